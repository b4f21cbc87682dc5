package io.katydid.verdict;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Indicator;
import io.katydid.api.Objective;
import io.katydid.api.Objective.Streamed;
import io.katydid.api.Timing;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamSnapshot;
import io.katydid.text.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why an objective on streams has nothing to be judged by, and what to write instead.
 *
 * @param subject the requests that it is about, of which there is one at least
 * @param warmUp the same of the warm-up, where that is not judged
 */
record MissingStreams(RequestObjective slo, Subject subject, Optional<RequestSnapshot> warmUp) {

  private static final int SHOWN = 3;

  /** The finding on the objective, if there is nothing. */
  Optional<Finding> find() {
    return slo.objective().isAboutStreams() && isMissing()
        ? Optional.of(Finding.none("no " + missing(), Unit.STREAM, reason()))
        : Optional.empty();
  }

  private StreamSnapshot streams() {
    return subject.whole().streams();
  }

  private long count(StreamCount what) {
    return streams().count(what);
  }

  private boolean isMissing() {
    if (slo.objective() instanceof Objective.Goodput) {
      return count(StreamCount.ENDED) == 0
          || (isOfTokens() && hasNoTokens() && count(StreamCount.ENDED) > failed());
    }
    return times()
        .map(it -> isMean() ? streams().times(it).count() : known(it))
        .orElseGet(() -> count(isOfTokens() ? StreamCount.TOKENS : StreamCount.EVENTS))
        .equals(0L);
  }

  /** Of how many it is known whether they exceed the limit, those that still wait included. */
  private long known(Timing timing) {
    return LatencyLimit.in(slo.objective())
        .map(it -> subject.whole().known(it.watched()))
        .orElseGet(() -> subject.whole().countOf(timing));
  }

  private Optional<Timing> times() {
    return slo.objective().times();
  }

  private boolean isMean() {
    return slo.objective() instanceof Objective.Mean
        || (slo.objective() instanceof Objective.Relative it
            && it.subject() instanceof Indicator.Mean);
  }

  private boolean isOfTokens() {
    return switch (slo.objective()) {
      case Objective.Goodput it ->
          it.limits().stream().anyMatch(each -> each.timing().isOfTokens());
      case Objective.StreamRate it -> it.what() == Streamed.TOKENS;
      case Objective.Relative it when it.subject() instanceof Indicator.StreamRate rate ->
          rate.what() == Streamed.TOKENS;
      default -> times().filter(Timing::isOfTokens).isPresent();
    };
  }

  private boolean hasNoTokens() {
    return count(StreamCount.TOKENS) == 0 && count(StreamCount.OF_TOKENS) == 0;
  }

  private boolean hasNoStream() {
    return count(StreamCount.ENDED) + count(StreamCount.ENDED_WITH_LOAD) == 0;
  }

  /** Whether there are some, none of which ended, where that is what is judged. */
  private boolean isOpen() {
    return slo.objective() instanceof Objective.Goodput
        && count(StreamCount.ENDED) == 0
        && count(StreamCount.EVENTS) + count(StreamCount.ENDED_WITH_LOAD) > 0;
  }

  private long failed() {
    return count(StreamCount.WITHOUT_EVENT) + count(StreamCount.BROKEN);
  }

  /** Whether the time was waited for, and each wait failed: then there is no mean. */
  private boolean isFailed() {
    return times().filter(it -> subject.whole().failuresOf(it) > 0).isPresent();
  }

  private String missing() {
    if (count(StreamCount.EVENTS) > 0 && isOfTokens() && hasNoTokens()) {
      return "tokens";
    }
    if (isOpen()) {
      return "ended stream";
    }
    return isFailed() ? "success" : hasNoStream() ? "stream" : "event";
  }

  private String reason() {
    if (isFailed()) {
      return noMean(times().orElseThrow());
    }
    if (count(StreamCount.EVENTS) > 0 && isOfTokens() && hasNoTokens()) {
      return "none of %s brought tokens that were counted: Llm counts them, or events.tokens(..)"
          .formatted(Figures.count(count(StreamCount.EVENTS), "event"));
    }
    if (isOpen()) {
      return noneEnded();
    }
    if (count(StreamCount.EVENTS) == 0) {
      return hasNoStream() ? noStream() : noEvent();
    }
    return noTime(times().orElseThrow());
  }

  private String noMean(Timing timing) {
    long failed = subject.whole().failuresOf(timing);
    return "there is no mean %s time, as %s failed"
        .formatted(
            timing.words(), failed == 1 ? "the only stream" : "all " + Unit.STREAM.count(failed));
  }

  private String noStream() {
    if (warmUp.filter(it -> !it.streams().isEmpty()).isPresent()) {
      return "there were streams only in the warm-up, which is not judged; " + slo.ofWarmUp();
    }
    return subject.unit() == Unit.SAMPLE
        ? "\"%s\" is a measure, and no stream of events%s".formatted(slo.request(), others())
        : "none of %s was answered by a stream of events, as http.events(..) reads it%s; %s"
            .formatted(subject.count(subject.whole().count()), others(), ofWhole());
  }

  /** The requests there were that it could be about. */
  private String others() {
    List<String> names =
        subject.window().whole().requests().stream()
            .filter(it -> !it.streams().isEmpty())
            .map(it -> "\"" + it.name() + "\"")
            .toList();
    if (names.isEmpty()) {
      return "";
    }
    String shown = names.stream().limit(SHOWN).collect(joining(", "));
    int more = names.size() - SHOWN;
    return "; streams were: " + shown + (more > 0 ? " and " + Figures.count(more) + " more" : "");
  }

  private String ofWhole() {
    return switch (slo.objective()) {
      case Objective.Goodput it -> "of whole responses, \"response\" is the time to limit";
      default ->
          times()
              .map(it -> "for the time of a whole response, leave out \"" + it.words() + "\"")
              .orElse("for requests per second, write \"throughput\"");
    };
  }

  private String noEvent() {
    long ended = count(StreamCount.ENDED);
    long failed = count(StreamCount.WITHOUT_EVENT);
    if (count(StreamCount.EVENTS_OF_ENDED) > 0) {
      return "all events of " + Unit.STREAM.count(ended) + " came " + before();
    }
    if (ended == 0) {
      return "%s had no event until the load ended"
          .formatted(Unit.STREAM.count(count(StreamCount.ENDED_WITH_LOAD)));
    }
    if (failed == 0) {
      return "%s ended without an event: \"katydid run .. --once\" shows what comes"
          .formatted(Unit.STREAM.count(ended));
    }
    return "%s failed before the first event%s"
        .formatted(
            Unit.STREAM.count(failed),
            ended == failed
                ? ""
                : ", and %s ended without one".formatted(Figures.count(ended - failed)));
  }

  private String noTime(Timing timing) {
    return switch (timing) {
      case FIRST_EVENT -> "the first event of each stream came " + before();
      case FIRST_TOKEN -> "the first token of each stream came " + before();
      case BETWEEN_EVENTS ->
          "none of %s had a second event; \"first event\" is the time of the first"
              .formatted(Unit.STREAM.count(streams().times(Timing.FIRST_EVENT).count()));
      default ->
          count(StreamCount.OF_TOKENS) == 0
              ? "no stream of tokens ended, and the time between tokens is known at the end; each"
                  + " time between events is known at once: write \"between events\""
              : oneEventWithTokens();
    };
  }

  private String oneEventWithTokens() {
    return "none of %s that succeeded had tokens in a second event; \"first token\" is the time of the first"
        .formatted(Unit.STREAM.count(count(StreamCount.OF_TOKENS)));
  }

  private String before() {
    return slo.isOfAllStages()
        ? "in the warm-up, which is not judged; " + slo.ofWarmUp()
        : String.format(
            Locale.ROOT, "before stage %d: leave the stage out to judge all", slo.stage());
  }

  private String noneEnded() {
    return "no stream ended, and goodput is known at the end of each; "
        + (subject.moreStreams() == MoreSamples.ENDS
            ? "let the load last longer than streams do or, if they stay open,"
            : "of streams that stay open,")
        + " write an objective for each time, such as \"first event p95 < 1s\"";
  }
}
