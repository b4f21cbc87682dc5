package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.User;
import org.junit.jupiter.api.Test;

/** Remarks on servers count what is counted in the table. */
class LateRemarkTest {

  /** A user that keeps the body of its only request back. */
  @User
  static final class Uploader {}

  /** The server does not ask for the body, which is sent after a second: the load is over then. */
  @Test
  void remark_onARequestThatEndsAfterTheLoad_countsIt() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"))) {
      LoadResult result =
          LoadRun.of(Uploader.class)
              .host(server.url())
              .users(1)
              .runTime("300ms")
              .gracePeriod("20s")
              .execute();

      assertThat(result.request("POST /up").count()).isEqualTo(1);
      assertThat(result.text().replaceAll("\\s+", " "))
          .contains("did not ask to go on within a second: 1;");
    }
  }
}
