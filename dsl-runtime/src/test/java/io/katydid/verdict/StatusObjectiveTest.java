package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.StatusRange;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.result.Outcome;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objectives on the statuses of responses. */
class StatusObjectiveTest {

  private static final StatusRange TOO_MANY = StatusRange.of(429);
  private static final StatusRange SERVER_ERRORS = StatusRange.ofClass(5);

  /** In each of 20 batches of 10 s, 100 requests of one name with so many of each status. */
  private static Snapshot batch(String name, long tooMany, long serverErrors) {
    return Snapshots.of(
        10_000 * MS, List.of(requests(name, tooMany, serverErrors)), List.of(), 100, 0, 0, 0, 0);
  }

  private static RequestSnapshot requests(String name, long tooMany, long serverErrors) {
    Distribution times = Distribution.of(times(100, MS).toArray());
    return Snapshots.having(
        Snapshots.request(name, 0, times, Distribution.EMPTY, Map.of()),
        Map.of(TOO_MANY, tooMany, SERVER_ERRORS, serverErrors));
  }

  private static Judgement judge(String request, String expression, Snapshot batch) {
    RequestObjective asked = RequestObjective.parse(request, expression);
    SteadyState measured = Measured.steady(Collections.nCopies(20, batch));
    return Measured.judge(List.of(asked), measured, Measured.RULES, List.of())
        .judgements()
        .getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status 429 < 5%   | PASS         | 40 of 2,000 requests had status 429 (2%), allowed is"
            + " less than 5%",
        "status 429 < 1%   | FAIL         | 40 of 2,000 requests had status 429 (2%), allowed is"
            + " less than 1%",
        "status 5xx <= 0%  | PASS         | 0 of 2,000 requests had status 5xx (0%), allowed is at"
            + " most 0%",
        "status 429 <= 0%  | FAIL         | 40 of 2,000 requests had status 429 (2%), allowed is"
            + " at most 0%",
        "status 429 <= 40  | PASS         | 40 of 2,000 requests had status 429, allowed is at"
            + " most 40",
        "status 429 < 40   | FAIL         | 40 of 2,000 requests had status 429, allowed is less"
            + " than 40",
      })
  void judge_statuses_countsRequestsOfAnyOutcome(
      String expression, Outcome outcome, String explanation) {
    Judgement judgement = judge("", expression, batch("GET /", 2, 0));

    assertThat(judgement.explanation()).isEqualTo(explanation);
    assertThat(judgement.outcome()).isEqualTo(outcome);
  }

  @Test
  void judge_shareNearItsLimit_isUndecidedWithItsInterval() {
    Judgement judgement = judge("", "status 429 < 2.1%", batch("GET /", 2, 0));

    assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(judgement.interval()).matches("1\\.\\d+% to 2\\.\\d+%");
    assertThat(judgement.explanation()).contains("requests, about", "would settle it");
  }

  @Test
  void judge_ofOneRequest_isOfItsName() {
    assertThat(judge("GET /", "status 5xx <= 20", batch("GET /", 0, 1)).outcome())
        .isEqualTo(Outcome.PASS);
    assertThat(judge("POST /", "status 5xx <= 20", batch("GET /", 0, 1)).observed())
        .isEqualTo("no such request");
  }

  @ParameterizedTest
  @CsvSource({"status 429 < 5%", "status 5xx <= 3"})
  void judge_ofAMeasure_failsAsItHasNoStatus(String expression) {
    Snapshot batch = Snapshots.measuring(batch("GET /", 0, 0), requests("checkout", 0, 0));

    assertThat(judge("checkout", expression, batch))
        .extracting(Judgement::outcome, Judgement::observed, Judgement::explanation)
        .containsExactly(
            Outcome.FAIL,
            "no status",
            "checkout is a transaction or a measure, which has no status: name a request, or all of"
                + " them");
  }

  @Test
  void reason_shareFarBeyondItsLimit_isHopelessWhileTheRunLasts() {
    FutilityCheck check =
        FutilityCheck.of(List.of(RequestObjective.parse("", "status 429 < 5%"))).getFirst();
    Snapshot second = batch("GET /", 90, 0);
    Optional<String> reason = Optional.empty();
    for (int i = 0; i < 100 && reason.isEmpty(); i++) {
      reason = check.reason(second);
    }

    assertThat(reason).contains("\"status 429 < 5%\" cannot be met any more");
  }

  @Test
  void reason_ofAMeasure_isNone() {
    FutilityCheck check =
        FutilityCheck.of(List.of(RequestObjective.parse("checkout", "status 429 < 5%"))).getFirst();
    Snapshot second = Snapshots.measuring(batch("GET /", 0, 0), requests("checkout", 0, 0));

    assertThat(check.reason(second)).isEmpty();
  }

  @Test
  void require_tooFewRequestsForAShareOfStatuses_isRefused() {
    List<RequestObjective> asked = List.of(RequestObjective.parse("", "status 5xx < 0.1%"));

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            SampleSizeCheck.require(
                asked, OptionalDouble.of(1), Duration.ofSeconds(10), Measured.RULES))
        .withMessageStartingWith("\"status 5xx < 0.1%\" cannot be decided: ");
  }

  @Test
  void watchedStatuses_ofAnObjective_areThoseItNames() {
    assertThat(statuses("status 429 < 5%")).containsExactly(TOO_MANY);
    assertThat(statuses("status 5xx <= 3")).containsExactly(SERVER_ERRORS);
    assertThat(statuses("failures < 1%")).isEmpty();
  }

  private static List<StatusRange> statuses(String expression) {
    return Judge.watchedStatuses(RequestObjective.parse("", expression).objective());
  }
}
