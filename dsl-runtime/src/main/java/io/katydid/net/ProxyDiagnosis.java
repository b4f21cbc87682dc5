package io.katydid.net;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why there is no connection through a proxy, and what a person can do about it. */
public final class ProxyDiagnosis {

  static final int CREDENTIALS_WANTED = 407;

  private static final int FORBIDDEN = 403;

  /** Of servers, but tinyproxy answers it to CONNECT with credentials that it does not know. */
  private static final int UNAUTHORIZED = 401;

  private static final String WANTED =
      "write user and password into the URL of the proxy, before its host";

  /** Possessive, as Java needs a part of the stack for each character otherwise. */
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

  private static final Pattern PARAMETER = Pattern.compile("[^\\s=]+\\s*=");

  private ProxyDiagnosis() {}

  /**
   * It answered to CONNECT, or for a server, with this status.
   *
   * @param reason the words behind it; may be empty
   * @param hasUser whether it was sent credentials, by Basic
   * @param challenges what it asks for: values of Proxy-Authenticate; none if that is not known
   */
  static Failure ofStatus(
      String proxy, int status, String reason, boolean hasUser, List<String> challenges) {
    String answer = proxy + " answers " + status + (reason.isEmpty() ? "" : " " + reason);
    return failure(
        answer
            + switch (status) {
              case CREDENTIALS_WANTED, UNAUTHORIZED -> ": " + credentials(hasUser, challenges);
              case FORBIDDEN -> ": it does not let this target or port through, by its own rules";
              case 502, 503, 504 -> ": it cannot reach the target";
              default -> ": it opens no tunnel";
            });
  }

  private static String credentials(boolean hasUser, List<String> challenges) {
    List<String> schemes = challenges.stream().flatMap(ProxyDiagnosis::schemes).toList();
    if (schemes.isEmpty()) {
      return hasUser
          ? "it does not take these credentials, or none by Basic"
          : WANTED + ", if it takes them by Basic";
    }
    if (schemes.stream().noneMatch("Basic"::equalsIgnoreCase)) {
      return "it takes no user and password by Basic, but asks for " + String.join(", ", schemes);
    }
    return hasUser ? "it does not take these credentials" : WANTED;
  }

  /** What such a value names: a header may have several challenges (RFC 9110, section 11.6.1). */
  private static Stream<String> schemes(String challenges) {
    return Arrays.stream(QUOTED.matcher(challenges).replaceAll("").split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty() && !PARAMETER.matcher(part).lookingAt())
        .map(part -> part.split("\\s", 2)[0]);
  }

  /** It said what no such proxy says. */
  static Failure ofGarbage(String proxy, String protocol) {
    return failure(
        proxy + " does not speak " + protocol + ": write another scheme or port of the proxy");
  }

  static Failure ofClose(String proxy) {
    return failure(proxy + " closed the connection instead of an answer");
  }

  /** This is how the connection ended before the proxy had answered. */
  static Failure ofEnd(String proxy, Failure seen) {
    return isOurs(seen) ? seen : ofClose(proxy);
  }

  /** Whether it is no matter of the proxy, or this is of a proxy already. */
  private static boolean isOurs(Failure failure) {
    return failure.type().equals(Failure.NOT_ALLOWED)
        || failure.type().equals(Failure.INTERRUPTED)
        || failure.type().startsWith(Failure.PROXY);
  }

  static Failure ofSilence(String proxy) {
    return new Failure(Failure.PROXY + " timeout", "no answer from " + proxy);
  }

  /** It could not be connected to; or this is of a proxy already. */
  static Failure ofConnecting(String proxy, Failure failure) {
    return isOurs(failure)
        ? failure
        : failure(
            "no connection to " + proxy + " (" + failure.type() + ": " + failure.message() + ")");
  }

  /**
   * What it means that a connection of another client ended so, before the proxy that it was to
   * lead through had answered.
   *
   * @param seen the same, by who knows nothing of the proxy
   */
  public static Failure unanswered(String proxy, Failure seen) {
    return switch (seen.type()) {
      case Failure.CLOSED, Failure.CLOSED_BETWEEN, Failure.RESET -> ofClose(proxy);
      case Failure.MALFORMED -> ofGarbage(proxy, "HTTP");
      case Failure.UNKNOWN_HOST, Failure.REFUSED, Failure.CONNECT_TIMEOUT, Failure.NO_ROUTE ->
          ofConnecting(proxy, seen);
      default -> seen;
    };
  }

  /** What SOCKS5 has instead of statuses (RFC 1928, section 6). */
  static Failure ofSocks(String proxy, int code) {
    return failure(
        proxy
            + " answers "
            + switch (code) {
              case 1 -> "1, general failure: see its log";
              case 2 -> "2, not allowed: it does not let this target through, by its own rules";
              case 3 -> "3, network unreachable: it cannot reach the target";
              case 4 ->
                  "4, host unreachable: it cannot reach the target, or does not know its name";
              case 5 -> "5, connection refused: nothing listens at the target";
              case 6 -> "6, TTL expired: it cannot reach the target";
              case 7 -> "7, command not supported: it opens no connections";
              case 8 ->
                  "8, address type not supported: write socks5h:// for names, socks5:// for"
                      + " addresses";
              default -> code + ", which is none of SOCKS5";
            });
  }

  static Failure ofCredentials(String proxy, boolean hasUser) {
    return failure(
        proxy + (hasUser ? " does not take these credentials" : " asks who you are: " + WANTED));
  }

  static Failure failure(String message) {
    return new Failure(Failure.PROXY, message);
  }
}
