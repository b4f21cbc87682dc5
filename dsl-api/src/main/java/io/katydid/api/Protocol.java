package io.katydid.api;

/**
 * Which version of HTTP requests are sent by.
 *
 * <pre>{@code
 * @User(host = "https://shop.example", protocol = Protocol.HTTP_2)
 * class Shopper { ... }
 * }</pre>
 */
public enum Protocol {
  /** HTTP/1.1: one request at a time on a connection. */
  HTTP_1_1,

  /**
   * HTTP/2: to {@code https} as agreed in the TLS handshake, to {@code http} by prior knowledge. A
   * server that does not speak it fails the requests with {@code no HTTP/2}: none is sent by
   * another version instead.
   */
  HTTP_2
}
