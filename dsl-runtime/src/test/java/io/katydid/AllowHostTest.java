package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.result.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run whose target is not of a private network. No connection is opened, so none is needed. */
class AllowHostTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void host_notAllowed_endsTheRunAtOnceWithWhatToWrite(int fork) {
    LoadResult result =
        LoadRun.of(LoadRunTest.Visitor.class)
            .host("http://203.0.113.7:1")
            .allowHost("shop.example")
            .runTime("1h")
            .fork(fork)
            .slo("none")
            .execute();

    assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(result.reasons())
        .contains(
            "203.0.113.7 is neither this machine nor in a private network: if you may load it,"
                + " allow it by allowHost = \"203.0.113.7\", --allow-host 203.0.113.7 or"
                + " -Dkatydid.allowHost=203.0.113.7");
    assertThat(result.report().course().stopReason()).isEqualTo("host not allowed");
  }
}
