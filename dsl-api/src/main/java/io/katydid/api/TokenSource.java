package io.katydid.api;

/**
 * Where a user gets bearer tokens from, see {@link Http#bearerAuth(TokenSource)}.
 *
 * <pre>{@code
 * @OnStart
 * void logIn(Http http) {
 *   http.bearerAuth(client -> client.post("/token", Body.form(login)).json("/access_token", String.class));
 * }
 * }</pre>
 *
 * <p>One of a lambda is asked by each user for a token of its own. Users that are to share a token
 * share a {@linkplain #shared source of that kind}, in a static field.
 */
@FunctionalInterface
public interface TokenSource {

  /**
   * Gets a token.
   *
   * @param http a client of the user without this authentication, whose requests are measured under
   *     their own names
   * @return the token, not empty
   * @throws Exception if there is none: what needed it is not sent, and the task has the error
   */
  String fetch(Http http) throws Exception;

  /**
   * Gets a token in place of one that a server has refused by status 401.
   *
   * @param refused that token
   * @param http as for {@link #fetch}
   * @throws Exception as for {@link #fetch}
   */
  default String replace(String refused, Http http) throws Exception {
    return fetch(http);
  }

  /**
   * A source of one token for all users of this JVM: the first that needs one gets it from the
   * source within, while others wait for that; and of those whose token is refused, one gets
   * another. Thread-safe.
   */
  static TokenSource shared(TokenSource source) {
    return new SharedToken(source);
  }
}
