package io.katydid.api.load;

import static io.katydid.api.load.LoadKind.CAPACITY;
import static io.katydid.api.load.LoadOption.row;

import io.katydid.api.Rate;

/** The options that only a search for a capacity has. */
public final class CapacityOptions {

  /** The lowest rate of a search. */
  public static final LoadOption<Rate> FROM =
      row("from", OptionType.RATE)
          .standard(Rate.parse("10/s"))
          .onlyFor(CAPACITY)
          .range(Ranges.positive("from"))
          .example("100/s")
          .means("The lowest arrival rate, with which it begins.");

  /** The highest rate of a search. */
  public static final LoadOption<Rate> TO =
      row("to", OptionType.RATE)
          .standard(Rate.parse("100000/s"))
          .onlyFor(CAPACITY)
          .range(Ranges.positive("to"))
          .example("10000/s")
          .means("The highest that is tried.");

  /** The rate that is demanded of a search. */
  public static final LoadOption<Rate> AT_LEAST =
      row("atLeast", OptionType.RATE)
          .standardInWords("none, any will do")
          .onlyFor(CAPACITY)
          .example("500/s")
          .means("The capacity that is demanded.");

  /** How close the two rates that a search finds are to be. */
  public static final LoadOption<Double> PRECISION =
      row("precision", OptionType.DECIMAL)
          .standard(1.05)
          .onlyFor(CAPACITY)
          .range(Ranges.precision())
          .example("1.1")
          .means("How close the two rates are to be, as their ratio.");

  private CapacityOptions() {}
}
