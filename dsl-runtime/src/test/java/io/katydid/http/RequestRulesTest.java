package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.StubServer;
import io.katydid.api.Body;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Request;
import io.katydid.net.Network;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths, hosts and headers requests may have. */
class RequestRulesTest {

  private final StubServer server = StubServer.answering(StubServer.ok("hello"));
  private final HttpFixture fixture = new HttpFixture(server.url());
  private final UserHttp http = fixture.http;

  @AfterEach
  void close() {
    fixture.close();
    server.close();
  }

  private StubServer.Received sent() {
    return server.requests().getLast();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\u0000b", "a\u010ab"})
  void header_controlCharacterInValue_isRefused(String value) {
    Request request = http.request("GET", "/");
    assertThatIllegalArgumentException().isThrownBy(() -> request.header("X-Name", value));
    assertThatIllegalArgumentException().isThrownBy(() -> http.bearerAuth(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "X Name", "X:Name", "X\r\nEvil", "Content-Length", "transfer-encoding"})
  void header_nameNotForUsers_isRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> http.defaultHeader(name, "1"));
  }

  @Test
  void bodyType_lineBreakInIt_isRefused() {
    Body body = Body.bytes("text/plain\r\nX-Evil: 1", new byte[1]);
    assertThatIllegalArgumentException().isThrownBy(() -> http.post("/", body));
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "items      | write \"/items\"",
        "/a/{id}    | the path template \"/a/{id}\" takes 1 value, not 0",
        "/a/{b}/{c} | takes 2 values, not 0",
        "/a/{id     | unbalanced braces",
        "/a}        | unbalanced braces",
        "http:///x  | the URL \"http:///x\" has no valid host name and port",
        "http://me:secret@localhost/ | basicAuth",
      })
  void get_badPath_reportsWhatIsWrong(String path, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> http.get(path))
        .withMessageContaining(message)
        .withMessageNotContaining("secret");
  }

  @Test
  void get_absoluteUrl_goesThereUnderItsOwnName() {
    try (StubServer other = StubServer.answering(StubServer.ok("other"))) {
      assertThat(http.get(other.url() + "/x/{n}", 1).text()).isEqualTo("other");
      assertThat(fixture.only().name()).isEqualTo("GET " + other.url() + "/x/{n}");
    }
  }

  @Test
  void host_withPath_isPutBeforeThePathOfTheRequest() {
    try (HttpFixture based = new HttpFixture(server.url() + "/api/")) {
      based.http.get("/items");
      assertThat(sent().path()).isEqualTo("/api/items");
      assertThat(based.only().name()).isEqualTo("GET /items");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8000, write an absolute URL such as \"http://localhost:8000\"",
    "ftp://localhost, has no http:// or https://",
    "http://localhost/?a=b, has a query or fragment",
    "http://me:secret@localhost, basicAuth",
  })
  void host_notOne_isRefusedBeforeTheRun(String host, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpFixture(host))
        .withMessageContaining(message)
        .withMessageNotContaining("secret");
  }

  @Test
  void host_missing_isSet() {
    try (HttpFixture lost = new HttpFixture("")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> lost.http.get("/"))
          .withMessageContaining("@User(host =");
    }
  }

  @Test
  void host_withAnUnderscore_isReached() {
    Network network =
        new Network(
            "http://my_service:" + server.port(),
            null,
            Map.of("my_service", List.of("127.0.0.1")),
            Duration.ZERO,
            List.of(),
            List.of());
    try (HttpFixture named = new HttpFixture(network, ConnectionStrategy.PER_USER)) {
      assertThat(named.http.get("/").text()).isEqualTo("hello");
      assertThat(sent().header("Host")).isEqualTo("my_service:" + server.port());
    }
  }
}
