package io.katydid.cookies;

import io.katydid.net.Origin;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Set-Cookie header, read as RFC 6265, section 5.2 says: an attribute that cannot be used is
 * ignored, and costs neither the cookie nor the response. HttpOnly and SameSite are about pages,
 * which there are none of here.
 *
 * @param name empty if there is none
 * @param value the bytes as they came, a character for each; neither unquoted nor unescaped
 * @param domain in lower case, without a dot at its start; empty if none is given
 * @param path empty if none is given
 * @param secure whether the cookie goes to trustworthy origins only
 * @param expiresAt in milliseconds since 1970; {@link #NEVER} if it is kept as long as the user
 */
record SetCookie(
    String name, String value, String domain, String path, boolean secure, long expiresAt) {

  static final long NEVER = Long.MAX_VALUE;

  private static final int LONGEST = 4096;
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");
  private static final Pattern BLANKS_AROUND = Pattern.compile("^[ \t]+|[ \t]+\\z");
  private static final Pattern SECONDS = Pattern.compile("(-?)0*(\\d+)");

  /**
   * Reads the value of a header.
   *
   * @param now in milliseconds since 1970
   */
  static SetCookie parse(String header, long now) {
    String[] parts = header.split(";", -1);
    int equals = parts[0].indexOf('=');
    String name = equals < 0 ? "" : trim(parts[0].substring(0, equals));
    String value = trim(parts[0].substring(equals + 1));
    Attributes attributes = new Attributes();
    for (int i = 1; i < parts.length; i++) {
      attributes.take(parts[i], now);
    }
    return new SetCookie(
        name,
        value,
        attributes.domain,
        attributes.path,
        attributes.secure,
        attributes.hasMaxAge ? attributes.maxAge : attributes.expires);
  }

  /**
   * Why this cookie is not kept, or not sent back, if a response from there sets it: empty if it
   * is.
   */
  String refusal(Origin origin) {
    if (name.isEmpty()) {
      return "it has no name";
    } else if (CONTROLS.matcher(name + value).find()) {
      return "it has a control character";
    } else if (name.length() + value.length() > LONGEST) {
      return "it has more than 4,096 bytes";
    } else if (!domain.isEmpty() && !Cookie.matches(origin.host(), domain)) {
      return "its Domain is " + domain + ", which the host is not in";
    } else if (isForHostsBelow(origin.host()) && PublicSuffix.is(domain)) {
      return "its Domain is " + domain + ", which is a public suffix";
    } else if (secure && !origin.isTrustworthy()) {
      return "it is Secure, and this is http";
    }
    return prefixRefusal();
  }

  /** What a name promises of its cookie is kept (RFC 6265bis, section 4.1.3). */
  private String prefixRefusal() {
    if (hasPrefix("__Secure-") && !secure) {
      return "its name begins with __Secure-, and it is not Secure";
    } else if (hasPrefix("__Host-") && !(secure && domain.isEmpty() && path.equals("/"))) {
      return "its name begins with __Host-, and it is not Secure with Path=/ and no Domain";
    }
    return "";
  }

  private boolean hasPrefix(String prefix) {
    return name.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private boolean isForHostsBelow(String host) {
    return !domain.isEmpty() && !domain.equals(host);
  }

  /** The cookie that a response to a request of this path sets. */
  Cookie from(Origin origin, String requestPath) {
    String host = origin.host();
    boolean ofHostOnly = domain.isEmpty() || PublicSuffix.is(domain);
    return new Cookie(
        name,
        name + "=" + value,
        ofHostOnly ? host : domain,
        ofHostOnly,
        path.isEmpty() ? folder(requestPath) : path,
        secure,
        expiresAt);
  }

  /** The path of a cookie that says none (RFC 6265, section 5.1.4). */
  private static String folder(String path) {
    return path.substring(0, Math.max(1, path.lastIndexOf('/')));
  }

  private static String trim(String text) {
    return BLANKS_AROUND.matcher(text).replaceAll("");
  }

  /** Of each kind, the last that can be used counts; a Max-Age before any Expires. */
  private static final class Attributes {

    private String domain = "";
    private String path = "";
    private boolean secure;
    private boolean hasMaxAge;
    private long maxAge;
    private long expires = NEVER;

    void take(String attribute, long now) {
      int equals = attribute.indexOf('=');
      String name = trim(equals < 0 ? attribute : attribute.substring(0, equals));
      String value = equals < 0 ? "" : trim(attribute.substring(equals + 1));
      switch (name.toLowerCase(Locale.ROOT)) {
        case "expires" -> CookieDate.parse(value).ifPresent(date -> expires = date.toEpochMilli());
        case "max-age" -> takeMaxAge(value, now);
        case "domain" -> takeDomain(value.toLowerCase(Locale.ROOT));
        case "path" -> path = value.startsWith("/") ? value : "";
        case "secure" -> secure = true;
        default -> {
          // For pages, or not known.
        }
      }
    }

    private void takeMaxAge(String value, long now) {
      Matcher seconds = SECONDS.matcher(value);
      if (seconds.matches()) {
        hasMaxAge = true;
        boolean isPast = !seconds.group(1).isEmpty() || seconds.group(2).equals("0");
        boolean isEndless = seconds.group(2).length() > 12;
        maxAge = isPast ? 0 : isEndless ? NEVER : now + 1000 * Long.parseLong(seconds.group(2));
      }
    }

    private void takeDomain(String value) {
      String named = value.startsWith(".") ? value.substring(1) : value;
      domain = named.isEmpty() ? domain : named;
    }
  }
}
