package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Timing;
import io.katydid.measure.ErrorGroup;
import io.katydid.report.WorkerRun;
import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Unit;
import io.katydid.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoadResultTest {

  private static final LoadResult FAILED =
      ResultFixture.failed("overloaded", ResultFixture.request("GET /", 98, 2));

  @Test
  void outcome_failedRun_isFailWithItsReason() {
    assertThat(FAILED.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(FAILED.isPass()).isFalse();
    assertThat(FAILED.isUndecided()).isFalse();
    assertThat(FAILED.reasons()).containsExactly("overloaded");
    assertThat(FAILED.hasNoFailures()).isFalse();
  }

  @Test
  void outcome_inconclusiveRun_isUndecided() {
    assertThat(ResultFixture.ended(Outcome.INCONCLUSIVE, "too few").isUndecided()).isTrue();
  }

  @Test
  void objectives_judgedRun_areEachWithItsOutcome() {
    Judgement judgement =
        new Judgement(
            RequestObjective.parse("GET /", "p99 < 50ms"),
            Outcome.FAIL,
            "60ms",
            "55ms to 70ms",
            1000,
            Unit.REQUEST,
            "12 of 1,000 took 50ms or more");
    LoadResult result =
        ResultFixture.judged(new Verdict(Outcome.FAIL, List.of(judgement), List.of()));

    assertThat(result.objectives())
        .containsExactly(
            new ObjectiveResult(
                "GET /",
                "p99 < 50ms",
                false,
                Outcome.FAIL,
                true,
                "60ms",
                "55ms to 70ms",
                1000,
                "12 of 1,000 took 50ms or more"));
  }

  @Test
  void workers_ofARunByThree_areEachWithItsShare() {
    LoadResult result = new LoadResult(WorkerRun.report());

    assertThat(result.workers())
        .extracting(WorkerResult::name)
        .containsExactly("worker 1 (host-a)", "worker 2 (host-b)", "worker 3");
    WorkerResult lost = result.workers().get(1);
    assertThat(lost.number()).isEqualTo(2);
    assertThat(lost.host()).isEqualTo("host-b");
    assertThat(lost.requests()).isEqualTo(400);
    assertThat(lost.failures()).isEqualTo(2);
    assertThat(lost.share()).isEqualTo(0.125);
    assertThat(lost.perSecond()).isEqualTo(200);
    assertThat(lost.lagP99()).isEqualTo(Duration.ofMillis(2));
    assertThat(lost.issues()).isEmpty();
    assertThat(lost.isLost()).isTrue();
    assertThat(lost.ended()).isEqualTo(Duration.ofSeconds(12));
    assertThat(lost.ending()).isEqualTo("with exit code 1");
    assertThat(lost)
        .hasToString("worker 2 (host-b): 400 requests, lost after 12s, with exit code 1");
    assertThat(result.workers().getFirst())
        .hasToString("worker 1 (host-a): 1,500 requests, ended after 1m, time over");
    assertThat(result.failureText())
        .contains("worker 2 (host-b) was lost after 12s, with exit code 1");
  }

  @Test
  void workers_ofARunInOneJvm_areNone() {
    assertThat(FAILED.workers()).isEmpty();
    assertThat(FAILED.failureText()).doesNotContain("Workers");
  }

  @Test
  void errorResult_ofEachKind_namesWhich() {
    assertThat(ErrorResult.of(new ErrorGroup("GET /", "HTTP 503", "busy", 2, "")))
        .isEqualTo(new ErrorResult(ErrorResult.Kind.FAILURE, "GET /", "HTTP 503", "busy", 2, ""));
    assertThat(ErrorResult.of(new ErrorGroup("buy", "java.lang.Error", "", 1, "at Cart")).kind())
        .isEqualTo(ErrorResult.Kind.ERROR);
    assertThat(ErrorResult.of(new ErrorGroup("GET /", ErrorGroup.REMARK, "", 1, "")).kind())
        .isEqualTo(ErrorResult.Kind.REMARK);
  }

  @Test
  void countAbove_limitWithinTheTimes_countsThoseThatTookLonger() {
    RequestResult request = FAILED.request("GET /");

    assertThat(request.countAbove(Timing.RESPONSE, Duration.ofMillis(90))).isEqualTo(8);
  }

  @Test
  void text_failedRun_hasRequestsAndVerdict() {
    assertThat(FAILED.text()).contains("GET /", "FAIL: ", "overloaded").endsWith("\n");
    assertThat(FAILED.failureText()).startsWith("FAIL: ").contains("overloaded", "GET /");
  }

  @Test
  void json_failedRun_isADocumentOfIt() {
    JsonNode json = JsonMapper.shared().readTree(FAILED.json());

    assertThat(json.at("/verdict").asString()).isEqualTo("FAIL");
    assertThat(json.at("/run/seed").asLong()).isEqualTo(FAILED.seed());
    assertThat(json.at("/total/count").asInt()).isEqualTo(100);
  }
}
