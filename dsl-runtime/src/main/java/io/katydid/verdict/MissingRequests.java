package io.katydid.verdict;

import io.katydid.measure.RequestGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StreamCount;
import io.katydid.text.Figures;
import java.util.Optional;

/**
 * Why there is no request that an objective could be judged by, and what to write instead.
 *
 * @param judged what is judged
 * @param warmUp what was measured before, where that is not judged
 */
record MissingRequests(RequestObjective slo, Snapshot judged, Snapshot warmUp) {

  /** None has the name, or is of the group. */
  Finding none() {
    return slo.in(warmUp)
        .map(early -> Finding.none("only in warm-up", Unit.REQUEST, onlyInWarmUp(early)))
        .orElseGet(() -> Finding.none("no such request", Unit.REQUEST, unknown()));
  }

  /** None of these was completed. */
  Finding uncompleted(Subject subject) {
    return Finding.none(
        "no request",
        subject.unit(),
        subject.whole().streams().isEmpty()
            ? slo.isAboutRun() ? inRun(judged) : uncompleted(judged, subject.whole().cutOff())
            : onlyOpenStreams(subject.whole().streams().count(StreamCount.ENDED_WITH_LOAD)));
  }

  private static String onlyOpenStreams(long endedWithLoad) {
    return "no request was completed: streams that %s are none of those; write \"events >= 50/s\","
            .formatted(endedWithLoad == 0 ? "are open" : "ended with the load")
        + " or an objective for each time, such as \"first event p95 < 1s\"";
  }

  /** The same of a whole run, as a clause. */
  static String inRun(Snapshot run) {
    return uncompleted(run, run.cutOff());
  }

  private static String uncompleted(Snapshot run, long cutOff) {
    return cutOff == 0
        ? "no request was made" + measures(run)
        : "no request was completed: "
            + Figures.count(cutOff)
            + (cutOff == 1 ? " was" : " were")
            + " still in flight at the end";
  }

  private static String measures(Snapshot run) {
    return run.measures().stream()
        .findFirst()
        .map(it ->
            ", and measures are judged by their name, as in @Slo(request = \"%s\", ..)"
                .formatted(it.name()))
        .orElse("");
  }

  private String onlyInWarmUp(RequestSnapshot early) {
    return "%s was made only in the warm-up, which is not judged, %s; %s"
        .formatted(
            slo.group().map(MissingRequests::requestsOf).orElse(early.name()),
            early.count() == 1 ? "once" : Figures.count(early.count()) + " times",
            slo.ofWarmUp());
  }

  private static String requestsOf(RequestGroup group) {
    return switch (group.kind()) {
      case TAG -> "a request of a task with the tag \"" + group.name() + "\"";
      case SCENARIO -> "a request of the scenario \"" + group.name() + "\"";
    };
  }

  private String unknown() {
    Optional<RequestGroup> group = slo.group();
    return group.isPresent()
        ? "there was none that is " + requestsOf(group.get())
        : RequestNames.unknown(slo.request(), judged.named().map(RequestSnapshot::name).toList());
  }
}
