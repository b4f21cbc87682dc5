package io.katydid.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the texts of {@link TlsSettings}. */
public final class TlsText {

  /** What stands for a number in the name of a file. */
  public static final String NUMBER = "{n}";

  private static final List<String> VERSIONS = List.of("1.2", "1.3");
  private static final Pattern PASSWORD = Pattern.compile("(?:env:[A-Za-z_]\\w*|file:.+)");
  private static final Pattern NAME =
      Pattern.compile("(?i)(?=.*[a-z])[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9-]+)*");

  private TlsText() {}

  /**
   * Checks where a password is: {@code env:NAME} for an environment variable, or {@code file:PATH}
   * for the first line of a file. A password itself is refused, and in no message.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static String password(String text) {
    return require(
        text,
        text.isEmpty() || PASSWORD.matcher(text).matches(),
        "say where the password is, and not which one: env:NAME is an environment variable,"
            + " file:PATH the first line of a file");
  }

  /**
   * Reads versions of TLS, separated by commas.
   *
   * @throws IllegalArgumentException if one is neither 1.2 nor 1.3
   */
  public static List<String> versions(String text) {
    List<String> versions = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    require(text, VERSIONS.containsAll(versions), "write 1.2, 1.3 or both, as in 1.2, 1.3");
    return VERSIONS.stream().filter(versions::contains).toList();
  }

  /**
   * Checks the name of a file, which may have one {@link #NUMBER}.
   *
   * @throws IllegalArgumentException if it has several
   */
  public static String file(String text) {
    return require(
        text,
        text.indexOf(NUMBER) == text.lastIndexOf(NUMBER),
        "write {n} once: it stands for the number of the file");
  }

  /**
   * Checks the name of a server.
   *
   * @throws IllegalArgumentException if it is none that a client may ask for by TLS, as addresses
   *     are
   */
  public static String serverName(String text) {
    require(
        text,
        text.isEmpty() || NAME.matcher(text).matches(),
        "write the name of a host, without scheme, port and path, and no address, as in"
            + " shop.example");
    return text.toLowerCase(Locale.ROOT);
  }

  private static String require(String text, boolean fine, String hint) {
    if (!fine) {
      throw new IllegalArgumentException(hint);
    }
    return text;
  }
}
