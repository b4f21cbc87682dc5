package io.katydid.verdict;

import io.katydid.api.AbortCondition;
import io.katydid.api.Durations;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.text.Figures;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How many requests failed in the last seconds, for {@link AbortCondition}. */
final class RecentFailures {

  /** Of fewer requests than this nothing is concluded: the window reaches further back. */
  private static final int FEWEST = 10;

  private final AbortCondition condition;
  private final long windowSeconds;
  private final Deque<Second> seconds = new ArrayDeque<>();
  private Second sum = new Second(0, 0);

  RecentFailures(AbortCondition condition) {
    this.condition = condition;
    this.windowSeconds = condition.window().toSeconds();
  }

  /** Adds a second of the run; why it must end, or empty. */
  Optional<String> reason(Snapshot second) {
    add(Second.of(second));
    return seconds.size() >= windowSeconds && sum.count >= FEWEST && isMet()
        ? Optional.of(text())
        : Optional.empty();
  }

  private void add(Second second) {
    seconds.add(second);
    sum = sum.plus(second);
    while (seconds.size() > windowSeconds && sum.count - seconds.element().count >= FEWEST) {
      sum = sum.minus(seconds.remove());
    }
  }

  private boolean isMet() {
    return condition.comparison().holds((double) sum.failures / sum.count, condition.ratio());
  }

  private String text() {
    return condition.ratio() == 1
        ? "nothing but failures for %s: all %s failed; abortIf = \"%s\" lets such a run go on"
            .formatted(
                Durations.format(condition.window().plusSeconds(seconds.size() - windowSeconds)),
                Figures.count(sum.count, "request"),
                AbortCondition.NEVER)
        : "aborted to spare the target: %s, %s of %s did"
            .formatted(condition, Figures.count(sum.failures), Figures.count(sum.count, "request"));
  }

  private record Second(long count, long failures) {

    /** Numbers alone: nothing else of the requests is added up for them. */
    static Second of(Snapshot measured) {
      return new Second(
          measured.requests().stream().mapToLong(RequestSnapshot::count).sum(),
          measured.requests().stream().mapToLong(RequestSnapshot::failures).sum());
    }

    Second plus(Second other) {
      return new Second(count + other.count, failures + other.failures);
    }

    Second minus(Second other) {
      return new Second(count - other.count, failures - other.failures);
    }
  }
}
