package io.katydid.result;

import java.util.Optional;

/**
 * What became of one figure of the requests of one name, from the first variant to another.
 *
 * @param variant the other variant, counted from 0, the first
 * @param request the name of the requests; {@code Aggregated} for all together
 * @param figure what is compared
 * @param before the median of the runs of the first variant; NaN if there is none
 * @param after the median of the runs of the other variant; NaN if there is none
 * @param estimate what the other is beside the first: a ratio, 1 being no change; for failures a
 *     difference, 0 being none; NaN if nothing is known
 * @param low the lower end of its 95 % interval
 * @param high the upper end of its 95 % interval
 * @param noise what two runs of one variant differ by, 95 times of 100: a share such as 0.03, and
 *     for failures a difference
 * @param outcome how the other variant compares in this figure
 * @param reason why it is inconclusive, where that is not by its interval alone; otherwise empty
 * @param unsettled what else is known of it if the outcome is {@link
 *     ComparisonOutcome#INCONCLUSIVE}
 */
public record Change(
    int variant,
    String request,
    Figure figure,
    double before,
    double after,
    double estimate,
    double low,
    double high,
    double noise,
    ComparisonOutcome outcome,
    String reason,
    Optional<Unsettled> unsettled) {

  /** Whether there are figures. */
  public boolean isKnown() {
    return !Double.isNaN(estimate);
  }
}
