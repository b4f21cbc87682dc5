package io.katydid.api;

import java.time.Duration;

/**
 * One event of an {@link EventStream}, as the WHATWG's rules for server-sent events have it.
 *
 * <p>Immutable.
 */
public interface ServerEvent {

  /** The newest {@code id} that the stream has had until now; empty if there was none. */
  String id();

  /** What kind of event it is: its {@code event}, or {@code message} if it has none. */
  String event();

  /** Its data: the {@code data} lines, with line feeds in between. */
  String data();

  /**
   * Its data, read from JSON by the JSON library on the class path.
   *
   * @throws AssertionError if it is not JSON of that type
   * @throws IllegalStateException if there is no JSON library on the class path
   */
  <T> T json(Class<T> type);

  /**
   * One value from JSON data.
   *
   * @param pointer a JSON pointer (RFC 6901), such as {@code "/choices/0/delta/content"}
   * @throws AssertionError if the data is not JSON, or nothing of that type is there
   * @throws IllegalStateException if there is no JSON library on the class path
   */
  <T> T json(String pointer, Class<T> type);

  /** From when the request was sent to when its last byte came. */
  Duration time();
}
