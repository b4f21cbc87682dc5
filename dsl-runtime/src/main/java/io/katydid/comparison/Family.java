package io.katydid.comparison;

import io.katydid.result.Change;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Unsettled;
import io.katydid.statistics.Holm;
import io.katydid.statistics.Normal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Changes that are judged together: of all comparisons in which nothing is slower by more than is
 * tolerated, at most 5 % call anything of any request slower, however many figures there are. That
 * is the family-wise error, which {@link Holm}'s procedure keeps.
 *
 * <p>Judged by itself, each of them may err in 2.5 %, and one of many would in far more, but for
 * the noise of neighbouring runs, below which nothing is claimed then. That is a limit which no
 * number of pairs gets below; here, more pairs find smaller changes.
 */
final class Family {

  private static final double ALPHA = 0.05;
  private static final double ALPHA_ALONE = 0.025;

  private final List<TestedChange> members;
  private final int rounds;

  /**
   * All changes of a comparison.
   *
   * @param rounds how many pairs of runs each is of
   */
  Family(List<TestedChange> members, int rounds) {
    this.members = List.copyOf(members);
    this.rounds = rounds;
  }

  /**
   * The changes: those that were slower, but not beyond what the family shows by chance, are open.
   */
  List<Change> judged() {
    double[] pValues = members.stream().mapToDouble(TestedChange::pValue).toArray();
    boolean[] rejected = Holm.rejected(pValues, ALPHA);
    return IntStream.range(0, rejected.length)
        .mapToObj(i -> judged(members.get(i).change(), rejected[i]))
        .toList();
  }

  private Change judged(Change alone, boolean isRejected) {
    return isRejected || alone.outcome() != ComparisonOutcome.SLOWER ? alone : open(alone);
  }

  private Change open(Change alone) {
    return new Change(
        alone.variant(),
        alone.request(),
        alone.figure(),
        alone.before(),
        alone.after(),
        alone.estimate(),
        alone.low(),
        alone.high(),
        alone.noise(),
        ComparisonOutcome.INCONCLUSIVE,
        String.format(Locale.ROOT, "one of %d figures that are judged together", members.size()),
        Optional.of(new Unsettled(true, pairs())));
  }

  /**
   * What settles it if it goes on like this. What holds at the level of one figure holds at that of
   * the family with as many times the pairs as the square of the ratio of their quantiles.
   */
  private int pairs() {
    double ratio = Normal.quantile(1 - ALPHA / members.size()) / Normal.quantile(1 - ALPHA_ALONE);
    int needed = Holm.pairsNeeded(members.size(), ALPHA);
    return Math.max(needed, (int) Math.ceil(rounds * ratio * ratio));
  }
}
