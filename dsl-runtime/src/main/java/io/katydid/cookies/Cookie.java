package io.katydid.cookies;

import io.katydid.api.load.AddressText;
import io.katydid.net.Origin;

/**
 * A cookie that is stored (RFC 6265, section 5.3).
 *
 * @param pair name, {@code =} and value, as they are sent
 * @param domain which hosts it goes to
 * @param ofHostOnly whether to this very host, and not to those below it
 * @param path which paths it goes to
 */
record Cookie(
    String name,
    String pair,
    String domain,
    boolean ofHostOnly,
    String path,
    boolean secure,
    long expiresAt) {

  /** Whether it takes the place of another one. */
  boolean isSameAs(Cookie other) {
    return name.equals(other.name) && domain.equals(other.domain) && path.equals(other.path);
  }

  boolean goesTo(Origin origin, String requestPath) {
    return (ofHostOnly ? origin.host().equals(domain) : matches(origin.host(), domain))
        && matchesPath(requestPath)
        && (!secure || origin.isTrustworthy());
  }

  /** RFC 6265, section 5.1.3. */
  static boolean matches(String host, String domain) {
    return host.equals(domain)
        || (host.endsWith(domain)
            && host.charAt(host.length() - domain.length() - 1) == '.'
            && !AddressText.isIp(host));
  }

  /** RFC 6265, section 5.1.4. */
  private boolean matchesPath(String requestPath) {
    return requestPath.startsWith(path)
        && (requestPath.length() == path.length()
            || path.endsWith("/")
            || requestPath.charAt(path.length()) == '/');
  }
}
