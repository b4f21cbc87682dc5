package io.katydid.api.load;

import static io.katydid.api.load.LoadKind.COMPARISON;
import static io.katydid.api.load.LoadOption.row;

/** The options that only a comparison has. */
public final class ComparisonOptions {

  /** How many runs each variant of a comparison has. */
  public static final LoadOption<Integer> PAIRS =
      row("pairs", OptionType.COUNT)
          .standard(Ranges.FEWEST_PAIRS)
          .onlyFor(COMPARISON)
          .range(Ranges.pairs())
          .example("10")
          .means("How many runs each has, at least 6.");

  /** Which change does not matter to a comparison. */
  public static final LoadOption<Double> TOLERANCE =
      row("tolerance", OptionType.DECIMAL)
          .standard(0.05)
          .onlyFor(COMPARISON)
          .range(Ranges.tolerance())
          .example("0.1")
          .means("Which change does not matter: 0.05 is 5 % of a time or rate.");

  private ComparisonOptions() {}
}
