package io.katydid.api;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The response to a request, read to its last byte; or, when none came, the failure in its place:
 * {@link #status} is then 0.
 *
 * <p>Reading a body that is missing, or that is not what it is read as, throws an {@link
 * AssertionError}: uncaught, it marks the request as failed like any other failed check.
 *
 * <p>Not thread-safe.
 */
public interface Response {

  /** The status code; 0 if no response was received. */
  int status();

  /** The first header of this name, in any case. */
  Optional<String> header(String name);

  /** All headers of this name, in any case, in order. */
  List<String> headers(String name);

  /**
   * The body as text, in the charset of its content type, or UTF-8.
   *
   * @throws AssertionError if no response was received
   */
  String text();

  /**
   * The body.
   *
   * @throws AssertionError if no response was received
   */
  byte[] bytes();

  /**
   * The body, read from JSON by the JSON library on the class path.
   *
   * @throws AssertionError if no response was received, or the body is not JSON of that type
   * @throws IllegalStateException if there is no JSON library on the class path
   */
  <T> T json(Class<T> type);

  /**
   * As {@link #json(Class)}, for a generic type such as {@code List<Item>}; the caller vouches for
   * {@code T}.
   */
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> T json(Type type);

  /**
   * One value from a JSON body.
   *
   * @param pointer a JSON pointer (RFC 6901), such as {@code "/items/0/id"}
   * @throws AssertionError if no response was received, the body is not JSON, or nothing of that
   *     type is there
   * @throws IllegalStateException if there is no JSON library on the class path
   */
  <T> T json(String pointer, Class<T> type);

  /** The service time: from sending the request to the last byte of the response. */
  Duration time();

  /** How many redirects were followed. */
  int redirects();

  /** Whether the request counts as failed so far. */
  boolean isFailed();

  /**
   * Marks the request as failed, for this reason; the reason of an earlier failure is kept. Reasons
   * group the failures in the report, so one reason should fit many requests.
   *
   * @throws IllegalStateException if the request is already recorded, because another one followed
   */
  void fail(String reason);

  /**
   * Accepts the response whatever its status.
   *
   * @throws IllegalStateException if the request is already recorded, because another one followed,
   *     or if no response was received
   */
  void succeed();
}
