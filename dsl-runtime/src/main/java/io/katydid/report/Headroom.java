package io.katydid.report;

import io.katydid.text.Figures;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.Standing;
import java.util.Optional;

/** How much of its limit an objective took, as a clause. */
final class Headroom {

  private Headroom() {}

  /** The clause; none, if there is no interval, or nothing but failures was observed. */
  static Optional<String> of(Judgement judgement) {
    return judgement
        .standing()
        .filter(it -> Double.isFinite(it.share()))
        .map(it -> Figures.ratio(it.share()) + " of its limit" + atWorst(it));
  }

  private static String atWorst(Standing standing) {
    double worst = standing.worstShare();
    return Double.isInfinite(worst)
        ? ", with no bound by its interval"
        : ", %s %s by its interval"
            .formatted(standing.isUpper() ? "at most" : "at least", Figures.ratio(worst));
  }
}
