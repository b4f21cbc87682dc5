package io.katydid.api;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;

/**
 * A response that is a stream of events (server-sent events, {@code text/event-stream}), read while
 * it comes. It can be iterated over once; {@link Iterator#hasNext} waits for the next event, and is
 * false at the end of the stream.
 *
 * <pre>{@code
 * try (EventStream events = http.events("GET", "/prices").open()) {
 *   for (ServerEvent event : events) {
 *     newest = event.json("/price", Double.class);
 *   }
 * }
 * }</pre>
 *
 * <p>Measured are the time to the first event, the times between events, and the whole response;
 * see {@link Timing}. Like a request, a stream fails by its status, and if it breaks, comes too
 * late or is no stream of events; none of that throws. What came before that is given, and then the
 * iteration ends. A stream that was begun is never opened again, nor is its {@code retry} used.
 *
 * <p>An event whose data is {@code [DONE]} ends the stream: it is not given, and no time is
 * measured to it. An event that is not complete at the end of the stream is dropped, as the rules
 * say.
 *
 * <p>While it is open, the user may send other requests. It must be closed before its task ends;
 * closed before its end, it is given up, and its connection is closed.
 *
 * <p>Not thread-safe: used by the thread of its virtual user only.
 */
public interface EventStream extends Iterable<ServerEvent>, AutoCloseable {

  /** The events that have not been given yet, each when it has come. */
  @Override
  Iterator<ServerEvent> iterator();

  /**
   * The next event; waits for it.
   *
   * @return empty at the end of the stream, or if it has failed
   */
  Optional<ServerEvent> next();

  /** The status code; 0 if no response was received. */
  int status();

  /** The first header of this name, in any case. */
  Optional<String> header(String name);

  /** The reconnection time that the server has set by {@code retry}, if it has; it is not used. */
  Optional<Duration> retry();

  /** Whether {@code [DONE]} has come. */
  boolean isDone();

  /** Whether it ended with the load, and not by itself, as it is {@link EventRequest#endless}. */
  boolean isEndedWithLoad();

  /**
   * Says that the newest event brought this many tokens, or other pieces of what is streamed. From
   * the first call on, the stream has the times of tokens ({@link Timing#FIRST_TOKEN}, {@link
   * Timing#BETWEEN_TOKENS}), and its tokens are in the rate of {@code tokens}. {@link Llm} does so.
   *
   * @param count 1 if only the event is known; 0 if it brought none, and tokens are to come
   * @throws IllegalArgumentException if it is negative, or above {@link Integer#MAX_VALUE}
   * @throws IllegalStateException if there was no event, or the stream is closed
   */
  void tokens(long count);

  /**
   * Says how many tokens there were, as the server counted them: in place of those of {@link
   * #tokens}, which may have been guesses.
   *
   * @param prompt tokens of the request, 0 or more
   * @param completion tokens of the response, 0 or more
   * @throws IllegalArgumentException if one is negative, or above {@link Integer#MAX_VALUE}
   * @throws IllegalStateException if the stream is closed
   */
  void usage(long prompt, long completion);

  /** Whether the stream counts as failed so far. */
  boolean isFailed();

  /**
   * Marks the stream as failed, for this reason, as {@link Response#fail}; it can be read on.
   *
   * @throws IllegalStateException if it is closed
   */
  void fail(String reason);

  /**
   * Marks the stream as failed, as {@link #fail(String)}, by a type of its own: for a client of a
   * format. Failures of a type are counted together.
   *
   * @param type of few, and without what differs from stream to stream: {@code invalid chunk}
   * @param first what is shown of the first of them: its beginning, without secrets; may be empty
   * @throws IllegalStateException if it is closed
   */
  void fail(String type, String first);

  /** Ends the stream; does nothing if it was closed before. */
  @Override
  void close();
}
