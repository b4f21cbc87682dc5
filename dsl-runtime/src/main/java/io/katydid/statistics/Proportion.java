package io.katydid.statistics;

/**
 * The share of trials that are events, estimated from a run in batches, for trials that hang
 * together as requests in a queue do.
 *
 * <p>The scatter of the batches shows how many dependent trials are worth one independent trial,
 * the {@linkplain DesignEffect design effect}, and so does the resemblance of neighbours. The
 * interval of Clopper and Pearson is taken for the effective number of trials (Korn and Graubard,
 * "Confidence intervals for proportions with small expected number of positive counts estimated
 * from survey data", Survey Methodology 24, 1998), with batches of time as their clusters.
 * Immutable.
 */
public final class Proportion {

  /** The design effect that is assumed where there is nothing to estimate it from. */
  public static final double ASSUMED_DESIGN_EFFECT = 10;

  /** Less confidence than this is of no use, and the correction for it has no meaning. */
  private static final double LARGEST_TAIL = 0.4;

  private static final double SMALLEST_TAIL = 1e-12;

  private final Batch total;
  private final DesignEffect designEffect;

  private Proportion(Batches batches, double leastDesignEffect) {
    this.total = batches.total();
    if (total.trials() == 0) {
      throw new IllegalArgumentException("no trials to estimate a share from");
    }
    this.designEffect = DesignEffect.of(batches.withoutEmpty(), leastDesignEffect);
  }

  /**
   * The estimate from batches; those without trials are left out.
   *
   * @throws IllegalArgumentException if no batch has a trial
   */
  public static Proportion of(Batches batches) {
    return new Proportion(batches, 1);
  }

  /**
   * The estimate of how many requests exceed a limit. What exceeds it may be too rare to show how
   * requests hang together; the slowest tenth of all requests is not. Where the two disagree, the
   * larger design effect is taken.
   *
   * @param batches the exceedances
   * @param leastDesignEffect that of the {@linkplain #leastDesignEffect slowest}
   * @throws IllegalArgumentException if no batch has a trial
   */
  public static Proportion of(Batches batches, double leastDesignEffect) {
    return new Proportion(batches, leastDesignEffect);
  }

  /**
   * What the slowest requests demand as the design effect of others of the same run; no more than
   * {@link DesignEffect#LARGEST_FLOOR}. It is what their scatter shows: that batches hang together
   * is taken from the others themselves, as two guards against it would make a run longer for
   * nothing.
   *
   * @param slowest batches in which about a tenth of all requests, the slowest of the run, are the
   *     events; they may be without any trial, as where all requests failed
   */
  public static double leastDesignEffect(Batches slowest) {
    return slowest.total().trials() == 0
        ? 1
        : Math.min(of(slowest).designEffect.scatter(), DesignEffect.LARGEST_FLOOR);
  }

  /** The share of events, 0 to 1. */
  public double ratio() {
    return (double) total.events() / total.trials();
  }

  /** How many trials are worth one independent trial; at least 1. */
  public double designEffect() {
    return designEffect.prudent();
  }

  /** How many independent trials would be worth as much. */
  public double effectiveTrials() {
    return total.trials() / designEffect();
  }

  /** Whether batches hang together so much that the interval is too narrow. */
  public boolean isTooDependent() {
    return designEffect.isTooSmall();
  }

  /**
   * The interval for the true share.
   *
   * @param alpha the probability of missing it, half of it on either side
   */
  public Interval interval(double alpha) {
    return new Interval(lowerBound(alpha / 2), upperBound(alpha / 2));
  }

  /** What the true share is above but for a probability of {@code alpha}. */
  public double lowerBound(double alpha) {
    double trials = trials(alpha);
    return Binomial.lowerBound(ratio() * trials, trials, alpha);
  }

  /**
   * What the true share is below but for a probability of {@code alpha}. If it is larger than what
   * was observed, bursts may be larger, too: the bound is the least share that a run with the
   * design effect of that share shows to be too large.
   *
   * <p>No fewer trials are needed because of an event than without one: the first events always
   * look independent. The bound is never below that of no event with the assumed design effect.
   */
  public double upperBound(double alpha) {
    double least = Binomial.upperBound(0, unseenTrials(), alpha);
    return total.events() == 0 ? least : Math.max(least, upperBoundOfSeen(alpha));
  }

  private double upperBoundOfSeen(double alpha) {
    double correction = correction(alpha);
    double low = ratio();
    double high = 1;
    while (high - low > 1e-10 * high) {
      double middle = (low + high) / 2;
      if (fewIfTruthIs(middle, correction) > alpha) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The probability of a share of events as small as this one, if the true one is larger. */
  private double fewIfTruthIs(double share, double correction) {
    double trials = total.trials() / designEffect.ifGrownTo(share / ratio()) * correction;
    return Binomial.atMost(ratio() * trials, trials, share);
  }

  /**
   * Whether {@code lowerBound(alpha)} is above this share, which is quicker to find than where the
   * bound is: what is sought need not be found.
   *
   * @param share above 0, below 1
   */
  public boolean isAbove(double share, double alpha) {
    return share < ratio() && atLeast(share, alpha) < alpha;
  }

  /**
   * Whether {@code upperBound(alpha)} is not above this share, see {@link #isAbove}.
   *
   * @param share above 0, below 1
   */
  public boolean isAtMost(double share, double alpha) {
    return share > ratio()
        && Binomial.atMost(0, unseenTrials(), share) <= alpha
        && (total.events() == 0 || fewIfTruthIs(share, correction(alpha)) <= alpha);
  }

  /** What no event at all would be judged by. */
  private double unseenTrials() {
    return total.trials() / Math.max(designEffect(), ASSUMED_DESIGN_EFFECT);
  }

  /**
   * The p-value of the true share being within the limit: below {@code alpha} if and only if {@code
   * lowerBound(alpha)} is above the limit, for an {@code alpha} from 1e-12 to 0.4.
   */
  public double exceedsPValue(double limit) {
    double low = SMALLEST_TAIL;
    double high = LARGEST_TAIL;
    if (atLeast(limit, low) < low || atLeast(limit, high) >= high) {
      return atLeast(limit, atLeast(limit, low) < low ? low : high);
    }
    while (high - low > 1e-9 * high) {
      double middle = Math.sqrt(low * high);
      if (atLeast(limit, middle) < middle) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private double atLeast(double limit, double alpha) {
    double trials = trials(alpha);
    return Binomial.atLeast(ratio() * trials, trials, limit);
  }

  private double trials(double alpha) {
    return effectiveTrials() * correction(alpha);
  }

  private double correction(double alpha) {
    return designEffect.correction(Math.min(alpha, LARGEST_TAIL));
  }
}
