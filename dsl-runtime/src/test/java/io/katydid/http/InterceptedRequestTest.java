package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.api.Body;
import io.katydid.api.BodySource;
import io.katydid.api.OutgoingRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterceptedRequestTest {

  private static final String SUM_OF_HELLO =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  private final CapturingServer server =
      new CapturingServer((request, exchange) -> {
        if (request.target().equals("/old")) {
          CapturingServer.answer(exchange, 307, "Location", "/new");
        } else {
          CapturingServer.answer(exchange, 200, "Set-Cookie", "id=7");
        }
      });
  private final HttpFixture fixture = new HttpFixture(server.url());

  InterceptedRequestTest() throws IOException {}

  @AfterEach
  void close() {
    fixture.close();
    server.close();
  }

  private static String sum(OutgoingRequest request) {
    return HexFormat.of().formatHex(request.bodyDigest("SHA-256"));
  }

  @Test
  void request_isSeenWithAllThatIsSent() {
    List<String> seen = new ArrayList<>();
    fixture.http.basicAuth("u", "p");
    fixture.http.get("/");
    fixture.http.intercept(request -> {
      seen.add(request.method() + " " + request.target());
      seen.add(request.url());
      for (String name : List.of("Host", "content-type", "Cookie", "Authorization", "X-None")) {
        seen.add(request.header(name).orElse("none"));
      }
      seen.add(new String(request.body(), StandardCharsets.UTF_8));
      seen.add(sum(request));
      request.header("X-Signature", "signed");
    });
    fixture.http.request("POST", "/a?b=c").text("hello").send();
    String host = server.url().substring("http://".length());
    assertThat(seen)
        .containsExactly(
            "POST /a?b=c",
            server.url() + "/a?b=c",
            host,
            "text/plain; charset=UTF-8",
            "id=7",
            "Basic dTpw",
            "none",
            "hello",
            SUM_OF_HELLO);
    assertThat(server.requests().getLast().header("X-Signature")).isEqualTo("signed");
  }

  @Test
  void redirect_isSeenAsARequestOfItsOwn() {
    fixture.http.intercept(request -> request.header("X-Signature", request.target()));
    fixture.http.post("/old", Body.text("hello"));
    assertThat(server.requests())
        .extracting(request -> request.header("X-Signature"))
        .containsExactly("/old", "/new");
  }

  @Test
  void time_ofTheInterceptor_isNoTimeOfTheRequest() {
    fixture.http.intercept(request -> fixture.pass(Duration.ofSeconds(1)));
    assertThat(fixture.http.post("/old", Body.text("hello")).time()).isZero();
  }

  @Test
  void body_thatIsStreamed_isDigestedAndNotGiven() {
    BodySource hello = () -> new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8));
    fixture.http.intercept(request -> {
      assertThatIllegalStateException()
          .isThrownBy(request::body)
          .withMessage("the body of POST /a is read while it is sent: ask for bodyDigest(..)");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> request.bodyDigest("SHA-0"))
          .withMessage("the JDK has no digest \"SHA-0\": write \"SHA-256\"");
      request.header("X-Sum", sum(request));
    });
    fixture.http.post("/a", Body.stream("text/plain", hello));
    assertThat(server.only().header("X-Sum")).isEqualTo(SUM_OF_HELLO);
    assertThat(new String(server.only().body(), StandardCharsets.UTF_8)).isEqualTo("hello");
    assertThatIllegalStateException()
        .isThrownBy(() -> fixture.http.post("/a", Body.stream("text/plain", hello).once()))
        .withMessage(
            "the body has a source that is asked only once: it cannot be digested and sent");
  }

  @Test
  void interceptor_thatThrows_hasNothingSent() {
    fixture.http.intercept(request -> {
      throw new IOException("no key");
    });
    assertThatIllegalStateException()
        .isThrownBy(() -> fixture.http.get("/"))
        .withMessage("@OnRequest failed: no key");
    assertThat(server.requests()).isEmpty();
  }
}
