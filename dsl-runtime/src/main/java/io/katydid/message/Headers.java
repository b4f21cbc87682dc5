package io.katydid.message;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the headers that user code asks for, and no others: what could split a message is refused.
 */
public final class Headers {

  /** The name of the header that credentials are in. */
  public static final String AUTHORIZATION = "Authorization";

  private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding");

  private Headers() {}

  /**
   * A header.
   *
   * @throws IllegalArgumentException if the name is not a token or says how the message is framed,
   *     or the value has a control character, or one that is not in ISO-8859-1
   */
  public static Header of(String name, String value) {
    requireToken("header name", name);
    if (FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "the header " + name + " follows from the body: leave it out");
    }
    if (!value.chars().allMatch(Headers::isValueCharacter)) {
      throw new IllegalArgumentException(
          "the value of the header "
              + name
              + " has a control character in it, or one that is not in ISO-8859-1");
    }
    return new Header(name, value);
  }

  private static boolean isValueCharacter(int c) {
    return c == '\t' || (c >= ' ' && c != 127 && c < 256);
  }

  /** Adds a header at the end of a list that can be changed, in place of those of the same name. */
  public static void set(List<Header> headers, Header header) {
    headers.removeIf(earlier -> earlier.isNamed(header.name()));
    headers.add(header);
  }

  /**
   * Checks that a text is a token of RFC 9110, section 5.6.2.
   *
   * @param what it is to be, for the message
   * @return the text
   * @throws IllegalArgumentException if it is none
   */
  public static String requireToken(String what, String text) {
    if (text.isEmpty() || !text.chars().allMatch(Ascii::isToken)) {
      throw new IllegalArgumentException("not a valid " + what + ": \"" + text + "\"");
    }
    return text;
  }

  /**
   * Basic authentication (RFC 7617), in UTF-8.
   *
   * @throws IllegalArgumentException if there is a colon in the user name
   */
  public static Header basicAuth(String userName, String password) {
    if (userName.indexOf(':') >= 0) {
      throw new IllegalArgumentException(
          "a colon is in the user name of basicAuth, which the server would take for its end");
    }
    byte[] credentials = (userName + ":" + password).getBytes(StandardCharsets.UTF_8);
    return of(AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(credentials));
  }

  /**
   * Bearer authentication (RFC 6750).
   *
   * @throws IllegalArgumentException if the token is null or blank, or no value of a header
   */
  public static Header bearerAuth(@Nullable String token) {
    if (token == null || token.isBlank()) {
      throw new IllegalArgumentException(
          "bearerAuth was given "
              + (token == null ? "null" : "nothing")
              + ": look whether the log-in has answered with a token");
    }
    return of(AUTHORIZATION, "Bearer " + token);
  }
}
