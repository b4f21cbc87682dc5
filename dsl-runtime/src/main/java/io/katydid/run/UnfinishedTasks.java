package io.katydid.run;

import io.katydid.api.Durations;
import io.katydid.measure.Recorder;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Users that were blocked in their own code when the run was cut off: not in a request or a measure
 * since before the load ended, and for longer than {@link #USUAL}. Such a user makes no load, and
 * nothing else that is measured shows it. Thread-safe.
 */
final class UnfinishedTasks {

  /** What user code may take without being remarked on, where the grace period is shorter. */
  private static final Duration USUAL = Duration.ofSeconds(5);

  /**
   * Users that lost more than one in so many parts of their time made another load than was set.
   */
  private static final int ONE_IN = 10;

  private final Map<String, Blocked> blocked = new ConcurrentSkipListMap<>();
  private volatile long cutOffAt = Clock.NEVER;
  private volatile long allowedNanos;

  /**
   * Says that users who have not ended their task are interrupted now.
   *
   * @param gracePeriod how long they have had to end it
   */
  void cutOff(long now, Duration gracePeriod) {
    allowedNanos = Math.max(gracePeriod.toNanos(), USUAL.toNanos());
    cutOffAt = now;
  }

  /**
   * A user has ended a task.
   *
   * @param task its name
   * @param since when the user began it, or ended its last request or measure in it
   * @param end when it ended the task
   */
  void ended(String task, long since, long end) {
    long nanos = cutOffAt - since;
    if (end > cutOffAt && nanos > allowedNanos) {
      blocked.merge(task, new Blocked(1, nanos, nanos - allowedNanos), Blocked::plus);
    }
  }

  /**
   * Reports the users there were as remarks on their tasks; if they lost much of the time of all,
   * as a reason why the run cannot pass, too.
   *
   * @param userNanos the time that users existed until the load ended, summed over the users
   */
  void report(Recorder recorder, RunErrors runErrors, double userNanos) {
    blocked.forEach((task, users) -> recorder.remarkAtEnd(task, users.text()));
    double lost = blocked.values().stream().mapToDouble(Blocked::lostNanos).sum();
    if (lost * ONE_IN > userNanos) {
      runErrors.add(reason());
    }
  }

  private String reason() {
    Map.Entry<String, Blocked> worst =
        blocked.entrySet().stream()
            .max(Comparator.comparingDouble(entry -> entry.getValue().lostNanos()))
            .orElseThrow();
    return "%s, in %s: what they would have requested is in no figure; set a time-out for what they wait for, or a longer gracePeriod"
        .formatted(worst.getValue().text(), worst.getKey());
  }

  /**
   * Users that were blocked in the same task.
   *
   * @param longestNanos how long the longest of them was
   * @param lostNanos how long all of them were, beyond what is allowed
   */
  private record Blocked(int users, long longestNanos, double lostNanos) {

    Blocked plus(Blocked other) {
      return new Blocked(
          users + other.users,
          Math.max(longestNanos, other.longestNanos),
          lostNanos + other.lostNanos);
    }

    String text() {
      String longest = Durations.format(Duration.ofSeconds(Math.round(longestNanos / 1e9)));
      return users == 1
          ? "1 user was still in its own code when the run ended, for " + longest
          : String.format(
              Locale.ROOT,
              "%d users were still in their own code when the run ended, the longest for %s",
              users,
              longest);
    }
  }
}
