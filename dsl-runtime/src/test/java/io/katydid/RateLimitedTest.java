package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A target that limits the rate, and says when to come again. */
class RateLimitedTest {

  @Test
  void report_ofTooManyRequestsWithRetryAfter_hasThemAsAKindOfFailure() {
    String limited = StubServer.response("429 Slow", "", "Retry-After: 30");
    try (StubServer server = StubServer.answering(limited)) {
      LoadResult result = LoadRun.of(OneRequestUser.class).host(server.url()).execute();

      assertThat(result.text()).contains("HTTP 429 with Retry-After: first Retry-After: 30");
      assertThat(result.json())
          .contains("\"HTTP 429 with Retry-After\"", "\"first Retry-After: 30\"");
    }
  }
}
