package io.katydid.verdict;

import io.katydid.api.AbortCondition;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.VerdictOptions;
import io.katydid.text.Figures;
import java.util.Optional;

/**
 * How a verdict is come to.
 *
 * @param extensions how often a run may be extended that could not be decided, 0 to 2
 * @param strict whether a run that cannot be decided fails, also if what was observed is within the
 *     limits
 * @param failFast whether a run ends as soon as an objective will certainly not be met
 * @param abortIf an {@link AbortCondition}, when a run ends to spare the target; empty for never
 * @param detectWarmUp whether the warm-up is found in what was measured
 */
public record Rules(
    int extensions, boolean strict, boolean failFast, String abortIf, boolean detectWarmUp) {

  /**
   * The probability of a wrong PASS, and that of a wrong FAIL, of a target that is at its limit.
   */
  private static final double ALPHA = 0.05;

  /**
   * Checks the condition.
   *
   * @throws io.katydid.api.GrammarException if it is not one
   */
  public Rules {
    if (!abortIf.isEmpty()) {
      AbortCondition.parse(abortIf);
    }
  }

  /** Those of a load. */
  public static Rules of(LoadSpec load) {
    String abortIf = load.get(VerdictOptions.ABORT_IF);
    return new Rules(
        load.extensions(),
        load.get(VerdictOptions.STRICT),
        load.get(VerdictOptions.FAIL_FAST),
        abortIf.equals(AbortCondition.NEVER) ? "" : abortIf,
        load.warmUp().detected());
  }

  /** When the run ends to spare the target, if ever. */
  Optional<AbortCondition> abort() {
    return abortIf.isEmpty() ? Optional.empty() : Optional.of(AbortCondition.parse(abortIf));
  }

  /**
   * The probability of a wrong verdict that each look at the figures may have: each end at which
   * the run may be extended is one, and together they may err no more often than one does
   * (Bonferroni).
   */
  double alpha() {
    return ALPHA / (extensions + 1);
  }

  /** How sure a verdict is, in percent, for a person. */
  String confidence() {
    return Figures.ratio(1 - ALPHA);
  }
}
