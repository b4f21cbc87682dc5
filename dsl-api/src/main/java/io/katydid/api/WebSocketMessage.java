package io.katydid.api;

/**
 * A message that came on a {@link WebSocket}, whole: in how many frames it came is not seen.
 *
 * <pre>{@code
 * chat.onMessage(it -> delivered.end(it.text().substring(0, 8)));
 * }</pre>
 *
 * <p>Immutable, but for the array of {@link #bytes}.
 */
public interface WebSocketMessage {

  /** Whether it is text; if not, it is binary. */
  boolean isText();

  /**
   * Its text.
   *
   * @throws AssertionError if it is binary
   */
  String text();

  /** Its content; that of a text in UTF-8. */
  byte[] bytes();
}
