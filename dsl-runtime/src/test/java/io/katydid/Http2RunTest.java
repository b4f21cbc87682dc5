package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A run by HTTP/2, at a server that does not speak it. */
class Http2RunTest {

  @Test
  void http2_serverSpeaksAnother_failsEachRequestAndIsReported() {
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      LoadResult result =
          LoadRun.of(OneRequestUser.class).iterations(2).host(server.url()).http2(true).execute();

      assertThat(result.total().failures()).isPositive().isEqualTo(result.total().count());
      assertThat(result.text()).contains("per user by HTTP/2").contains("no HTTP/2");
    }
  }
}
