package io.katydid.html;

import io.katydid.api.Timing;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamSnapshot;
import io.katydid.report.GoodLimits;
import io.katydid.store.SeriesPart;
import io.katydid.text.Figures;
import java.util.List;
import java.util.Map;

/**
 * What happened to streams of events over the time of a run, and to goodput: their times, what
 * came, and how many were good. What there is none of is not shown.
 */
final class StreamCourse {

  private static final double HEIGHT = 200;
  private static final String LINES = " The lines are p50 and p99.";

  /** The title and the words of each time. */
  private static final Map<Timing, List<String>> WORDS =
      Map.of(
          Timing.FIRST_EVENT,
          List.of(
              "Time to first event",
              "The stronger the color, the more streams had their first event after this long at"
                  + " that time."),
          Timing.BETWEEN_EVENTS,
          List.of(
              "Time between events",
              "The stronger the color, the more events came this long after the one before."),
          Timing.FIRST_TOKEN,
          List.of(
              "Time to first token",
              "The stronger the color, the more streams had their first token after this long at"
                  + " that time."),
          Timing.BETWEEN_TOKENS,
          List.of(
              "Time between tokens",
              "The stronger the color, the more streams that ended at that time had had this long"
                  + " between tokens."));

  private final List<SeriesPart> parts;
  private final StepFigure figure;

  StreamCourse(StepFigure figure) {
    this.parts = figure.parts();
    this.figure = figure;
  }

  void write(List<GoodLimits> goodLimits) {
    for (Timing timing : Timing.values()) {
      if (timing.isOfStreams()) {
        times(timing);
      }
    }
    rate("Events", StreamCount.EVENTS);
    rate("Tokens", StreamCount.TOKENS);
    goodLimits.forEach(this::goodput);
  }

  private void times(Timing timing) {
    List<String> words = WORDS.getOrDefault(timing, List.of(timing.words(), ""));
    HeatMap.Content content =
        new HeatMap.Content(
            words.get(0),
            words.get(1) + LINES,
            HEIGHT,
            part -> part.total().streams().times(timing));
    new HeatMap(figure.page(), parts, figure.time(), content).write(figure.marks());
  }

  private void rate(String what, StreamCount counted) {
    if (parts.stream().anyMatch(part -> streams(part).count(counted) > 0)) {
      figure.write(
          what + " a second",
          "Those of all streams together.",
          part -> Math.max(0, streams(part).count(counted)) / CoursePart.seconds(part),
          Figures::rate);
    }
  }

  private void goodput(GoodLimits limits) {
    if (parts.stream().anyMatch(part -> !Double.isNaN(goodput(part, limits)))) {
      figure.write(
          "Goodput",
          "The share that succeeded and met " + limits.text() + ", of those that ended then.",
          part -> goodput(part, limits),
          Figures::ratio);
    }
  }

  private static double goodput(SeriesPart part, GoodLimits limits) {
    long judged = part.total().judged(limits.goodness());
    return judged == 0 ? Double.NaN : (double) part.total().good(limits.goodness()) / judged;
  }

  private static StreamSnapshot streams(SeriesPart part) {
    return part.total().streams();
  }
}
