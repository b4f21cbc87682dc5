package io.katydid.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * Makes the headers that user code asks for, and no others: what could split a message is refused.
 */
final class Headers {

  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
  private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

  private Headers() {}

  /**
   * A header.
   *
   * @throws IllegalArgumentException if the name is not a token or says how the message is framed,
   *     or the value has a control character
   */
  static Header of(String name, String value) {
    requireToken("header name", name);
    if (FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "the header " + name + " follows from the body: leave it out");
    }
    if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 127)) {
      throw new IllegalArgumentException(
          "the value of the header " + name + " has a control character in it");
    }
    return new BasicHeader(name, value);
  }

  /** Adds a header in place of those of the same name. */
  static void set(List<Header> headers, Header header) {
    headers.removeIf(earlier -> earlier.getName().equalsIgnoreCase(header.getName()));
    headers.add(header);
  }

  /** Checks that a text is a token of RFC 9110, section 5.6.2; returns it. */
  static String requireToken(String what, String text) {
    if (text.isEmpty() || !text.chars().allMatch(Headers::isTokenCharacter)) {
      throw new IllegalArgumentException("not a valid " + what + ": \"" + text + "\"");
    }
    return text;
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || TOKEN_MARKS.indexOf(c) >= 0;
  }

  /** Basic authentication, RFC 7617. */
  static Header basicAuth(String userName, String password) {
    if (userName.indexOf(':') >= 0) {
      throw new IllegalArgumentException("a user name for basic authentication has no colon in it");
    }
    byte[] credentials = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
    return of("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  /** Bearer authentication, RFC 6750. */
  static Header bearerAuth(String token) {
    return of("Authorization", "Bearer " + token);
  }
}
