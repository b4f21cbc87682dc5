package io.katydid.api;

/**
 * The HTTP client of one virtual user. Every request is one call, and it is measured.
 *
 * <p>A path is a template: in {@code http.get("/items/{id}", 42)} each {@code {..}} is replaced, in
 * order, by a variable, percent-encoded. Method and template together name the request in every
 * report ({@code GET /items/{id}}), so that a million items are one line. A path starting with
 * {@code /} is appended to the host of the user; an absolute {@code http} or {@code https} URL goes
 * where it says.
 *
 * <p>A response with a status of 400 or more, unless {@link Expect} or {@link Request#expect} says
 * otherwise, and any input/output error, is a failure of the request; neither throws. One with the
 * status 429 and a {@code Retry-After} header is a kind of failure of its own, as the target says
 * that it limits the rate. What the status does not show the task can: {@link Response#fail} and a
 * thrown {@link AssertionError} mark the newest request as failed, {@link Response#succeed} accepts
 * a status such as 404. The newest request stays open to such marks until the next request, or the
 * end of the task.
 *
 * <p>Connections are kept alive and belong to this user, unless {@link Connections} says otherwise;
 * cookies always do, and are kept and sent as RFC 6265 says, a {@code Secure} one also to loopback
 * over http. Redirects are followed, up to 10, and are part of the one request. TLS certificates
 * and host names are verified.
 *
 * <p>Not thread-safe: used by the thread of its virtual user only.
 */
public interface Http {

  /**
   * Sends a GET request.
   *
   * @param path the path template, or an absolute URL template
   * @param variables one value for each {@code {..}} of the template
   * @return the response, also when the request failed
   * @throws IllegalArgumentException if the template is malformed, the number of variables does not
   *     fit, one of them is null or has no text of its own, or the user has no host
   */
  Response get(String path, Object... variables);

  /** Sends a HEAD request; otherwise as {@link #get}. */
  Response head(String path, Object... variables);

  /** Sends an OPTIONS request; otherwise as {@link #get}. */
  Response options(String path, Object... variables);

  /** Sends a DELETE request; otherwise as {@link #get}. */
  Response delete(String path, Object... variables);

  /** Sends a POST request with a body; otherwise as {@link #get}. */
  Response post(String path, Body body, Object... variables);

  /** Sends a PUT request with a body; otherwise as {@link #get}. */
  Response put(String path, Body body, Object... variables);

  /** Sends a PATCH request with a body; otherwise as {@link #get}. */
  Response patch(String path, Body body, Object... variables);

  /**
   * Sends a POST request without a body; otherwise as {@link #get}. Where the path has variables,
   * write {@link Body#empty}: a value that was meant as the body is then a compile error, and not a
   * variable too many.
   */
  Response post(String path);

  /** Sends a PUT request without a body; otherwise as {@link #post(String)}. */
  Response put(String path);

  /** Sends a PATCH request without a body; otherwise as {@link #post(String)}. */
  Response patch(String path);

  /**
   * Starts a request with more to say than a path and a body. It must be sent: one that is not by
   * the end of its task is an error.
   *
   * @param method the method, such as {@code "PATCH"}
   * @param path the path template, or an absolute URL template
   * @param variables one value for each {@code {..}} of the template
   * @throws IllegalArgumentException as for {@link #get}, or if the method is not an HTTP token
   */
  Request request(String method, String path, Object... variables);

  /**
   * Opens a WebSocket: connects, and shakes hands, with the headers, cookies and authentication of
   * this user. That is one request, named {@code WS} and the path template.
   *
   * @param path the path template, or an absolute URL template of the scheme {@code ws}, {@code
   *     wss}, {@code http} or {@code https}
   * @param variables one value for each {@code {..}} of the template
   * @return the socket, also when the handshake failed: {@link WebSocket#isOpen} says whether it
   *     did
   * @throws IllegalArgumentException as for {@link #get}
   */
  WebSocket webSocket(String path, Object... variables);

  /**
   * Starts the handshake of a WebSocket with more to say than a path; otherwise as {@link
   * #webSocket}. It must be opened: one that is not by the end of its task is an error.
   */
  WebSocketRequest webSocketRequest(String path, Object... variables);

  /**
   * Starts a request whose response is a stream of events: it is read while it comes, and each
   * event has its time. It must be opened: one that is not by the end of its task is an error.
   *
   * @param method the method, {@code "GET"} or, as for LLMs, {@code "POST"}
   * @param path the path template, or an absolute URL template
   * @param variables one value for each {@code {..}} of the template
   * @throws IllegalArgumentException as for {@link #request}
   * @see EventStream
   * @see Llm
   */
  EventRequest events(String method, String path, Object... variables);

  /**
   * Sends this header with every further request of this user; a header set on a request wins.
   *
   * @throws IllegalArgumentException if the name is not a token, or the value has a line break
   */
  void defaultHeader(String name, String value);

  /** Authenticates every further request of this user by user name and password (RFC 7617). */
  void basicAuth(String userName, String password);

  /** Authenticates every further request of this user by a bearer token (RFC 6750). */
  void bearerAuth(String token);

  /**
   * Authenticates every further request of this user by a bearer token from this source. It is
   * asked before the first request that needs a token, which is not timed meanwhile; and once more
   * if the server refuses the token by status 401: the request is then sent again, and its time has
   * both tries and what is between them. Requests that the source makes are measured under their
   * own names. A request with an {@code Authorization} header of its own is sent as it is.
   */
  void bearerAuth(TokenSource source);

  /**
   * Authenticates every further request of this user by digests of its user name and password (RFC
   * 7616: MD5, SHA-256 and SHA-512-256; {@code auth} and {@code auth-int}). A server asks for them
   * by status 401, mostly once: that request is sent again, and its time has both. The report
   * remarks how often that was. A 401 that asks for none of these fails, and says what it asks for.
   */
  void digestAuth(String userName, String password);

  /**
   * Has this user show this certificate from now on to a server that asks for one, in place of that
   * of {@link Tls} or of the run; otherwise as {@link #clientCertificate(String, String, String)}.
   *
   * @param cert the file of the certificate and its key, in PEM
   */
  default void clientCertificate(String cert) {
    clientCertificate(cert, "", "");
  }

  /**
   * Has this user show this certificate from now on to a server that asks for one, in place of that
   * of {@link Tls} or of the run: one that a row of a {@link Feed} names, as a rule in {@link
   * OnStart}. It is read once, for all users that show it. Connections of this user are closed, and
   * its sessions of TLS are forgotten; WebSockets stay open.
   *
   * @param cert the file of the certificate, in PEM or PKCS#12, by its path from the working
   *     directory of the machine that makes the load
   * @param key the file of its key, in PEM; or, if {@code cert} is PKCS#12, its alias in there.
   *     Empty: the key is in the same file, or the only one there
   * @param certPassword where the password of the key is: {@code env:NAME} or {@code file:PATH};
   *     empty for none
   * @throws IllegalArgumentException if the files cannot be used; the message says what to do
   * @throws IllegalStateException if this user shares connections with others, has a client with a
   *     TLS of its own, or has a stream open
   */
  void clientCertificate(String cert, String key, String certPassword);

  /**
   * Sends {@code Accept-Encoding} with every further request of this user, for all encodings that
   * can be read here: gzip and deflate, and br and zstd if a library for them is on the class path.
   * Without it, none is asked for.
   */
  void acceptCompressed();
}
