package io.katydid.processor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a host breaks.
 *
 * @param reason what is wrong, as the predicate of a sentence
 * @param suggestion a host that was probably meant
 */
record HostRule(String reason, String suggestion) {

  /** A scheme, with some of the signs behind it. */
  private static final Pattern SCHEME = Pattern.compile("^(https?)(?::/?|:?//+)(?=\\w)");

  /** All of a URL, of which the scheme and the place are meant. */
  private static final Pattern URL =
      Pattern.compile("^(?:ht|f)tp(s?)://(?:[^/@]*@)?([A-Za-z0-9.-]+(?::\\d+)?)(?:[/?#].*)?$");

  /** What is not worth being suggested has other characters. */
  private static final Pattern PLAIN = Pattern.compile("https?://[\\w.-]+(:\\d+)?(/[\\w./-]*)?");

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
    } else if (uri.getHost() == null) {
      return "has no valid host name and port";
    } else if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      return "has a port that is not from 1 to 65535";
    } else if (uri.getRawUserInfo() != null) {
      return "has a user name, which belongs in Http.basicAuth";
    } else if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      return "has a query or fragment, which belongs in a request";
    }
    return null;
  }

  /** The first that is nothing to complain about, too. */
  private static String suggestion(String host) {
    return Stream.of(
            SCHEME.matcher(host).replaceFirst("$1://"),
            "http://" + host,
            URL.matcher(host).replaceFirst("http$1://$2"))
        .filter(meant -> PLAIN.matcher(meant).matches() && reason(meant) == null)
        .findFirst()
        .orElse("http://localhost:8080");
  }
}
