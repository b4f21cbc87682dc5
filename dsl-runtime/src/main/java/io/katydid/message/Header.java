package io.katydid.message;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A header field of a request or a response. {@link Headers} makes those that are sent, and checks
 * them.
 *
 * @param name in any case
 * @param value a character for each byte
 */
public record Header(String name, String value) {

  private static final Pattern SECRET =
      Pattern.compile("(?i)auth|cookie|token|secret|passw|session|key");
  private static final Pattern CHALLENGE = Pattern.compile("(?i)(?:www|proxy)-authenticate");
  private static final Pattern SEPARATORS = Pattern.compile("=*[\\s;,]+|=+$");

  /** So that a word such as Bearer is none. */
  private static final int SHORTEST_SECRET = 7;

  /** Whether its value is not to be shown; what a server asks for is no secret of anybody. */
  public boolean isSecret() {
    return SECRET.matcher(name).find() && !CHALLENGE.matcher(name).matches();
  }

  /** What of its value is not to be shown elsewhere either. */
  List<String> secrets() {
    if (!isSecret()) {
      return List.of();
    }
    return SEPARATORS
        .splitAsStream(isNamed("Set-Cookie") ? withoutAttributes() : value)
        .map(text -> text.substring(text.indexOf('=') + 1))
        .filter(text -> text.length() >= SHORTEST_SECRET)
        .toList();
  }

  private String withoutAttributes() {
    int end = value.indexOf(';');
    return end < 0 ? value : value.substring(0, end);
  }

  /** Whether this is its name, in any case. */
  public boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }
}
