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
 *
 * @param generator that of the run, or of one of its workers
 * @param distortions what it did to the figures; empty if nothing, and never {@link Bias#NONE}
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
    return distortions.contains(Bias.LESS_LOAD) && !isToBeReached(objective);
  }

  /** Whether it takes so much to be done, which less load does not let happen. */
  private static boolean isToBeReached(Objective objective) {
    return switch (objective) {
      case Objective.Throughput it -> !it.comparison().isUpper();
      case Objective.StreamRate it -> !it.comparison().isUpper();
      case Objective.CounterRate it -> !it.comparison().isUpper();
      case Objective.CounterSum it -> !it.comparison().isUpper();
      default -> false;
    };
  }

  private boolean aboutMissed(Objective objective, RequestSnapshot requests, double perSecond) {
    if (objective instanceof Objective.Relative) {
      return false;
    }
    return switch (Quantity.of(objective)) {
      case TIMES -> aboutMissedLimit(objective, requests);
      case GOODPUT -> !distortions.isEmpty();
      case THROUGHPUT, STREAMED, COUNTER ->
          isToBeReached(objective)
              && (distortions.contains(Bias.LESS_LOAD) || isReachable(objective, perSecond));
      case FAILURES, STATUSES, GAUGE, ERRORS, USERS, NONE -> false;
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
  private boolean isReachable(Objective objective, double perSecond) {
    return objective instanceof Objective.Throughput it
        && isReachable(it.limit().perSecond(), perSecond);
  }

  private boolean isReachable(double limit, double perSecond) {
    double lost = generator.lostRatio();
    double gain = lost / Math.max(1 - lost, Double.MIN_NORMAL) * perSecond;
    return perSecond < limit
        && lost > GeneratorLimits.LOST
        && limit - perSecond <= GeneratorLimits.DELAYS_PER_REQUEST * gain;
  }
}
