package io.katydid.api;

import java.time.Duration;

/**
 * The handshake of a {@link WebSocket} being built, from {@link Http#webSocketRequest}. Each method
 * but {@link #open} returns this object.
 *
 * <pre>{@code
 * WebSocket prices =
 *     http.webSocketRequest("/prices").protocols("prices.v2").query("symbol", "ACME").open();
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public interface WebSocketRequest {

  /**
   * Sets a header, in place of a default header of the same name.
   *
   * @throws IllegalArgumentException if the name is not a token or is one of the handshake's own,
   *     or the value has a line break
   */
  WebSocketRequest header(String name, String value);

  /** Appends a query parameter, as {@link Request#query} does. */
  WebSocketRequest query(String name, Object value);

  /** Authenticates this handshake by user name and password (RFC 7617). */
  WebSocketRequest basicAuth(String userName, String password);

  /** Authenticates this handshake by a bearer token (RFC 6750). */
  WebSocketRequest bearerAuth(String token);

  /**
   * Offers these subprotocols, the preferred one first. A server that chooses another one fails the
   * handshake.
   *
   * @throws IllegalArgumentException if one of them is not a token
   */
  WebSocketRequest protocols(String... names);

  /**
   * Offers to compress messages, each by itself (permessage-deflate, RFC 7692). It costs the
   * generator more than to send them as they are. Whether the server agrees is not seen in the
   * messages.
   */
  WebSocketRequest compressed();

  /** Names the handshake in the reports, in place of {@code WS} and its path template. */
  WebSocketRequest name(String name);

  /**
   * Bounds the handshake, in place of {@link User#timeout}.
   *
   * @throws IllegalArgumentException if not positive
   */
  WebSocketRequest timeout(Duration timeout);

  /**
   * Says which statuses are expected in place of 101, where a refusal is what is tested: the
   * request succeeds with one of these, and the socket is not open.
   *
   * @throws IllegalArgumentException if there is none, or one is not from 100 to 599
   */
  WebSocketRequest expect(int... statuses);

  /**
   * Connects, and shakes hands, as one request, on a connection of its own. Redirects are not
   * followed.
   *
   * @return the socket, also when the handshake failed: {@link WebSocket#isOpen} says whether it
   *     did
   * @throws IllegalStateException if it was opened before
   */
  WebSocket open();
}
