package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.api.TokenSource;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.text.Secrets;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that gives numbered tokens, and takes the newest. */
class UserTokensTest {

  private final AtomicInteger given = new AtomicInteger();
  private final CapturingServer server =
      new CapturingServer((request, exchange) -> {
        if (request.target().equals("/token")) {
          CapturingServer.answer(exchange, 200, "t" + given.incrementAndGet());
        } else if (request.target().equals("/away")) {
          CapturingServer.answer(exchange, 302, "Location", otherHost() + "/x");
        } else {
          String expected = "Bearer t" + given.get();
          boolean isValid = request.header("Authorization").equals(expected);
          CapturingServer.answer(exchange, isValid ? 200 : 401, "");
        }
      });
  private final HttpFixture fixture = new HttpFixture(server.url());

  UserTokensTest() throws IOException {}

  private String otherHost() {
    return server.url().replace("localhost", "127.0.0.1");
  }

  @AfterEach
  void close() {
    fixture.close();
    server.close();
  }

  private static final TokenSource SOURCE = http -> http.post("/token").text();

  @Test
  void token_isFetchedOnceAndMeasuredByItself() {
    fixture.http.bearerAuth(SOURCE);
    assertThat(fixture.http.get("/a").status()).isEqualTo(200);
    assertThat(fixture.http.get("/b").status()).isEqualTo(200);
    fixture.http.close();
    assertThat(fixture.recorded().requests())
        .extracting(RequestSnapshot::name)
        .containsExactlyInAnyOrder("GET /a", "GET /b", "POST /token");
  }

  @Test
  void token_thatIsRefused_isReplacedOnce() {
    fixture.http.bearerAuth(SOURCE);
    fixture.http.get("/a");
    given.incrementAndGet();
    assertThat(fixture.http.get("/b").status()).isEqualTo(200);
    Snapshot recorded = fixture.recorded();
    assertThat(recorded.total().failures()).isZero();
    assertThat(recorded.retries()).isEqualTo(1);
    fixture.http.close();
    assertThat(server.requests())
        .hasSize((int) (fixture.recorded().total().count() + recorded.retries()));
  }

  @Test
  void token_thatIsRefusedWhenItIsNew_failsTheRequest() {
    fixture.http.bearerAuth(http -> "wrong");
    assertThat(fixture.http.get("/a").status()).isEqualTo(401);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void tokens_thatAreAllRefused_areAskedForOnceMore() {
    AtomicInteger asked = new AtomicInteger();
    fixture.http.bearerAuth(http -> "wrong" + asked.incrementAndGet());
    assertThat(fixture.http.get("/a").status()).isEqualTo(401);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void token_thatUsersShare_isFetchedOnceForAll() {
    TokenSource shared = TokenSource.shared(SOURCE);
    UserHttp other = fixture.newUser();
    fixture.http.bearerAuth(shared);
    other.bearerAuth(shared);
    fixture.http.get("/a");
    other.get("/a");
    assertThat(given).hasValue(1);
    given.incrementAndGet();
    assertThat(fixture.http.get("/b").status()).isEqualTo(200);
    assertThat(other.get("/b").status()).isEqualTo(200);
    assertThat(given).hasValue(3);
  }

  @Test
  void token_isNotSentToAnotherHost() {
    fixture.http.bearerAuth(SOURCE);
    fixture.http.get("/away");
    assertThat(server.requests().getLast().target()).isEqualTo("/x");
    assertThat(server.requests().getLast().header("Authorization")).isEmpty();
  }

  @Test
  void request_withAnAuthorizationOfItsOwn_isSentAsItIs() {
    fixture.http.bearerAuth(SOURCE);
    fixture.http.request("GET", "/a").basicAuth("u", "p").send();
    assertThat(server.only().header("Authorization")).startsWith("Basic ");
    assertThat(given).hasValue(0);
  }

  /** As where the response of the log-in has none. */
  @Test
  @SuppressWarnings("NullAway")
  void token_thatIsNone_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fixture.http.bearerAuth((String) null))
        .withMessage(
            "bearerAuth was given null: look whether the log-in has answered with a token");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fixture.http.request("GET", "/a").bearerAuth(" "))
        .withMessageStartingWith("bearerAuth was given nothing: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fixture.http.basicAuth("k:im", "secret"))
        .withMessage(
            Secrets.masked(
                "a colon is in the user name of basicAuth, which the server would take for its"
                    + " end"));
  }

  @Test
  void source_thatFails_isAnErrorOfTheTaskAndSendsNothing() {
    fixture.http.bearerAuth(http -> {
      throw new IOException("no key");
    });
    assertThatIllegalStateException()
        .isThrownBy(() -> fixture.http.get("/a"))
        .withMessage("the source of tokens failed: no key");
    fixture.http.bearerAuth(http -> " ");
    assertThatIllegalStateException()
        .isThrownBy(() -> fixture.http.get("/a"))
        .withMessage("the source of tokens gave none");
    assertThat(server.requests()).isEmpty();
    assertThat(fixture.recorded().total().count()).isZero();
  }
}
