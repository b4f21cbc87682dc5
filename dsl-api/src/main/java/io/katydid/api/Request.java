package io.katydid.api;

import java.time.Duration;
import java.util.Map;

/**
 * A request being built, from {@link Http#request}. Each method but {@link #send} returns this
 * request.
 *
 * <p>Not thread-safe.
 */
public interface Request {

  /**
   * Sets a header, in place of a default header of the same name.
   *
   * @throws IllegalArgumentException if the name is not a token, or the value has a line break
   */
  Request header(String name, String value);

  /**
   * Appends a query parameter, percent-encoded; one for each element of a Collection or an array,
   * and none for an empty Optional. It does not become part of the request's name.
   *
   * @throws IllegalArgumentException if the value is null, or has no text of its own
   */
  Request query(String name, Object value);

  /** Sets the body. */
  Request body(Body body);

  /** Sets a JSON body: the value as written by the JSON library on the class path. */
  Request json(Object value);

  /** Sets a plain text body, UTF-8. */
  Request text(String text);

  /** Sets a form body, {@code application/x-www-form-urlencoded}. */
  Request form(Map<String, ?> fields);

  /** Authenticates this request by user name and password (RFC 7617). */
  Request basicAuth(String userName, String password);

  /** Authenticates this request by a bearer token (RFC 6750). */
  Request bearerAuth(String token);

  /** Names this request in the reports, in place of its method and path template. */
  Request name(String name);

  /**
   * Bounds the whole request, in place of {@link User#timeout}.
   *
   * @throws IllegalArgumentException if not positive
   */
  Request timeout(Duration timeout);

  /** Says whether redirects are followed; they are by default. */
  Request followRedirects(boolean follow);

  /**
   * Does not keep the body of the response: it is read to its end, which is part of the time, and
   * may be of any length. For large bodies that nobody looks at. To read it is then an {@link
   * IllegalStateException}.
   */
  Request discardBody();

  /**
   * Sends the body only when the server asks for it by {@code 100 Continue}, or has not answered
   * for a second (RFC 9110, section 10.1.1): so a body that it refuses is not sent in vain. Waiting
   * is part of the time. A server that answers 417 is sent the request without waiting; the report
   * remarks on that, and on one that does not ask. Without a body, it says nothing. Over HTTP/1.1
   * alone.
   */
  Request expectContinue();

  /**
   * Sends the body no faster than at this rate, as a client behind a slow line: {@code "1MB/s"}.
   * The time of the request has that in it.
   *
   * @param rate in the grammar of {@link ByteRate}
   * @throws IllegalArgumentException if it is none
   */
  Request uploadRate(String rate);

  /**
   * Reads the body of the response, as it is sent, no faster than at this rate, as a client behind
   * a slow line. The time of the request has that in it. What a server has sent waits in the
   * socket's buffer, of some megabytes on a loopback interface: a body that fits in there is off
   * the server's hands before.
   *
   * @param rate in the grammar of {@link ByteRate}
   * @throws IllegalArgumentException if it is none
   */
  Request downloadRate(String rate);

  /**
   * Gives the body of the response to this receiver while it comes, without its Content-Encoding,
   * and does not keep it: it may be of any length. To read it of the response is then an {@link
   * IllegalStateException}. What the receiver does is part of the time.
   *
   * <pre>{@code
   * MessageDigest sum = MessageDigest.getInstance("SHA-256");
   * http.request("GET", "/images/large").receive(sum::update).send();
   * }</pre>
   *
   * <p>It is given nothing of redirects that are followed, and nothing if the status is not
   * expected: such a body is kept, to show in the report. If the body ends too early, the request
   * fails, and the receiver has its beginning.
   */
  Request receive(BodyReceiver receiver);

  /**
   * Says which statuses are expected: the request succeeds with one of these, and fails with any
   * other. In place of {@link Expect} of the task, and of all below 400. That of a redirect is seen
   * only if it is not followed.
   *
   * @throws IllegalArgumentException if there is none, or one is not from 100 to 599
   */
  Request expect(int... statuses);

  /**
   * Sends the request and waits for the response.
   *
   * @return the response, also when the request failed
   * @throws IllegalStateException if it was sent before
   */
  Response send();
}
