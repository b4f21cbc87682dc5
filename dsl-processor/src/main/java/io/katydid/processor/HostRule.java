package io.katydid.processor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a host breaks.
 *
 * @param reason what is wrong, as the predicate of a sentence
 * @param suggestion a host that was probably meant
 */
record HostRule(String reason, String suggestion) {

  private static final Pattern BARE = Pattern.compile("[\\w.-]+(:\\d+)?(/[\\w./-]*)?");

  static Optional<HostRule> broken(String host) {
    @Nullable String reason = reason(host);
    return Optional.ofNullable(reason).map(found -> new HostRule(found, suggestion(host)));
  }

  private static @Nullable String reason(String host) {
    try {
      return reason(new URI(host));
    } catch (URISyntaxException e) {
      return "is not a URL";
    }
  }

  private static @Nullable String reason(URI uri) {
    if (uri.getScheme() == null || !uri.getScheme().matches("(?i)https?")) {
      return "has no http:// or https://";
    } else if (uri.getHost() == null || uri.getPort() > 65_535) {
      return "has no valid host name and port";
    } else if (uri.getRawUserInfo() != null) {
      return "has a user name, which belongs in Http.basicAuth";
    } else if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      return "has a query or fragment, which belongs in a request";
    }
    return null;
  }

  private static String suggestion(String host) {
    return BARE.matcher(host).matches() ? "http://" + host : "http://localhost:8080";
  }
}
