package io.katydid.http;

import io.katydid.api.WebSocket;
import io.katydid.api.WebSocketRequest;
import io.katydid.message.Headers;
import io.katydid.websocket.Handshake;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The handshake of a WebSocket, while it is being built and until it is opened. */
final class WebSocketCall extends OpenedCall<WebSocketRequest> implements WebSocketRequest {

  private final WebSockets sockets;
  private List<String> protocols = List.of();
  private boolean compressed;

  WebSocketCall(WebSockets sockets, HttpCall call, String name) {
    super(call);
    this.sockets = sockets;
    call.name(name);
    call.expect(WebSockets.SWITCHED);
  }

  @Override
  WebSocketRequest self() {
    return this;
  }

  @Override
  public WebSocketRequest header(String name, String value) {
    if (Handshake.OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "the header " + name + " is one of the handshake: leave it out, or see protocols(..)");
    }
    return super.header(name, value);
  }

  @Override
  public WebSocketRequest basicAuth(String userName, String password) {
    call().basicAuth(userName, password);
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
  public WebSocket open() {
    open("one");
    return sockets.open(call(), new Handshake(protocols, compressed));
  }
}
