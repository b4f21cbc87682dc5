package io.katydid.api;

import java.time.Duration;

/**
 * A request for a stream of events being built, from {@link Http#events}. Each method but {@link
 * #open} returns this request. It says {@code Accept: text/event-stream}, unless that header is
 * set.
 *
 * <pre>{@code
 * EventRequest request =
 *     http.events("POST", "/v1/messages").json(prompt).idleTimeout(Duration.ofSeconds(10));
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public interface EventRequest {

  /** Sets a header, as {@link Request#header}. */
  EventRequest header(String name, String value);

  /** Appends a query parameter, as {@link Request#query}. */
  EventRequest query(String name, Object value);

  /** Sets the body. */
  EventRequest body(Body body);

  /** Sets a JSON body: the value as written by the JSON library on the class path. */
  EventRequest json(Object value);

  /** Authenticates this request by a bearer token (RFC 6750). */
  EventRequest bearerAuth(String token);

  /** Names this request in the reports, in place of its method and path template. */
  EventRequest name(String name);

  /**
   * Bounds the whole stream, in place of {@link User#timeout}; see {@link #endless}.
   *
   * @throws IllegalArgumentException if not positive
   */
  EventRequest timeout(Duration timeout);

  /**
   * Bounds the wait for each event, the first one included: if none comes for so long, the stream
   * fails. Without it, only the whole is bounded. Comments are no events.
   *
   * @throws IllegalArgumentException if not positive
   */
  EventRequest idleTimeout(Duration timeout);

  /**
   * Says that the stream has no end, as a subscription: it ends when its user is to end, as the
   * load does, and that is no failure. What came until then counts; the request is none of those
   * that were completed, and has no response time. {@link #timeout} bounds the wait for its head
   * alone.
   *
   * <p>In a run of each task once, it ends after that time.
   */
  EventRequest endless();

  /** Says which statuses are expected, as {@link Request#expect}. */
  EventRequest expect(int... statuses);

  /**
   * Says that a response of this content type is as good as a stream: it is one event, whose data
   * is the whole body. As in MCP, where the server chooses between {@code application/json} and a
   * stream.
   */
  EventRequest orWhole(String contentType);

  /**
   * Sends the request and waits for the head of the response.
   *
   * @return the stream, also when the request failed; it is empty then
   * @throws IllegalStateException if it was opened before
   */
  EventStream open();
}
