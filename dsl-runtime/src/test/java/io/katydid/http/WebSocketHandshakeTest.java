package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.StubServer;
import io.katydid.api.WebSocket;
import io.katydid.websocket.ScriptedSocket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a virtual user opens a WebSocket: a request as all are. */
@Timeout(20)
class WebSocketHandshakeTest {

  @Test
  void handshake_ofAUser_hasItsHeadersCookiesAndProtocols() {
    try (StubServer server =
            ScriptedSocket.echoing("Sec-WebSocket-Protocol: v2", "Set-Cookie: seen=1");
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.bearerAuth("t0ken");
      WebSocket socket =
          fixture
              .http
              .webSocketRequest("/x")
              .protocols("v1", "v2")
              .header("X-Tenant", "one")
              .query("q", "a&b")
              .name("join")
              .open();
      assertThat(socket.protocol()).isEqualTo("v2");
      socket.close();
      fixture.http.webSocket("/x").close();

      StubServer.Received first = server.requests().getFirst();
      assertThat(first.header("Authorization")).isEqualTo("Bearer t0ken");
      assertThat(first.header("X-Tenant")).isEqualTo("one");
      assertThat(first.header("Sec-WebSocket-Protocol")).isEqualTo("v1, v2");
      assertThat(first.path()).isEqualTo("/x?q=a%26b");
      assertThat(server.requests().getLast().header("Cookie")).isEqualTo("seen=1");
    }
  }

  @Test
  void handshake_ofAUserWithAnInterceptor_isSeenByIt() {
    try (StubServer server = ScriptedSocket.echoing();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.intercept(request -> request.header("X-Signature", "s1"));
      fixture.http.webSocket("/x").close();
      assertThat(server.requests().getFirst().header("X-Signature")).isEqualTo("s1");
    }
  }

  @Test
  void handshake_shown_isWrittenAsAnyExchange() {
    List<String> lines = new ArrayList<>();
    try (StubServer server = ScriptedSocket.echoing();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.show(lines::add);
      fixture.http.webSocket("/x").close();
      assertThat(lines)
          .anyMatch(it -> it.contains("GET /x"))
          .anyMatch(it -> it.contains("101 Switching Protocols"));
    }
  }

  @Test
  void handshake_builtAndNotOpened_isComplainedAbout() {
    try (HttpFixture fixture = new HttpFixture("http://localhost:1")) {
      fixture.http.webSocketRequest("/x").protocols("v1");
      assertThat(fixture.http.takeUnsent())
          .hasMessage("WS /x was built and not sent: end it with .open()");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fixture.http.webSocketRequest("/x").header("Upgrade", "x"))
          .withMessage(
              "the header Upgrade is one of the handshake: leave it out, or see protocols(..)");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fixture.http.webSocketRequest("/x").protocols("v 1"))
          .withMessage("not a valid subprotocol: \"v 1\"");
    }
  }

  @Test
  void url_ofTheSchemeWs_isConnectedTo() {
    try (StubServer server = ScriptedSocket.echoing();
        HttpFixture fixture = new HttpFixture("");
        WebSocket socket = fixture.http.webSocket(server.url().replace("http", "ws") + "/chat")) {
      assertThat(socket.isOpen()).isTrue();
    }
  }

  @Test
  void handshake_withATokenThatIsRefused_isSentAgainWithAnother() {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              if (request.header("Authorization").endsWith("old")) {
                exchange.write(StubServer.response("401 Unauthorized", ""));
              } else {
                exchange.write(ScriptedSocket.switching(ScriptedSocket.accept(request)));
                ScriptedSocket.of(exchange.socket()).echo();
              }
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      Iterator<String> tokens = List.of("old", "new").iterator();
      fixture.http.bearerAuth(http -> tokens.next());
      try (WebSocket socket = fixture.http.webSocket("/chat")) {
        assertThat(socket.isOpen()).isTrue();
      }
      assertThat(fixture.only().count()).isEqualTo(1);
      assertThat(fixture.only().failures()).isZero();
      assertThat(fixture.recorded().retries()).isEqualTo(1);
    }
  }

  @Test
  void handshake_refused_failsByTheStatusOnce() {
    try (StubServer server =
            StubServer.answering(StubServer.response("403 Forbidden", "members only"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/chat");
      assertThat(socket.isOpen()).isFalse();
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> socket.send("x"))
          .withMessage("WS /chat is not open: HTTP 403, the server refused the handshake");
      assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> socket.receive("1s"));
      socket.close();
      assertThat(fixture.failure()).isEqualTo("HTTP 403: expected 101, first body: members only");
      assertThat(fixture.only().count()).isEqualTo(1);
    }
  }

  @Test
  void handshake_refusedAsExpected_succeeds() {
    try (StubServer server = StubServer.answering(StubServer.response("401 Unauthorized", ""));
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.webSocketRequest("/chat").expect(401).open().isOpen()).isFalse();
      assertThat(fixture.recorded().groups()).isEmpty();
    }
  }
}
