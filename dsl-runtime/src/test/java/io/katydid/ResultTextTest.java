package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTextTest {

  private static final LoadResult RESULT =
      ResultFixture.passed(
          ResultFixture.request("GET /", 20, 0), ResultFixture.request("POST /", 0, 5));

  @Test
  void toString_ofALoad_isTheVerdictAndTheFigures() {
    assertThat(RESULT)
        .hasToString(
            "NOT JUDGED: no objective was given; Aggregated: 25 requests, 2.5/s, 20% failed, p50"
                + " 10ms, p95 19ms, p99 20ms, max 20ms");
  }

  @Test
  void toString_ofRequests_hasTheirFigures() {
    assertThat(RESULT.request("GET /"))
        .hasToString("GET /: 20 requests, 2/s, 0% failed, p50 10ms, p95 19ms, p99 20ms, max 20ms");
  }

  @Test
  void toString_ofRequestsThatFailed_hasNoTimes() {
    assertThat(RESULT.request("POST /")).hasToString("POST /: 5 requests, 0.5/s, 100% failed");
  }
}
