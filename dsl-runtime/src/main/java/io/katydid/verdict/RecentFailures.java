package io.katydid.verdict;

import io.katydid.api.AbortCondition;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How many requests failed in the last seconds, for {@link AbortCondition}. */
final class RecentFailures {

  private final AbortCondition condition;
  private final long windowSeconds;
  private final Deque<RequestSnapshot> seconds = new ArrayDeque<>();
  private long count;
  private long failures;

  RecentFailures(AbortCondition condition) {
    this.condition = condition;
    this.windowSeconds = condition.window().toSeconds();
  }

  /** Adds a second of the run; why it must end, or empty. */
  Optional<String> reason(Snapshot second) {
    add(second.total());
    return seconds.size() == windowSeconds && isMet()
        ? Optional.of(
            "aborted to spare the target: %s, %s of %s did"
                .formatted(condition, Figures.count(failures), Figures.count(count, "request")))
        : Optional.empty();
  }

  private void add(RequestSnapshot second) {
    seconds.add(second);
    count += second.count();
    failures += second.failures();
    if (seconds.size() > windowSeconds) {
      RequestSnapshot oldest = seconds.remove();
      count -= oldest.count();
      failures -= oldest.failures();
    }
  }

  private boolean isMet() {
    return count > 0 && condition.comparison().holds((double) failures / count, condition.ratio());
  }
}
