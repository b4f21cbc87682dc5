package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.katydid.StubServer;
import io.katydid.api.Request;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are built and not sent, or sent twice. */
class UnsentRequestTest {

  private final StubServer server = StubServer.answering(StubServer.ok("hello"));
  private final HttpFixture fixture = new HttpFixture(server.url());
  private final UserHttp http = fixture.http;

  @AfterEach
  void close() {
    fixture.close();
    server.close();
  }

  @Test
  void request_notSent_isComplainedAboutOnce() {
    http.request("GET", "/forgotten");
    assertThat(http.takeUnsent())
        .hasMessage("GET /forgotten was built and not sent: end it with .send()");
    assertThat(http.takeUnsent()).isNull();
  }

  @Test
  void request_notSentBeforeOthers_isComplainedAboutWithItsName() {
    http.request("GET", "/first");
    Request second = http.request("GET", "/second");
    http.request("GET", "/third");
    second.send();
    http.get("/fourth");
    assertThat(http.takeUnsent())
        .hasMessage("GET /first, GET /third were built and not sent: end each with .send()");
    assertThat(http.takeUnsent()).isNull();
  }

  static Stream<Arguments> faultySteps() {
    return Stream.of(
        argumentSet("header", step(request -> request.header("X-A", "a\nb"))),
        argumentSet("query", step(request -> request.query("o", new Object()))),
        argumentSet("basicAuth", step(request -> request.basicAuth("a:b", "x"))),
        argumentSet("bearerAuth", step(request -> request.bearerAuth("a\nb"))),
        argumentSet("timeout", step(request -> request.timeout(Duration.ZERO))));
  }

  private static Consumer<Request> step(Consumer<Request> step) {
    return step;
  }

  @ParameterizedTest
  @MethodSource("faultySteps")
  void request_ofWhichAStepThrew_isNotComplainedAboutUnlessItIsBuiltOn(Consumer<Request> step) {
    Request request = http.request("GET", "/given-up");
    assertThatIllegalArgumentException().isThrownBy(() -> step.accept(request));
    http.request("GET", "/forgotten");
    assertThat(http.takeUnsent())
        .hasMessage("GET /forgotten was built and not sent: end it with .send()");
    assertThat(http.takeUnsent()).isNull();

    Request other = http.request("GET", "/built-on");
    assertThatIllegalArgumentException().isThrownBy(() -> step.accept(other));
    assertThat(other.query("a", 1)).isSameAs(other);
    assertThat(http.takeUnsent())
        .hasMessage("GET /built-on was built and not sent: end it with .send()");
  }

  @Test
  void request_unsentInATaskThatThrew_isForgotten() {
    http.request("GET", "/forgotten");
    http.forgetUnsent();
    assertThat(http.takeUnsent()).isNull();
  }

  @Test
  void request_sentTwice_isRefused() {
    Request request = http.request("GET", "/");
    request.send();
    assertThatIllegalStateException()
        .isThrownBy(request::send)
        .withMessageContaining("sent before");
    assertThat(http.takeUnsent()).isNull();
  }
}
