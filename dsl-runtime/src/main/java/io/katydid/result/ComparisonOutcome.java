package io.katydid.result;

/** How a variant compares with the first one. */
public enum ComparisonOutcome {
  /** It is slower by more than is tolerated, and by more than this runner's noise. */
  SLOWER("slower"),
  /** It is faster by more than is tolerated, and by more than this runner's noise. */
  FASTER("faster"),
  /** It differs by less than is tolerated, either way. */
  EQUIVALENT("equivalent"),
  /** It is not slower by more than is tolerated; whether it is faster is undecided. */
  NOT_SLOWER("not slower"),
  /** The runs do not decide whether it is slower. */
  INCONCLUSIVE("inconclusive");

  private final String text;

  ComparisonOutcome(String text) {
    this.text = text;
  }

  /** The outcome as it is written in reports. */
  public String text() {
    return text;
  }

  /** The outcome as it is written for this figure: failures are not slow, but many. */
  public String text(Figure figure) {
    return figure == Figure.FAILURES
        ? switch (this) {
          case SLOWER -> "more";
          case FASTER -> "fewer";
          case NOT_SLOWER -> "not more";
          case EQUIVALENT, INCONCLUSIVE -> text;
        }
        : text;
  }

  /** Whether it is decided that nothing is slower. */
  public boolean isGood() {
    return this != SLOWER && this != INCONCLUSIVE;
  }
}
