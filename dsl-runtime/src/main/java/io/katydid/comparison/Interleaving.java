package io.katydid.comparison;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * In which order variants are run: in rounds of one run each, every second round backwards, as in
 * ABBA. A drift of the machine, if it is even, then favours none of them.
 *
 * <p>Where a round turns, the same variant runs twice in a row: such neighbours show what two runs
 * differ by when nothing was changed.
 *
 * @param variants how many, at least 2
 * @param rounds how many runs each of them has, at least 6
 */
public record Interleaving(int variants, int rounds) {

  /**
   * An order.
   *
   * @throws IllegalArgumentException if there are too few variants
   */
  public Interleaving {
    if (variants < 2) {
      throw new IllegalArgumentException("a comparison needs two variants or more");
    }
  }

  /** How many runs there are in all. */
  public int runs() {
    return variants * rounds;
  }

  /** Which variant a run is of; both count from 0. */
  public int variantOf(int run) {
    int place = run % variants;
    return (run / variants) % 2 == 0 ? place : variants - 1 - place;
  }

  /** The run of a variant in a round; all count from 0. */
  int runOf(int variant, int round) {
    return round * variants + (round % 2 == 0 ? variant : variants - 1 - variant);
  }

  /** The runs that the next run is of the same variant as. */
  IntStream turns() {
    return IntStream.range(1, rounds).map(round -> round * variants - 1);
  }

  /** The order in letters: {@code AB BA AB}. */
  public String letters() {
    List<String> letters =
        IntStream.range(0, runs())
            .mapToObj(run -> Character.toString('A' + variantOf(run)))
            .toList();
    return IntStream.range(0, rounds)
        .mapToObj(
            round -> String.join("", letters.subList(round * variants, (round + 1) * variants)))
        .collect(Collectors.joining(" "));
  }
}
