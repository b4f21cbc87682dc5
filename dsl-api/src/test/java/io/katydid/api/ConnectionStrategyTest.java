package io.katydid.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionStrategyTest {

  @ParameterizedTest
  @CsvSource({
    "user, per user",
    "iteration, per iteration",
    " Request , per request",
    "50, pool of 50"
  })
  void parse_anyStrategy_isReportedInReports(String text, String reported) {
    assertThat(ConnectionStrategy.parse(text)).hasToString(reported);
  }

  @Test
  void parse_somethingElse_listsWhatThereIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConnectionStrategy.parse("task"))
        .withMessage(
            "\"task\" says not which requests share a connection: write user, iteration, request,"
                + " or the number of connections that all users share");
  }

  @Test
  void pool_empty_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConnectionStrategy.pool(0))
        .withMessage("a pool of 0 connections lets nobody through: write 1 or more");
  }
}
