package io.katydid.capacity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** A range of rates in which none was tried. */
record Gap(double low, double high) {

  private static final MathContext FOUR_DIGITS = new MathContext(4);

  /** Between two rates; nothing, if one of them is not there. */
  static Gap between(Optional<TrialResult> low, Optional<TrialResult> high) {
    return low.isPresent() && high.isPresent()
        ? new Gap(low.get().perSecond(), high.get().perSecond())
        : new Gap(1, 1);
  }

  double ratio() {
    return high / low;
  }

  boolean contains(double rate) {
    return low < rate && rate < high;
  }

  /** The middle on a logarithmic scale, in few digits if they will do. */
  double middle() {
    double exact = Math.sqrt(low * high);
    double rounded = BigDecimal.valueOf(exact).round(FOUR_DIGITS).doubleValue();
    return contains(rounded) ? rounded : exact;
  }
}
