package io.katydid.authentication;

import io.katydid.message.Header;
import io.katydid.message.Headers;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.message.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Digest authentication (RFC 7616): each protection space that has asked for it is sent credentials
 * with each further request, until it gives another nonce.
 */
final class DigestAuthentication implements Authentication {

  private static final int MOST_NAMED = 5;

  /** A server may name another one for each path: the oldest are left out then. */
  private static final int MOST_SESSIONS = 16;

  private final String userName;
  private final String password;
  private final Supplier<String> nonces;
  private final List<DigestSession> sessions = new ArrayList<>(1);

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
    DigestSession session = session(request.target());
    return session == null ? request : request.with(credentials(session, request));
  }

  /** That of the smallest space that this is in; null if there is none. */
  private @Nullable DigestSession session(Target target) {
    DigestSession found = null;
    int depth = -1;
    for (DigestSession session : sessions) {
      int itsDepth = session.space().depthOf(target);
      if (itsDepth > depth) {
        depth = itsDepth;
        found = session;
      }
    }
    return found;
  }

  private Header credentials(DigestSession session, RequestMessage request) {
    return new Header(
        Headers.AUTHORIZATION, session.credentials(userName, password, request, nonces.get()));
  }

  /** Credentials that were refused are wrong, unless they were of another time or area. */
  @Override
  public boolean isRenewed(RequestMessage sent, ResponseHead refusal) {
    Optional<Challenge> offered = strongest(refusal.fields("WWW-Authenticate"));
    if (offered.isEmpty() || isWrong(sent, offered.get())) {
      return false;
    }
    begin(new DigestSession(offered.get(), sent.target()));
    return true;
  }

  private void begin(DigestSession session) {
    sessions.removeIf(it -> it.space().equals(session.space()));
    if (sessions.size() == MOST_SESSIONS) {
      sessions.removeFirst();
    }
    sessions.add(session);
  }

  private boolean isWrong(RequestMessage sent, Challenge offered) {
    DigestSession session = session(sent.target());
    return sent.hasHeader(Headers.AUTHORIZATION) && (session == null || !session.isOld(offered));
  }

  @Override
  public String complaint(ResponseHead refusal) {
    List<String> fields = refusal.fields("WWW-Authenticate");
    if (strongest(fields).isPresent()) {
      return "";
    }
    if (fields.stream().anyMatch(Challenge::isUnclosed)) {
      return "the server asks by a WWW-Authenticate in which a quote has no end";
    }
    String offered =
        Challenge.all(fields)
            .limit(MOST_NAMED)
            .map(DigestSession::nameOf)
            .distinct()
            .collect(Collectors.joining(", "));
    return "the server asks for no digest that is known (MD5, SHA-256 or SHA-512-256), but for "
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
    DigestSession session = session(sent.target());
    if (session != null) {
      String next =
          Challenge.parametersOf(response.field("Authentication-Info"))
              .getOrDefault("nextnonce", "");
      session.goOnWith(next);
    }
  }
}
