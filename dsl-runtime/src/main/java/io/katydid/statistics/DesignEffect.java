package io.katydid.statistics;

/**
 * How many dependent trials are worth one independent trial (Kish, "Survey Sampling", 1965), as the
 * scatter of batches shows: in bursts of ten, about ten. Where a batch resembles the one before it,
 * the variance of their sum is larger than their scatter shows, by the {@linkplain
 * Dependence#growth growth} that the mean of a rate has, too.
 *
 * @param scatter the variance between batches over that of independent trials; at least 1
 * @param measured the same for batches as they hang together; at least 1
 * @param prudent what to reckon with: no less than other events in the same run show
 * @param degrees of freedom of the measured value; infinite if it was assumed
 * @param isTooSmall whether batches hang together even where they are long
 */
record DesignEffect(
    double scatter, double measured, double prudent, double degrees, boolean isTooSmall) {

  /** What is known of other events in the same run does not demand more than this. */
  static final double LARGEST_FLOOR = 100;

  /** By how much bursts may be larger than in the run, by bad luck. */
  private static final double LARGEST_GROWTH = 2;

  /**
   * That of a run.
   *
   * @param batches none of which is empty
   * @param least what it is at least, by other knowledge
   */
  static DesignEffect of(Batches batches, double least) {
    Batches merged = batches;
    while (Dependence.isSeen(deviations(merged))) {
      if (merged.size() / 2 < Dependence.FEWEST) {
        return estimate(merged, least, true);
      }
      merged = merged.halved();
    }
    return estimate(merged, least, false);
  }

  private static DesignEffect estimate(Batches batches, double least, boolean isTooSmall) {
    Batch total = batches.total();
    double degrees = effectiveSize(batches) - 1;
    if (total.events() == 0 || total.events() == total.trials() || degrees < 1) {
      double assumed = Proportion.ASSUMED_DESIGN_EFFECT;
      return new DesignEffect(
          assumed, assumed, Math.max(assumed, least), Double.POSITIVE_INFINITY, isTooSmall);
    }
    double scatter = variance(batches) / independentVariance(total);
    // No growth makes up for a drift: such a run is no PASS, and one far beyond a limit has missed
    // it.
    double growth = isTooSmall ? 1 : Dependence.growth(deviations(batches));
    double measured = Math.max(1, scatter * growth);
    return new DesignEffect(
        Math.max(1, scatter), measured, Math.max(measured, least), degrees, isTooSmall);
  }

  /**
   * That of a run whose share of events is larger by a factor: each burst is, too, so that the
   * variance grows with the square of the share, as it does in the models of Wolter, "Introduction
   * to Variance Estimation", 1985, chapter 5.
   */
  double ifGrownTo(double factor) {
    if (isAssumed()) {
      return prudent;
    }
    return Math.max(prudent, 1 + (measured - 1) * Math.min(factor, LARGEST_GROWTH));
  }

  /** What the effective trials are multiplied by, as Korn and Graubard do: (z / t) squared. */
  double correction(double tail) {
    if (isAssumed()) {
      return 1;
    }
    double ratio = Normal.quantile(1 - tail) / new StudentT(degrees).exceededWith(tail);
    return ratio * ratio;
  }

  private boolean isAssumed() {
    return Double.isInfinite(degrees);
  }

  /** How many batches of equal size are worth as much (Kish). */
  private static double effectiveSize(Batches batches) {
    double trials = batches.total().trials();
    return 1
        / batches.batches().stream()
            .mapToDouble(it -> (it.trials() / trials) * (it.trials() / trials))
            .sum();
  }

  /**
   * The variance of the number of events about its share of the trials. A batch with a large part
   * of all trials draws the share to itself, which its weight makes up for (HC2 of MacKinnon and
   * White, Journal of Econometrics 29, 1985); for equal batches it is the usual k / (k - 1).
   */
  private static double variance(Batches batches) {
    double trials = batches.total().trials();
    double[] deviations = deviations(batches);
    double sum = 0;
    for (int i = 0; i < deviations.length; i++) {
      sum += deviations[i] * deviations[i] / (1 - batches.batches().get(i).trials() / trials);
    }
    return sum;
  }

  private static double independentVariance(Batch total) {
    return (double) total.events() * (total.trials() - total.events()) / total.trials();
  }

  private static double[] deviations(Batches batches) {
    Batch total = batches.total();
    double ratio = (double) total.events() / total.trials();
    double[] deviations = new double[batches.size()];
    for (int i = 0; i < deviations.length; i++) {
      Batch batch = batches.batches().get(i);
      deviations[i] = batch.events() - ratio * batch.trials();
    }
    return deviations;
  }
}
