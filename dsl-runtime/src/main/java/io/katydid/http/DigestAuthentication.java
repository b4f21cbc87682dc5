package io.katydid.http;

import io.katydid.net.Origin;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Digest authentication (RFC 7616): each origin that has asked for it is sent credentials with each
 * further request, until it gives another nonce.
 */
final class DigestAuthentication implements Authentication {

  private static final String AUTHORIZATION = "Authorization";

  private static final int MOST_NAMED = 5;

  private final String userName;
  private final String password;
  private final Supplier<String> nonces;
  private final Map<Origin, DigestSession> sessions = new HashMap<>();

  /**
   * Authentication of one user.
   *
   * @param nonces makes nonces of the client
   */
  DigestAuthentication(String userName, String password, Supplier<String> nonces) {
    this.userName = userName;
    this.password = password;
    this.nonces = nonces;
  }

  @Override
  public RequestMessage added(RequestMessage request) {
    DigestSession session = sessions.get(request.target().origin());
    return session == null ? request : request.with(credentials(session, request));
  }

  private Header credentials(DigestSession session, RequestMessage request) {
    return new Header(
        AUTHORIZATION, session.credentials(userName, password, request, nonces.get()));
  }

  /** Credentials that were refused are wrong, unless they were of another time or area. */
  @Override
  public boolean isRenewed(RequestMessage sent, ResponseHead refusal) {
    Optional<Challenge> offered = strongest(refusal.fields("WWW-Authenticate"));
    if (offered.isEmpty() || isWrong(sent, offered.get())) {
      return false;
    }
    sessions.put(sent.target().origin(), new DigestSession(offered.get()));
    return true;
  }

  private boolean isWrong(RequestMessage sent, Challenge offered) {
    DigestSession session = sessions.get(sent.target().origin());
    return sent.hasHeader(AUTHORIZATION) && (session == null || !session.isOld(offered));
  }

  @Override
  public String complaint(ResponseHead refusal) {
    List<String> fields = refusal.fields("WWW-Authenticate");
    if (strongest(fields).isPresent()) {
      return "";
    }
    String offered =
        Challenge.all(fields)
            .limit(MOST_NAMED)
            .map(DigestSession::nameOf)
            .distinct()
            .collect(Collectors.joining(", "));
    return "was answered by 401, and the server asks for no digest that is known (MD5, SHA-256 or"
        + " SHA-512-256), but for "
        + (offered.isEmpty() ? "nothing" : offered);
  }

  /** A nonce may be old that was just got, where servers have a short memory. */
  @Override
  public int mostRenewals() {
    return 2;
  }

  private static Optional<Challenge> strongest(List<String> fields) {
    return Challenge.all(fields)
        .filter(challenge -> challenge.scheme().equals("digest"))
        .filter(DigestSession::isSupported)
        .max(Comparator.comparingInt(DigestSession::strength));
  }

  @Override
  public void accepted(RequestMessage sent, ResponseHead response) {
    DigestSession session = sessions.get(sent.target().origin());
    if (session != null) {
      String next =
          Challenge.parametersOf(response.field("Authentication-Info"))
              .getOrDefault("nextnonce", "");
      session.goOnWith(next);
    }
  }
}
