package io.katydid.report;

import io.katydid.api.Stage;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.text.Figures;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a load has come, by its run time and its stages.
 *
 * @param stages those that it goes through; none, if it has none
 * @param runTime how long it lasts
 * @param isLimit whether it may end before, as it has a number of iterations
 */
record LoadProgress(List<Stage> stages, Duration runTime, boolean isLimit) {

  private static final long SECOND = 1_000_000_000;

  /** Of a load of which nothing is known. */
  static final LoadProgress UNKNOWN = new LoadProgress(List.of(), Duration.ZERO, false);

  /** That of this load. */
  static LoadProgress of(PlannedLoad load) {
    return new LoadProgress(
        load.stages(),
        load.runTime(),
        load.options().containsKey(WorkloadOptions.ITERATIONS.name())
            || load.options().containsKey(WorkloadOptions.ITERATIONS_PER_USER.name()));
  }

  /** The number of the stage that the load is in, from 1; 0, if it has none, or all are over. */
  int stage(long elapsedNanos) {
    long end = 0;
    for (int i = 0; i < stages.size(); i++) {
      end += stages.get(i).duration().toNanos();
      if (elapsedNanos < end) {
        return i + 1;
      }
    }
    return 0;
  }

  /** That stage and its target: {@code stage 2 of 4: 20 users over 5s}. */
  Optional<String> stageText(long elapsedNanos) {
    int number = stage(elapsedNanos);
    return number == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT, "stage %d of %d: %s", number, stages.size(), stages.get(number - 1)));
  }

  /** The same, with what is left of it. */
  Optional<String> stageWithTime(long elapsedNanos) {
    return stageText(elapsedNanos)
        .map(text -> text + ", " + seconds(endOf(stage(elapsedNanos)) - elapsedNanos) + " left");
  }

  private long endOf(int stage) {
    return stages.subList(0, stage).stream().mapToLong(it -> it.duration().toNanos()).sum();
  }

  /**
   * A bar of so many columns, with the time that is left behind it; empty, if the run time is not
   * known.
   */
  Optional<String> bar(long elapsedNanos, int columns, Style style) {
    if (runTime.isZero()) {
      return Optional.empty();
    }
    String left = left(elapsedNanos);
    int room = columns - Cell.length(left) - 2;
    double done = Math.clamp((double) elapsedNanos / runTime.toNanos(), 0, 1);
    int full = (int) Math.floor(done * room);
    return Optional.of(style.bar(full) + style.rest(room - full) + "  " + left);
  }

  private String left(long elapsedNanos) {
    long nanos = runTime.toNanos() - elapsedNanos;
    if (nanos <= 0) {
      return "run time over";
    }
    return (isLimit ? "at most " : "") + seconds(nanos) + " left";
  }

  /** Begun seconds: what is left is not none before it is over. */
  private static String seconds(long nanos) {
    return Figures.duration(Math.ceilDiv(nanos, SECOND) * SECOND);
  }
}
