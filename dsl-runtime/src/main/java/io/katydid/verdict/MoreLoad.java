package io.katydid.verdict;

import io.katydid.measure.Window;
import io.katydid.text.Figures;

/**
 * How much load would settle what a run leaves undecided, if the target went on like this: the
 * width of an interval goes with the square root of the number of samples.
 *
 * @param factor how many times the run; above 0, and infinite if that would be too long
 */
record MoreLoad(double factor) {

  /** A run that is undecided though it seems long enough is worth another like it. */
  private static final double SHORTEST = 2;

  /** What takes longer than this many times the run is not worth proposing. */
  private static final double LONGEST = 50;

  private static final double MARGIN = 1.1;

  private static final String TOO_NEAR =
      "it is so near its limit that no longer run would settle it: choose another limit";

  /**
   * As much as makes the interval so narrow that it leaves the limit.
   *
   * @param reach from the observed value to the end of its interval at the side of the limit
   * @param distance from the observed value to the limit
   */
  static MoreLoad toLeaveTheLimit(double reach, double distance) {
    double ratio = reach / distance;
    double factor = Math.max(SHORTEST, MARGIN * ratio * ratio);
    return new MoreLoad(factor <= LONGEST ? factor : Double.POSITIVE_INFINITY);
  }

  /** As a clause, in what is counted and run time. */
  String text(long samples, Unit unit, Window window) {
    return isEndless()
        ? TOO_NEAR
        : "%s, %s, would settle it".formatted(count((double) samples, unit), time(window));
  }

  /**
   * As a clause, in streams.
   *
   * @param streams how many there were
   * @param more what brings more of them
   */
  String textOfStreams(double streams, MoreSamples more, Window window) {
    if (isEndless()) {
      return TOO_NEAR;
    }
    String count = count(streams, Unit.STREAM);
    return switch (more) {
      case TIME -> "%s, %s, would settle it".formatted(count, time(window));
      case ENDS ->
          count
              + " would settle it: more users, or a run that lasts longer than streams do, as none"
              + " has ended";
      case USERS ->
          count
              + " would settle it: more users, and not a longer run, as those that there are stay"
              + " open";
    };
  }

  private String count(double samples, Unit unit) {
    return "%s %ss".formatted(Figures.about(samples * factor), unit.word());
  }

  /** As a clause, in run time alone. */
  String text(Window window) {
    return isEndless() ? TOO_NEAR : time(window) + " would settle it";
  }

  private boolean isEndless() {
    return Double.isInfinite(factor);
  }

  private String time(Window window) {
    return "about "
        + Figures.duration(Math.round(window.whole().windowNanos() * factor))
        + " of run time";
  }
}
