package io.katydid.statistics;

import java.util.Arrays;

/**
 * A test of whether a share stays within a limit, that may be looked at after every batch: gamblers
 * that bet against it, in a game that is fair at the limit, rarely grow rich if it does.
 *
 * <p>Waudby-Smith and Ramdas, "Estimating means of bounded random variables by betting", Journal of
 * the Royal Statistical Society B 86(1), 2024. By Ville's inequality their mean wealth, 1 at first,
 * ever reaches {@code 1 / alpha} with probability {@code alpha} at most. That holds for batches
 * whose expectation, given those before, is within the limit; where batches hang together it is
 * approximate, so it is for ending hopeless runs early and not for verdicts.
 *
 * <p>Each gambler stakes the same share of his wealth on every batch. The boldest soon shows what
 * is far beyond the limit, the most timid what is a little beyond it and scatters much. Not
 * thread-safe.
 */
public final class SequentialBet {

  private static final int GAMBLERS = 8;

  /** What the boldest stakes; each of the others half of the one before. */
  private static final double BOLDEST = 0.5;

  private final double limit;
  private final double[] logWealth = new double[GAMBLERS];
  private double highest = 1;

  /**
   * Creates a test that has seen nothing.
   *
   * @param limit the share of events that is allowed, above 0 and below 1
   */
  public SequentialBet(double limit) {
    this.limit = limit;
  }

  /** Adds the share of events in the next batch, 0 to 1. */
  public void add(double fraction) {
    for (int i = 0; i < GAMBLERS; i++) {
      logWealth[i] += Math.log1p(Math.scalb(BOLDEST, -i) * (fraction / limit - 1));
    }
    highest = Math.max(highest, Arrays.stream(logWealth).map(Math::exp).sum() / GAMBLERS);
  }

  /**
   * Whether it is shown that the share is above the limit. Once so, it stays so.
   *
   * @param alpha the probability, at most, that this is ever so although the share is within
   */
  public boolean isHopeless(double alpha) {
    return highest >= 1 / alpha;
  }
}
