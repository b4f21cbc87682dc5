package io.katydid.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandOutcomeTest {

  private static CommandOutcome outcome(int code, String... lines) {
    CommandOutcome.Reader reader = new CommandOutcome.Reader();
    List.of(lines).forEach(reader::read);
    return reader.ended(code);
  }

  @Test
  void failure_verdict_isItsLine() throws MojoExecutionException {
    assertThat(
            outcome(1, "Objectives", "FAIL: 1 of 3 objectives was not met", "", "a warning")
                .failure("run"))
        .contains("katydid:run: FAIL: 1 of 3 objectives was not met");
  }

  @Test
  void failure_verdictOfSeveralLines_isTheWholeSentence() throws MojoExecutionException {
    assertThat(
            outcome(
                    1,
                    "INCONCLUSIVE: these runs do not settle whether b is slower than a: p50 is",
                    "observed +13.7%, beyond the 5% tolerated",
                    "  - run 4 (a): the machine was busy",
                    "the end")
                .failure("compare"))
        .contains(
            "katydid:compare: INCONCLUSIVE: these runs do not settle whether b is slower than a:"
                + " p50 is observed +13.7%, beyond the 5% tolerated");
  }

  @Test
  void failure_slower_isItsLine() throws MojoExecutionException {
    assertThat(outcome(1, "SLOWER: b is slower than a: p50", "", "b: p50 grew").failure("compare"))
        .contains("katydid:compare: SLOWER: b is slower than a: p50");
  }

  @Test
  void failure_withoutVerdict_isTheLastLine() throws MojoExecutionException {
    assertThat(outcome(1, "  b is slower  ", " ").failure("compare"))
        .contains("katydid:compare: b is slower");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void failure_missedOrInvalid_fails(int code) throws MojoExecutionException {
    assertThat(outcome(code, "INVALID: the generator was the limit").failure("run")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "3, true"})
  void failure_metOrUndecided_isNone(int code, boolean undecided) throws MojoExecutionException {
    CommandOutcome outcome = outcome(code, "PASS");

    assertThat(outcome.failure("run")).isEmpty();
    assertThat(outcome.isUndecided()).isEqualTo(undecided);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 137})
  void failure_couldNotBeExecuted_isAnErrorWithTheReason(int code) {
    assertThatThrownBy(() -> outcome(code, "there is no user class \"Reder\"").failure("run"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "katydid:run could not be executed, exit code %d: there is no user class \"Reder\"",
            code);
  }

  @Test
  void failure_wrongArgument_isTheWholeMessage() {
    assertThatThrownBy(() ->
            outcome(2, "", "\"p95 < 2\" is not an", "objective", "Try: katydid run --help")
                .failure("run"))
        .hasMessage(
            "katydid:run could not be executed, exit code 2: \"p95 < 2\" is not an objective");
  }

  @Test
  void failure_nothingPrinted_saysSo() {
    assertThatThrownBy(() -> outcome(134).failure("list"))
        .hasMessageEndingWith("it printed nothing");
  }
}
