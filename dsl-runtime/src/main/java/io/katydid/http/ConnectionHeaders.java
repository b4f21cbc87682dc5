package io.katydid.http;

import io.katydid.message.Header;
import io.katydid.message.RequestMessage;
import io.katydid.net.Failure;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Headers about a connection of HTTP/1.1, which HTTP/2 must not have (RFC 9113, section 8.2.2).
 * Those that say what holds by HTTP/2 anyway are left out, so that a user class can be run by both;
 * those that ask for more are refused.
 */
final class ConnectionHeaders {

  private static final Set<String> NAMES =
      Set.of("connection", "keep-alive", "proxy-connection", "te", "upgrade");

  private ConnectionHeaders() {}

  /** Whether a header of this name, in lower case, is one of them. */
  static boolean areNamed(String name) {
    return NAMES.contains(name);
  }

  /** Whether the trailers of a response are accepted, which is all that TE may say by HTTP/2. */
  static boolean acceptTrailers(RequestMessage request) {
    return tokens(request.header("TE")).anyMatch("trailers"::equals);
  }

  /** Refuses what cannot be had by HTTP/2. */
  static void require(RequestMessage request) throws Failure {
    for (Header header : request.headers()) {
      if (header.isNamed("Upgrade")) {
        throw refusal(header, "a connection by HTTP/2 cannot switch protocols: leave it out");
      }
      if (header.isNamed("Connection") && !isKept(header.value())) {
        throw refusal(
            header,
            "it is about a connection of HTTP/1.1: leave it out, or, for a connection of its own"
                + " for each request, have @Connections(per = Per.REQUEST) in place of it");
      }
    }
  }

  private static boolean isKept(String value) {
    return tokens(value).allMatch(token -> token.equals("keep-alive") || token.equals("te"));
  }

  private static Stream<String> tokens(String value) {
    return Arrays.stream(value.toLowerCase(Locale.ROOT).split(",", -1))
        .map(String::strip)
        .filter(token -> !token.isEmpty());
  }

  private static Failure refusal(Header header, String why) {
    return new Failure(
        "header not of HTTP/2",
        "%s: %s cannot be sent: %s".formatted(header.name(), header.value(), why));
  }
}
