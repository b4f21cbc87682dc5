package io.katydid.http;

import io.katydid.api.Http;
import io.katydid.api.TokenSource;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * What one user proves itself by, beside headers that are always the same; asked for more when a
 * server refuses it. Not thread-safe.
 */
final class Credentials {

  static final String AUTHORIZATION = "Authorization";

  private static final int UNAUTHORIZED = 401;

  private final Authentication authentication;

  /** Of the call that is made. */
  private int renewals;

  private Credentials(Authentication authentication) {
    this.authentication = authentication;
  }

  /** Tokens from this source, which makes requests by that client. */
  static Credentials of(TokenSource source, Supplier<? extends Http> client) {
    return new Credentials(new TokenAuthentication(source, client));
  }

  /** Digests of a password. */
  static Credentials of(String userName, String password) {
    if (userName.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "a user name for digest authentication has no colon in it");
    }
    SplittableRandom random = new SplittableRandom();
    return new Credentials(
        new DigestAuthentication(
            userName, password, () -> HexFormat.of().toHexDigits(random.nextLong())));
  }

  /** The first request of a call, with credentials. */
  RequestMessage begun(RequestMessage request) {
    renewals = 0;
    return added(request, request);
  }

  /** A request of a call that began with another one: what is for its server is for no other. */
  RequestMessage added(RequestMessage request, RequestMessage first) {
    return request.hasHeader(AUTHORIZATION) || isElsewhere(request, first)
        ? request
        : authentication.added(request);
  }

  private static boolean isElsewhere(RequestMessage request, RequestMessage first) {
    return !request.target().origin().equals(first.target().origin());
  }

  /** Why what a server asks for is not given to it; empty if it does not, or was given. */
  String complaint(RequestMessage request, RequestMessage first, ResponseHead head) {
    if (head.status() != UNAUTHORIZED || request.hasHeader(AUTHORIZATION)) {
      return "";
    }
    return isElsewhere(request, first)
        ? "credentials are not sent to another host, %s, which a redirect led to"
            .formatted(request.target().origin())
        : authentication.complaint(head);
  }

  /**
   * Whether a request is to be sent again with other credentials, after this response to it.
   *
   * @param request without credentials
   * @param first of the call
   * @param sent with those that were sent
   */
  boolean areRenewed(
      RequestMessage request, RequestMessage first, RequestMessage sent, ResponseHead head) {
    if (request.hasHeader(AUTHORIZATION) || isElsewhere(request, first)) {
      return false;
    }
    if (head.status() != UNAUTHORIZED) {
      authentication.accepted(sent, head);
      return false;
    }
    return renewals++ < authentication.mostRenewals() && authentication.isRenewed(sent, head);
  }
}
