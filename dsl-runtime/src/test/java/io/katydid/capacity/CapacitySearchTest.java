package io.katydid.capacity;

import static io.katydid.result.Outcome.FAIL;
import static io.katydid.result.Outcome.INCONCLUSIVE;
import static io.katydid.result.Outcome.INVALID;
import static io.katydid.result.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.capacity.Trial.Step;
import io.katydid.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CapacitySearchTest {

  private final List<Trial> trials = new ArrayList<>();

  private Bracket search(Function<Trial, Outcome> target) {
    return search(new SearchRange(100, 10_000, 1.05, 0), target);
  }

  private Bracket search(SearchRange range, Function<Trial, Outcome> target) {
    return search(range, rate -> 1, trial -> new Finding(target.apply(trial), false, ""));
  }

  private Bracket search(
      SearchRange range, DoubleUnaryOperator decidable, Function<Trial, Finding> target) {
    CapacitySearch search = new CapacitySearch(range, decidable);
    for (Optional<Trial> next = search.next(); next.isPresent(); next = search.next()) {
      trials.add(next.get());
      assertThat(trials).as("a search ends").hasSizeLessThan(100);
      search.ended(next.get(), target.apply(next.get()));
    }
    return search.bracket();
  }

  private List<Step> steps() {
    return trials.stream().map(Trial::step).toList();
  }

  private List<Integer> lengthsAt(double perSecond) {
    return trials.stream().filter(it -> it.perSecond() == perSecond).map(Trial::length).toList();
  }

  @Test
  void search_targetOfSharpCapacity_bracketsIt() {
    Bracket bracket = search(trial -> trial.perSecond() <= 400 ? PASS : FAIL);

    assertThat(bracket.passed().orElseThrow()).isLessThanOrEqualTo(400);
    assertThat(bracket.failed().orElseThrow()).isGreaterThan(400);
    assertThat(bracket.ratio()).isLessThanOrEqualTo(1.05);
    assertThat(bracket.undecided()).isFalse();
  }

  @Test
  void search_targetOfSharpCapacity_rampsBisectsAndConfirms() {
    search(trial -> trial.perSecond() <= 400 ? PASS : FAIL);

    assertThat(steps())
        .containsExactly(
            Step.RAMP,
            Step.RAMP,
            Step.RAMP,
            Step.RAMP,
            Step.RAMP,
            Step.BISECTION,
            Step.BISECTION,
            Step.BISECTION,
            Step.CONFIRMATION);
    assertThat(trials).startsWith(new Trial(100, 1, Step.RAMP), new Trial(147, 1, Step.RAMP));
    assertThat(trials.getLast().length()).isEqualTo(8);
  }

  @Test
  void search_widerPrecision_isContentWithFewerTrials() {
    Bracket bracket =
        search(
            new SearchRange(100, 10_000, 1.5, 0), trial -> trial.perSecond() <= 400 ? PASS : FAIL);

    assertThat(steps()).doesNotContain(Step.BISECTION).endsWith(Step.RAMP, Step.CONFIRMATION);
    assertThat(bracket.ratio()).isCloseTo(1.47, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void search_evenTheHighestPasses_isAbove() {
    Bracket bracket = search(new SearchRange(100, 200, 1.05, 0), trial -> PASS);

    assertThat(trials).extracting(Trial::perSecond).containsExactly(100.0, 147.0, 200.0, 200.0);
    assertThat(bracket.passed()).contains(200.0);
    assertThat(bracket.failed()).isEmpty();
  }

  @Test
  void search_evenTheLowestFails_triesItAgainAndIsBelow() {
    Bracket bracket = search(trial -> FAIL);

    assertThat(trials)
        .containsExactly(new Trial(100, 1, Step.RAMP), new Trial(100, 2, Step.REPETITION));
    assertThat(bracket.passed()).isEmpty();
    assertThat(bracket.failed()).contains(100.0);
  }

  @Test
  void search_firstTrialMeetsAColdTarget_goesOnFromThere() {
    Bracket bracket =
        search(trial ->
            trial.equals(new Trial(100, 1, Step.RAMP)) || trial.perSecond() > 400 ? FAIL : PASS);

    assertThat(bracket.passed().orElseThrow()).isGreaterThan(380);
  }

  @Test
  void search_rateUndecidedByShortTrials_isTriedTwiceAsLongUntilItIs() {
    Bracket bracket =
        search(trial -> {
          boolean isNear = trial.perSecond() > 350 && trial.perSecond() < 450;
          if (isNear && trial.length() < 4) {
            return INCONCLUSIVE;
          }
          return trial.perSecond() <= 400 ? PASS : FAIL;
        });

    double undecided =
        trials.stream()
            .filter(it -> it.step() == Step.EXTENSION)
            .findFirst()
            .orElseThrow()
            .perSecond();
    assertThat(lengthsAt(undecided)).startsWith(1, 2, 4);
    assertThat(bracket.ratio()).isLessThanOrEqualTo(1.05);
    assertThat(bracket.passed().orElseThrow()).isLessThanOrEqualTo(400);
    assertThat(bracket.failed().orElseThrow()).isGreaterThan(400);
  }

  @Test
  void search_afterAnUndecidedRate_triesItsNeighboursForAsLong() {
    search(trial -> {
      boolean isNear = trial.perSecond() > 350 && trial.perSecond() < 450;
      if (isNear && trial.length() < 4) {
        return INCONCLUSIVE;
      }
      return trial.perSecond() <= 400 ? PASS : FAIL;
    });

    int last = steps().lastIndexOf(Step.EXTENSION);
    assertThat(trials.subList(last + 1, trials.size() - 1))
        .extracting(Trial::length)
        .containsOnly(4);
  }

  @Test
  void search_ratesThatNoTrialDecides_areInsideTheBracket() {
    Bracket bracket =
        search(trial ->
            trial.perSecond() < 350 ? PASS : trial.perSecond() > 450 ? FAIL : INCONCLUSIVE);

    assertThat(bracket.passed().orElseThrow()).isBetween(350 / 1.05, 350.0);
    assertThat(bracket.failed().orElseThrow()).isBetween(450.0, 450 * 1.05);
    assertThat(bracket.undecided()).isTrue();
  }

  @Test
  void search_lowRatesMakeTooFewRequests_climbsPastThem() {
    Bracket bracket =
        search(trial -> {
          if (trial.perSecond() * trial.length() < 200) {
            return INCONCLUSIVE;
          }
          return trial.perSecond() <= 400 ? PASS : FAIL;
        });

    assertThat(lengthsAt(100)).containsExactly(1);
    assertThat(bracket.passed().orElseThrow()).isLessThanOrEqualTo(400);
    assertThat(bracket.ratio()).isLessThanOrEqualTo(1.05);
  }

  @Test
  void search_nothingIsEverDecided_reportsIt() {
    Bracket bracket = search(new SearchRange(100, 150, 1.05, 0), trial -> INCONCLUSIVE);

    assertThat(bracket)
        .isEqualTo(
            new Bracket(Optional.empty(), Optional.empty(), false, true, Optional.of(150.0)));
  }

  @Test
  void search_undecided_observesTheRateBeforeTheFirstBeyondALimit() {
    Bracket bracket =
        search(
            new SearchRange(100, 400, 1.05, 0),
            rate -> 1,
            trial -> new Finding(INCONCLUSIVE, trial.perSecond() > 250, ""));

    assertThat(bracket.undecided()).isTrue();
    assertThat(bracket.observed()).contains(216.09);
  }

  @Test
  void search_undecidedAboveAPassAndBeyondALimit_observesThePass() {
    Bracket bracket =
        search(
            new SearchRange(100, 400, 1.05, 0),
            rate -> 1,
            trial ->
                trial.perSecond() < 150
                    ? new Finding(PASS, false, "")
                    : new Finding(INCONCLUSIVE, true, ""));

    assertThat(bracket.observed()).isEqualTo(bracket.passed()).isPresent();
  }

  @Test
  void search_longerTrialsCouldNotDecide_areNotMade() {
    search(
        new SearchRange(100, 150, 1.05, 0),
        rate -> 5,
        trial -> new Finding(INCONCLUSIVE, false, ""));

    assertThat(steps()).containsOnly(Step.RAMP);
  }

  @Test
  void search_trialTwiceAsLongCouldNotDecide_isMadeFourTimesAsLong() {
    search(
        new SearchRange(100, 150, 1.05, 0),
        rate -> rate < 120 ? 2.1 : 1.4,
        trial -> new Finding(INCONCLUSIVE, false, ""));

    assertThat(lengthsAt(100)).containsExactly(1, 4);
    assertThat(lengthsAt(150)).containsExactly(1, 2, 4);
  }

  @Test
  void search_passIsNotConfirmed_looksFurtherBelow() {
    Bracket bracket =
        search(trial -> {
          boolean tooMuch = trial.perSecond() > (trial.length() == 8 ? 300 : 400);
          return tooMuch ? FAIL : PASS;
        });

    assertThat(bracket.passed().orElseThrow()).isLessThanOrEqualTo(300);
    assertThat(bracket.ratio()).isLessThanOrEqualTo(1.05);
    assertThat(trials.getLast().step()).isEqualTo(Step.CONFIRMATION);
    assertThat(trials.getLast().perSecond()).isEqualTo(bracket.passed().orElseThrow());
  }

  @Test
  void search_targetThatAnOverloadDamagedForGood_isMeasuredAsItIsAfterIt() {
    double[] capacity = {400};
    Bracket bracket =
        search(trial -> {
          if (trial.perSecond() <= capacity[0]) {
            return PASS;
          }
          capacity[0] = 250;
          return FAIL;
        });

    assertThat(bracket.passed().orElseThrow()).isLessThanOrEqualTo(250);
    assertThat(bracket.failed().orElseThrow()).isGreaterThan(250);
  }

  @Test
  void search_generatorIsTheLimitFirst_reportsIt() {
    Bracket bracket = search(trial -> trial.perSecond() <= 400 ? PASS : INVALID);

    assertThat(bracket.generatorBound()).isTrue();
    assertThat(bracket.passed().orElseThrow()).isBetween(380.0, 400.0);
  }

  @Test
  void search_generatorIsDisturbedOnce_triesTheRateAgain() {
    List<Double> disturbed = new ArrayList<>();
    Bracket bracket =
        search(trial -> {
          if (trial.perSecond() == 147 && disturbed.isEmpty()) {
            disturbed.add(trial.perSecond());
            return INVALID;
          }
          return trial.perSecond() <= 400 ? PASS : FAIL;
        });

    assertThat(trials).contains(new Trial(147, 1, Step.REPETITION));
    assertThat(bracket.generatorBound()).isFalse();
    assertThat(bracket.passed().orElseThrow()).isGreaterThan(380);
  }

  @Test
  void search_demandedRateUndecided_isTriedItself() {
    Bracket bracket =
        search(
            new SearchRange(100, 10_000, 1.05, 399.5),
            trial -> trial.perSecond() <= 400 ? PASS : FAIL);

    assertThat(trials).extracting(Trial::perSecond).contains(399.5);
    assertThat(bracket.isAtLeast(399.5)).isEqualTo(PASS);
  }

  @Test
  void search_demandedRateDecided_isLeftOut() {
    search(
        new SearchRange(100, 10_000, 1.05, 120), trial -> trial.perSecond() <= 400 ? PASS : FAIL);

    assertThat(trials).extracting(Trial::perSecond).doesNotContain(120.0);
  }
}
