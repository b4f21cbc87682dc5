package io.katydid.api;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https URL, taken apart as a client needs it (RFC 3986, section 3). A host may
 * be what containers and browsers take for one: names with an underscore, addresses of IPv4 and, in
 * brackets, of IPv6. Immutable.
 *
 * @param secure whether the scheme is https
 * @param host the host name or address in lower case; an address of IPv6 without its brackets
 * @param port from 1 to 65535; that of the scheme if the URL has none
 * @param path path and query as they were written, without the fragment; may be empty
 */
public record HttpUrl(boolean secure, String host, int port, String path) {

  private static final int LAST_PORT = 65_535;

  private static final Pattern PARTS =
      Pattern.compile("(?<authority>[^/?#]*)(?<path>[^#]*)(?:#.*)?", Pattern.DOTALL);

  private static final Pattern AUTHORITY =
      Pattern.compile("(?:(?<user>.*)@)?(?<host>\\[[^\\]]*]|[^:]*)(?::(?<port>\\d*))?");

  /** Labels of letters, digits, hyphens and underscores; the last one may end with a dot. */
  private static final Pattern NAME =
      Pattern.compile("LABEL(?:\\.LABEL)*\\.?".replace("LABEL", "\\w(?:[\\w-]*\\w)?"));

  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?\\d+\\.?");
  private static final Pattern IPV4 =
      Pattern.compile("BYTE(?:\\.BYTE){3}".replace("BYTE", "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)"));
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]*:[0-9a-f:.]*(?:%\\w+)?]");

  /** A scheme, with some of the signs behind it. */
  private static final Pattern SCHEME = Pattern.compile("^(https?)(?::/?|:?//+)(?=\\w)");

  /** All of a URL, of which the scheme and the place are meant. */
  private static final Pattern URL =
      Pattern.compile("^(?:ht|f)tp(s?)://(?:[^/@]*@)?([A-Za-z0-9._-]+(?::\\d+)?)(?:[/?#].*)?$");

  /** What is not worth being suggested has other characters. */
  private static final Pattern PLAIN = Pattern.compile("https?://[\\w.-]+(:\\d+)?(/[\\w./-]*)?");

  /**
   * Reads a URL.
   *
   * @throws IllegalArgumentException if it is none that a request can go to; the message is the
   *     predicate of a sentence, such as {@code has no http:// or https://}, and holds nothing of
   *     the URL
   */
  public static HttpUrl parse(String url) {
    boolean secure = url.regionMatches(true, 0, "https://", 0, 8);
    if (!secure && !url.regionMatches(true, 0, "http://", 0, 7)) {
      throw new IllegalArgumentException("has no http:// or https://");
    }
    Matcher parts = PARTS.matcher(url.substring(secure ? 8 : 7));
    Matcher authority = AUTHORITY.matcher(parts.matches() ? parts.group("authority") : "");
    if (!authority.matches()) {
      throw new IllegalArgumentException("has no valid host name and port");
    }
    if (authority.group("user") != null) {
      throw new IllegalArgumentException("has a user name, which belongs in Http.basicAuth");
    }
    String host = host(authority.group("host").toLowerCase(Locale.ROOT));
    return new HttpUrl(secure, host, port(authority.group("port"), secure), parts.group("path"));
  }

  private static String host(String host) {
    if (IPV6.matcher(host).matches()) {
      return host.substring(1, host.length() - 1);
    }
    boolean isNumeric = ENDS_IN_NUMBER.matcher(host).matches();
    if (!(isNumeric ? IPV4 : NAME).matcher(host).matches()) {
      throw new IllegalArgumentException("has no valid host name and port");
    }
    return host;
  }

  private static int port(@Nullable String digits, boolean secure) {
    if (digits == null || digits.isEmpty()) {
      return secure ? 443 : 80;
    }
    int port = digits.length() > 5 ? LAST_PORT + 1 : Integer.parseInt(digits);
    if (port == 0 || port > LAST_PORT) {
      throw new IllegalArgumentException("has a port that is not from 1 to 65535");
    }
    return port;
  }

  /**
   * Reads the base address of a user class or a run, which paths of requests are appended to.
   *
   * @throws IllegalArgumentException if it is none; the message says what is wrong and what was
   *     probably meant, and holds no user name or password
   */
  public static HttpUrl parseHost(String host) {
    try {
      return host(parse(host), host);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the host \"%s\" %s: write an absolute URL such as \"%s\""
              .formatted(withoutUser(host), e.getMessage(), suggestion(host)));
    }
  }

  private static HttpUrl host(HttpUrl url, String text) {
    if (url.path().indexOf('?') >= 0 || text.indexOf('#') >= 0) {
      throw new IllegalArgumentException("has a query or fragment, which belongs in a request");
    }
    return url;
  }

  private static String withoutUser(String host) {
    return host.replaceFirst("(?<=//)[^/?#]*@", "***@");
  }

  /** The first that is nothing to complain about, too. */
  private static String suggestion(String host) {
    return Stream.of(
            SCHEME.matcher(host).replaceFirst("$1://"),
            "http://" + host,
            URL.matcher(host).replaceFirst("http$1://$2"))
        .filter(meant -> PLAIN.matcher(meant).matches() && isUrl(meant))
        .findFirst()
        .orElse("http://localhost:8080");
  }

  private static boolean isUrl(String text) {
    try {
      parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
