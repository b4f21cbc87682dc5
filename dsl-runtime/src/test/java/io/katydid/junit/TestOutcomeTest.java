package io.katydid.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.ResultFixture;
import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Undecided;
import io.katydid.verdict.Unit;
import io.katydid.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

class TestOutcomeTest {

  private final Throwable failed = new AssertionFailedError("failed");
  private final Throwable failedToo = new AssertionFailedError("failed, too");
  private final Throwable aborted = new TestAbortedException("aborted");
  private final Throwable abortedToo = new TestAbortedException("aborted, too");
  private final Throwable invalid = new InvalidLoadException("invalid");

  @Test
  void load_passed_isNothing() {
    assertThat(TestOutcome.of(ResultFixture.passed())).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "FAIL, org.opentest4j.AssertionFailedError",
    "INCONCLUSIVE, org.opentest4j.TestAbortedException",
    "INVALID, io.katydid.junit.InvalidLoadException",
  })
  void load_notPassed_isReported(Outcome outcome, Class<?> type) {
    assertThat(TestOutcome.of(ResultFixture.ended(outcome, "of a reason")))
        .isExactlyInstanceOf(type)
        .hasMessageStartingWith(outcome.name())
        .hasMessageContaining("of a reason");
  }

  @ParameterizedTest
  @CsvSource({
    "FAIL, BEYOND, org.opentest4j.AssertionFailedError, is beyond its limit",
    "INCONCLUSIVE, WITHIN, org.opentest4j.TestAbortedException, is within its limit",
  })
  void load_undecided_reportsAllInItsFirstLine(
      Outcome outcome, Undecided.Side side, Class<?> type, String found) {
    Judgement judgement =
        new Judgement(
            RequestObjective.parse("", "p95 < 50ms"),
            Outcome.INCONCLUSIVE,
            "49.9ms",
            "",
            78,
            Unit.REQUEST,
            "7 of 78 requests exceeded 50ms",
            Optional.of(new Undecided(side, "about 9m30s of run time would settle it")));

    assertThat(
            TestOutcome.of(
                ResultFixture.judged(new Verdict(outcome, List.of(judgement), List.of(), true))))
        .isExactlyInstanceOf(type)
        .hasMessageStartingWith(
            outcome
                + ": p95 < 50ms is undecided: observed 49.9ms "
                + found
                + "; about 9m30s of run time would settle it\n");
  }

  @Test
  void both_onlyOne_isThatOne() {
    assertThat(TestOutcome.of(failed, null)).isSameAs(failed);
    assertThat(TestOutcome.of(null, failed)).isSameAs(failed);
    assertThat(TestOutcome.of(null, null)).isNull();
  }

  @Test
  void both_failed_areBothReported() {
    assertThat(TestOutcome.of(failed, failedToo))
        .isInstanceOfSatisfying(
            MultipleFailuresError.class,
            both -> assertThat(both.getFailures()).containsExactly(failed, failedToo));
  }

  @Test
  void both_loadUndecidedAndBodyFailed_fails() {
    assertThat(TestOutcome.of(aborted, failed)).isSameAs(failed).hasSuppressedException(aborted);
  }

  @Test
  void both_loadFailedAndBodyAborted_fails() {
    assertThat(TestOutcome.of(failed, aborted)).isSameAs(failed).hasSuppressedException(aborted);
  }

  @Test
  void both_aborted_isAborted() {
    assertThat(TestOutcome.of(aborted, abortedToo))
        .isSameAs(aborted)
        .hasSuppressedException(abortedToo);
  }

  @Test
  void both_loadInvalid_isInvalidWhateverTheBodyThrows() {
    assertThat(TestOutcome.of(invalid, failed)).isSameAs(invalid).hasSuppressedException(failed);
    assertThat(invalid).isNotInstanceOf(AssertionError.class);
  }
}
