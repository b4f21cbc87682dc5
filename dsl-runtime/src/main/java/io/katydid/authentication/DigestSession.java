package io.katydid.authentication;

import io.katydid.message.Content;
import io.katydid.message.ContentDigest;
import io.katydid.message.RequestMessage;
import io.katydid.message.Target;
import io.katydid.message.UriTemplate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What one server has asked for in digest authentication, and how often it was given (RFC 7616).
 */
final class DigestSession {

  /** The stronger, the later. */
  private static final List<String> ALGORITHMS = List.of("MD5", "SHA-256", "SHA-512-256");

  private static final String SESSION = "-SESS";
  private static final String AUTH = "auth";
  private static final String AUTH_INT = "auth-int";

  private final Challenge challenge;
  private final ProtectionSpace space;
  private final MessageDigest digest;
  private final boolean ofSession;
  private final String quality;
  private String nonce;

  /** The nonce of the client in the first credentials of a session, and its key. */
  private String sessionNonce = "";

  private String sessionKey = "";
  private int count;
  private boolean accepted;

  /**
   * What a challenge asks for.
   *
   * @param refused the place that it was given for
   */
  DigestSession(Challenge challenge, Target refused) {
    this.challenge = challenge;
    this.space = ProtectionSpace.of(refused, challenge.parameter("domain"));
    this.digest = digest(algorithm(challenge));
    this.ofSession = written(challenge).endsWith(SESSION);
    this.quality = quality(challenge);
    this.nonce = challenge.parameter("nonce");
  }

  private static String written(Challenge challenge) {
    return challenge.parameter("algorithm").toUpperCase(Locale.ROOT);
  }

  private static String algorithm(Challenge challenge) {
    String written = written(challenge);
    return written.isEmpty() ? "MD5" : written.replace(SESSION, "");
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.replace("512-", "512/"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empty, as in RFC 2069, if the server offers none. */
  private static String quality(Challenge challenge) {
    List<String> offered = offered(challenge);
    return offered.contains(AUTH) || offered.isEmpty() ? (offered.isEmpty() ? "" : AUTH) : AUTH_INT;
  }

  private static List<String> offered(Challenge challenge) {
    String offered = challenge.parameter("qop").toLowerCase(Locale.ROOT);
    return offered.isBlank() ? List.of() : Arrays.asList(offered.strip().split("\\s*,\\s*", -1));
  }

  /** Whether credentials can be made for this challenge. */
  static boolean isSupported(Challenge challenge) {
    List<String> offered = offered(challenge);
    return ALGORITHMS.contains(algorithm(challenge))
        && !challenge.parameter("nonce").isEmpty()
        && (offered.isEmpty() || offered.contains(AUTH) || offered.contains(AUTH_INT));
  }

  /** What a challenge asks for, in words. */
  static String nameOf(Challenge challenge) {
    return challenge.scheme().equals("digest")
        ? "digest by " + algorithm(challenge)
        : challenge.scheme();
  }

  /** How strong the algorithm is. */
  static int strength(Challenge challenge) {
    return ALGORITHMS.indexOf(algorithm(challenge));
  }

  /** Where its credentials are sent. */
  ProtectionSpace space() {
    return space;
  }

  /** Credentials were right; the next have this nonce of the server, if it is not empty. */
  void goOnWith(String next) {
    accepted = true;
    if (!next.isEmpty() && !next.equals(nonce)) {
      nonce = next;
      count = 0;
    }
  }

  /**
   * Whether credentials that were refused may be right by this challenge: the server says that they
   * are old, asks for others, or has taken the like before.
   */
  boolean isOld(Challenge next) {
    return accepted
        || next.parameter("stale").equalsIgnoreCase("true")
        || !algorithm(next).equals(algorithm(challenge))
        || !next.parameter("realm").equals(challenge.parameter("realm"));
  }

  /**
   * The value of the Authorization header of a request.
   *
   * @param unused a nonce of the client that is in no other request
   */
  String credentials(String userName, String password, RequestMessage request, String unused) {
    count++;
    String clientNonce = clientNonce(unused);
    String realm = challenge.parameter("realm");
    String uses = String.format(Locale.ROOT, "%08x", count);
    String secret = hash(userName + ":" + realm + ":" + password);
    String ofUser = ofSession ? sessionKey(secret) : secret;
    String ofRequest = request.method() + ":" + request.target().path();
    String hashed =
        hash(quality.equals(AUTH_INT) ? ofRequest + ":" + hash(request.content()) : ofRequest);
    String between =
        quality.isEmpty() ? nonce : String.join(":", nonce, uses, clientNonce, quality);
    StringBuilder text = new StringBuilder("Digest ");
    text.append(nameOf(userName, realm)).append(", realm=").append(quoted(realm));
    text.append(", uri=").append(quoted(request.target().path()));
    text.append(", nonce=").append(quoted(nonce));
    if (!quality.isEmpty()) {
      text.append(", qop=").append(quality).append(", nc=").append(uses);
    }
    if (!quality.isEmpty() || ofSession) {
      text.append(", cnonce=").append(quoted(clientNonce));
    }
    String response = hash(ofUser + ":" + between + ":" + hashed);
    text.append(", response=").append(quoted(response));
    append(text, "algorithm", challenge.parameter("algorithm"));
    if (challenge.parameters().containsKey("opaque")) {
      text.append(", opaque=").append(quoted(challenge.parameter("opaque")));
    }
    return text.toString();
  }

  /**
   * That of the session stays the same: servers that make its key anew for each request have the
   * same key then as those that keep it.
   */
  private String clientNonce(String unused) {
    if (!ofSession) {
      return unused;
    }
    sessionNonce = sessionNonce.isEmpty() ? unused : sessionNonce;
    return sessionNonce;
  }

  /** Made once, of the nonces of the first credentials (RFC 7616, section 3.4.2). */
  private String sessionKey(String secret) {
    if (sessionKey.isEmpty()) {
      sessionKey = hash(secret + ":" + nonce + ":" + sessionNonce);
    }
    return sessionKey;
  }

  private String nameOf(String userName, String realm) {
    if (challenge.parameter("userhash").equalsIgnoreCase("true")) {
      return "username=" + quoted(hash(userName + ":" + realm)) + ", userhash=true";
    }
    boolean isPlain = userName.chars().allMatch(c -> c >= ' ' && c < 127);
    return isPlain
        ? "username=" + quoted(userName)
        : "username*=UTF-8''" + UriTemplate.encode(userName);
  }

  private static void append(StringBuilder text, String name, String value) {
    if (!value.isEmpty()) {
      text.append(", ").append(name).append('=').append(value);
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private String hash(String text) {
    return hex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String hash(Content content) {
    return hex(ContentDigest.of(content, digest));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
