package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.measure.RequestSnapshot;
import java.util.Set;

/**
 * Which judgements the generator may have brought about. A distortion has a direction: it makes
 * times longer, or load less. What it points away from stands: a throughput that was reached was
 * reached, however slow the generator was, and a request that the target answered with an error has
 * failed. A gauge has the values that user code gave it, and none where that gave none: that one is
 * missed is no doing of ours.
 */
record Invalidation(Generator generator, Set<Bias> distortions) {

  /**
   * Whether the outcome could have been another without these distortions.
   *
   * @param objective against a figure; one against a baseline is not missed without enough recorded
   *     runs, and with them has a {@linkplain BaselineLimit#inFigures figure}
   * @param met whether the objective was found to be met
   * @param requests what it is about
   */
  boolean about(Objective objective, boolean met, RequestSnapshot requests, double perSecond) {
    return distortions.contains(Bias.EVERYTHING)
        || (met ? aboutMet(objective) : aboutMissed(objective, requests, perSecond));
  }

  /** Less load lets everything be met but a throughput, or a sum, that was to be reached. */
  private boolean aboutMet(Objective objective) {
    return distortions.contains(Bias.LESS_LOAD) && !isReached(objective);
  }

  /** Whether it is met as so much was done, which less load would not have let happen. */
  private static boolean isReached(Objective objective) {
    return switch (objective) {
      case Objective.Throughput it -> !it.comparison().isUpper();
      case Objective.CounterRate it -> !it.comparison().isUpper();
      case Objective.CounterSum it -> !it.comparison().isUpper();
      default -> false;
    };
  }

  private boolean aboutMissed(Objective objective, RequestSnapshot requests, double perSecond) {
    return switch (objective) {
      case Objective.Percentile it -> aboutMissedLimit(it, requests);
      case Objective.Max it -> aboutMissedLimit(it, requests);
      case Objective.Mean it -> aboutMissedLimit(it, requests);
      case Objective.Throughput it ->
          !it.comparison().isUpper()
              && (distortions.contains(Bias.LESS_LOAD)
                  || isReachable(it.limit().perSecond(), perSecond));
      case Objective.CounterRate it ->
          !it.comparison().isUpper() && distortions.contains(Bias.LESS_LOAD);
      case Objective.CounterSum it ->
          !it.comparison().isUpper() && distortions.contains(Bias.LESS_LOAD);
      case Objective.GaugeLimit it -> false;
      case Objective.FailureRatio it -> false;
      case Objective.StatusRatio it -> false;
      case Objective.StatusCount it -> false;
      case Objective.FailureCount it -> false;
      case Objective.ErrorRatio it -> false;
      case Objective.ErrorCount it -> false;
      case Objective.Users it -> false;
      case Objective.Relative it -> false;
      case Objective.None it -> false;
    };
  }

  /**
   * Where users queue for the generator at all times, the target's part of the times is unknown.
   */
  private boolean aboutMissedLimit(Objective objective, RequestSnapshot requests) {
    return distortions.contains(Bias.LESS_LOAD)
        ? Delays.missByTimes(objective, requests)
        : new Delays(generator).explainMiss(objective, requests);
  }

  /** Whether users who lose no time to us might make this many requests. */
  private boolean isReachable(double limit, double perSecond) {
    double lost = generator.lostRatio();
    double gain = lost / Math.max(1 - lost, Double.MIN_NORMAL) * perSecond;
    return perSecond < limit
        && lost > GeneratorLimits.LOST
        && limit - perSecond <= GeneratorLimits.DELAYS_PER_REQUEST * gain;
  }
}
