package io.katydid.run;

import io.katydid.api.load.Curve;
import io.katydid.api.load.Schedule;
import java.time.Duration;

/**
 * The time that is judged, from the start of a scenario.
 *
 * @param part how much of all that is judged it is
 */
record JudgedTime(long from, long to, double part) {

  static JudgedTime of(LoadProfile profile, Duration startDelay) {
    long delay = startDelay.toNanos();
    long warmUp = profile.warmUp().toNanos();
    long end = profile.runTime().toNanos();
    long from = Math.max(0, warmUp - delay);
    return new JudgedTime(from, end - delay, (double) (end - delay - from) / (end - warmUp));
  }

  /** What part of the most users, or of the highest rate, is there on average. */
  double presence(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Open it -> 1;
      case Schedule.ArrivalStages it -> presence(it.perSecond());
      case Schedule.Closed it -> presence(it);
      case Schedule.UserStages it -> presence(it.users());
    };
  }

  private double presence(Curve curve) {
    return curve.mean(from, to) / curve.max();
  }

  /** Users start one by one. */
  private double presence(Schedule.Closed closed) {
    double there = presentSeconds(closed, to) - presentSeconds(closed, from);
    return there / closed.users() / ((to - from) / 1e9);
  }

  /** For how long users have been there until this time, all together. */
  private static double presentSeconds(Schedule.Closed closed, long nanos) {
    double started = closed.target(Duration.ofNanos(nanos));
    double startSeconds = started * (started - 1) / 2 / closed.spawnRate();
    return started * (nanos / 1e9) - startSeconds;
  }

  /** What part of the most users starts in it: each makes an iteration before it waits. */
  double started(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Closed it -> (target(it, to) - target(it, from)) / it.users();
      case Schedule.UserStages it -> 1 - (from == 0 ? 0 : it.users().at(from) / it.users().max());
      case Schedule.Arriving it -> 0;
    };
  }

  private static double target(Schedule.Closed closed, long nanos) {
    return nanos == 0 ? 0 : closed.target(Duration.ofNanos(nanos));
  }
}
