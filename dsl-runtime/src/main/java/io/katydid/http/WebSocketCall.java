package io.katydid.http;

import io.katydid.api.WebSocket;
import io.katydid.api.WebSocketRequest;
import io.katydid.websocket.Handshake;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The handshake of a WebSocket, while it is being built and until it is opened. */
final class WebSocketCall implements WebSocketRequest {

  private final WebSockets sockets;
  private final HttpCall call;
  private List<String> protocols = List.of();
  private boolean compressed;
  private boolean opened;

  WebSocketCall(WebSockets sockets, HttpCall call, String name) {
    this.sockets = sockets;
    this.call = call;
    call.name(name);
    call.expect(WebSockets.SWITCHED);
  }

  @Override
  public WebSocketRequest header(String name, String value) {
    if (Handshake.OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "the header " + name + " is one of the handshake: leave it out, or see protocols(..)");
    }
    call.header(name, value);
    return this;
  }

  @Override
  public WebSocketRequest query(String name, Object value) {
    call.query(name, value);
    return this;
  }

  @Override
  public WebSocketRequest basicAuth(String userName, String password) {
    call.basicAuth(userName, password);
    return this;
  }

  @Override
  public WebSocketRequest bearerAuth(String token) {
    call.bearerAuth(token);
    return this;
  }

  @Override
  public WebSocketRequest protocols(String... names) {
    Arrays.stream(names).forEach(it -> Headers.requireToken("subprotocol", it));
    protocols = List.of(names);
    return this;
  }

  @Override
  public WebSocketRequest compressed() {
    compressed = true;
    return this;
  }

  @Override
  public WebSocketRequest name(String name) {
    call.name(name);
    return this;
  }

  @Override
  public WebSocketRequest timeout(Duration timeout) {
    call.timeout(timeout);
    return this;
  }

  @Override
  public WebSocketRequest expect(int... statuses) {
    call.expect(statuses);
    return this;
  }

  @Override
  public WebSocket open() {
    if (opened) {
      throw new IllegalStateException(call.name() + " was opened before: build a new one");
    }
    opened = true;
    return sockets.open(call, new Handshake(protocols, compressed));
  }
}
