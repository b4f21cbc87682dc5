package io.katydid.authentication;

import io.katydid.api.Http;
import io.katydid.api.TokenSource;
import io.katydid.message.Headers;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * What one user proves itself by, beside headers that are always the same; asked for more when a
 * server refuses it. Not thread-safe.
 */
public final class Credentials {

  private static final int UNAUTHORIZED = 401;

  private final Authentication authentication;

  /** Of the call that is made. */
  private int renewals;

  private Credentials(Authentication authentication) {
    this.authentication = authentication;
  }

  /**
   * Bearer tokens (RFC 6750).
   *
   * @param source asked with the first request, and when a token is refused
   * @param client that it makes its requests by
   */
  public static Credentials of(TokenSource source, Supplier<? extends Http> client) {
    return new Credentials(new TokenAuthentication(source, client));
  }

  /**
   * Digests of a password (RFC 7616), by MD5, SHA-256 or SHA-512-256, as servers ask for them.
   *
   * @throws IllegalArgumentException if there is a colon in the name, which servers would take for
   *     its end
   */
  public static Credentials of(String userName, String password) {
    if (userName.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "a user name for digest authentication has no colon in it");
    }
    SplittableRandom random = new SplittableRandom();
    return new Credentials(
        new DigestAuthentication(
            userName, password, () -> HexFormat.of().toHexDigits(random.nextLong())));
  }

  /**
   * The first request of a call, with the credentials that are known to be wanted, unless it has
   * some of its own.
   *
   * @throws IllegalStateException if the source of tokens has none
   */
  public RequestMessage begun(RequestMessage request) {
    renewals = 0;
    return added(request, request);
  }

  /**
   * A request of a call that began with another one, with credentials as in {@link #begun}; without
   * them if it goes to another origin.
   *
   * @throws IllegalStateException if the source of tokens has none
   */
  public RequestMessage added(RequestMessage request, RequestMessage first) {
    return request.hasHeader(Headers.AUTHORIZATION) || isElsewhere(request, first)
        ? request
        : authentication.added(request);
  }

  private static boolean isElsewhere(RequestMessage request, RequestMessage first) {
    return !request.target().origin().equals(first.target().origin());
  }

  /**
   * Why what a server asks for by this response is not given to it; empty if it asks for nothing,
   * or was given it.
   *
   * @param request without credentials
   * @param first of the call
   */
  public String complaint(RequestMessage request, RequestMessage first, ResponseHead head) {
    if (head.status() != UNAUTHORIZED || request.hasHeader(Headers.AUTHORIZATION)) {
      return "";
    }
    return isElsewhere(request, first)
        ? "credentials are not sent to another host, %s, which a redirect led to"
            .formatted(request.target().origin())
        : authentication.complaint(head);
  }

  /**
   * Whether a request is to be sent again with other credentials, after this response to it; at
   * most once in a call with tokens, and twice with digests.
   *
   * @param request without credentials
   * @param first of the call
   * @param sent with those that were sent
   * @throws IllegalStateException if the source of tokens has no other
   */
  public boolean areRenewed(
      RequestMessage request, RequestMessage first, RequestMessage sent, ResponseHead head) {
    if (request.hasHeader(Headers.AUTHORIZATION) || isElsewhere(request, first)) {
      return false;
    }
    if (head.status() != UNAUTHORIZED) {
      authentication.accepted(sent, head);
      return false;
    }
    return renewals++ < authentication.mostRenewals() && authentication.isRenewed(sent, head);
  }
}
