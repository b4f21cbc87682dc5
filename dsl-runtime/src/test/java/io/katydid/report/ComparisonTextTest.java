package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.comparison.ComparisonReport;
import io.katydid.comparison.Sessions;
import io.katydid.result.Figure;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {

  @Test
  void write_slower_isAsApproved() throws IOException {
    Golden.assertApproved("slower.txt", ComparisonText.write(Sessions.slower(20)));
  }

  @Test
  void write_fourVariantsWatched_isAsApproved() throws IOException {
    Golden.assertApproved("variants.txt", ComparisonText.write(Sessions.watched()));
  }

  @Test
  void write_noisy_reportsThatTheNoiseIsLarger() {
    assertThat(ComparisonText.write(Sessions.noisy(20, 4)))
        .contains("  inconclusive\n", "Inconclusive, no larger than the noise: p50 of GET /,");
    assertThat(firstLine(Sessions.noisy(20, 4)))
        .startsWith(
            "INCONCLUSIVE: these runs do not settle whether new is slower than old: p50 is observed"
                + " +")
        .endsWith(
            "%, beyond the 5% tolerated; it is no larger than the noise: longer runs, or a quieter"
                + " machine, would settle it");
  }

  @Test
  void failure_unsettled_reportsInItsFirstLineWhatWasObservedAndWhatWouldSettleIt() {
    assertThat(firstLine(Sessions.noisy(0, 4)))
        .matches(
            "INCONCLUSIVE: these runs do not settle whether new is slower than old: p50 is observed"
                + " \\S+%, within the 5% tolerated; about \\d+ pairs of runs would settle it");
  }

  @Test
  void failure_unsettledAndObservedBetter_isAnImprovement() {
    assertThat(firstLine(Sessions.noisy(-20, 12)))
        .contains(": p50 is observed -")
        .doesNotContain("tolerated")
        .containsPattern("%, an improvement; (about \\d+ pairs|it is no larger than the noise)");
  }

  @Test
  void failure_endedByFailures_hasTheShareOfEachVariant() {
    assertThat(firstLine(Sessions.failing(List.of(Figure.values()), 2)))
        .endsWith(
            "a run went wrong, and ended the comparison; requests failed: 40% of new, 0% of old");
    assertThat(firstLine(Sessions.failing(List.of(Figure.values()), 1)))
        .endsWith("a run went wrong, and ended the comparison");
  }

  @Test
  void failure_failuresNotCompared_areInTheAnswerWhereTheRunsDoNotSettleIt() {
    assertThat(firstLine(Sessions.failing(List.of(Figure.P50), 12)))
        .endsWith("the figures are not reliable; requests failed: 40% of new, 0% of old");
    assertThat(firstLine(Sessions.failing(List.of(Figure.P50, Figure.FAILURES), 12)))
        .endsWith(
            "failures of GET / is observed +50.00pp, beyond the 0.10pp tolerated; the figures are"
                + " not reliable");
  }

  @Test
  void failure_endedEarly_reportsInItsFirstLineThatARunWentWrong() {
    assertThat(firstLine(Sessions.early()))
        .endsWith("is slower than old: a run went wrong, and ended the comparison");
  }

  @Test
  void failure_invalidRun_reportsIt() {
    assertThat(firstLine(Sessions.invalid("the generator was the limit")))
        .endsWith("is slower than old: the figures are not reliable");
  }

  @Test
  void failure_severalVariants_beginsWithTheWorst() {
    assertThat(firstLine(Sessions.session(List.of("a", "b", "c"), new int[] {100, 60, 130})))
        .startsWith("SLOWER: c is slower than a");
  }

  private static String firstLine(ComparisonReport report) {
    return ComparisonText.failure(report).lines().findFirst().orElseThrow();
  }

  @Test
  void write_endedEarly_reportsItAndShowsWhatThereIs() throws IOException {
    Golden.assertApproved("early.txt", ComparisonText.write(Sessions.early()));
  }

  @Test
  void write_equivalent_reportsIt() {
    assertThat(ComparisonText.write(Sessions.slower(0)))
        .contains("EQUIVALENT: new is equivalent to old, within 5%");
  }

  @Test
  void write_always_keepsLinesWithinWidth() {
    assertThat(
            Stream.of(Sessions.slower(20), Sessions.noisy(20, 4), Sessions.watched())
                .flatMap(report -> ComparisonText.write(report).lines()))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }
}
