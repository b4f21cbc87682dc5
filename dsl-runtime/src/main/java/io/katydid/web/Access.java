package io.katydid.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and control a run: who has the address that was printed. A page of another site that
 * the same browser shows has not, and is refused by what a browser adds to its requests, too.
 *
 * @param token the secret part of the address
 * @param port of the server
 */
record Access(String token, int port) {

  /** The environment variable of a chosen token. */
  static final String TOKEN = "KATYDID_WEB_TOKEN";

  private static final List<String> HOSTS = List.of("127.0.0.1", "localhost", "[::1]");

  /** Of an address that names none. */
  private static final int USUAL_PORT = 80;

  private static final Pattern GOOD = Pattern.compile("[\\w-]{16,}");
  private static final int TOKEN_BYTES = 16;

  /**
   * With a token that is chosen, so that the address is known before the run, or else one that
   * cannot be guessed.
   *
   * @param chosen null or empty for none
   * @throws IllegalArgumentException if it is short, or has other characters than an address
   */
  static Access of(@Nullable String chosen, int port) {
    if (chosen == null || chosen.isEmpty()) {
      return random(port);
    }
    if (!GOOD.matcher(chosen).matches()) {
      throw new IllegalArgumentException(
          TOKEN + " must have at least 16 letters, digits, _ or -: what knows it controls the run");
    }
    return new Access(chosen, port);
  }

  private static Access random(int port) {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    return new Access(Base64.getUrlEncoder().withoutPadding().encodeToString(token), port);
  }

  /** The path that everything is below. */
  String root() {
    return "/" + token + "/";
  }

  /**
   * Why a request is refused; empty if it is not.
   *
   * @param host the header of this name: another one is a name that somebody made to lead here
   * @param origin the header of this name: of which site the page is that asks
   * @param path what is asked for
   */
  Optional<String> refusal(@Nullable String host, @Nullable String origin, String path) {
    if (HOSTS.stream().noneMatch(it -> authority(it).equals(host))) {
      return Optional.of("this is 127.0.0.1, and not the host of this address");
    }
    if (origin != null && !origin.equals("http://" + host)) {
      return Optional.of("only the page itself may ask, and not another site");
    }
    return hasToken(path)
        ? Optional.empty()
        : Optional.of("this is not the address of the run that goes on here, which was printed");
  }

  /** As a browser writes it: without the port that it need not be told. */
  private String authority(String host) {
    return port == USUAL_PORT ? host : host + ":" + port;
  }

  /** As long for a token that is nearly right as for any other. */
  private boolean hasToken(String path) {
    String start = path.substring(0, Math.min(path.length(), root().length()));
    return MessageDigest.isEqual(start.getBytes(UTF_8), root().getBytes(UTF_8));
  }
}
