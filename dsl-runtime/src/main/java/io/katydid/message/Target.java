package io.katydid.message;

import io.katydid.api.HttpUrl;
import io.katydid.net.Origin;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one request goes. Immutable.
 *
 * @param origin which server
 * @param path path and query, as they are sent
 */
public record Target(Origin origin, String path) {

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");

  /**
   * The place of an absolute URL.
   *
   * @throws IllegalArgumentException if it is not an absolute http or https URL
   */
  public static Target of(String url) {
    try {
      HttpUrl parsed = HttpUrl.parse(url);
      return new Target(origin(parsed), UriTemplate.ascii(fromRoot(parsed.path())));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the URL \"" + url.replaceFirst("(?<=//)[^/?#]*@", "***@") + "\" " + e.getMessage(), e);
    }
  }

  /**
   * The place that paths of requests are appended to: a host, with the path that it may have,
   * without a slash at its end.
   *
   * @throws IllegalArgumentException if it is not an absolute http or https URL without a query
   */
  public static Target ofHost(String host) {
    HttpUrl url = HttpUrl.parseHost(host);
    return new Target(origin(url), UriTemplate.ascii(url.path()).replaceFirst("/+$", ""));
  }

  private static Origin origin(HttpUrl url) {
    return new Origin(url.secure(), url.host(), url.port());
  }

  /**
   * The place of a path below this one.
   *
   * @param more a path and query, as they are sent, from the slash at its start on
   */
  public Target append(String more) {
    return new Target(origin, path.isEmpty() ? more : path + more);
  }

  /** The path without the query. */
  public String pathOnly() {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  /**
   * The place that a Location header leads to from here (RFC 3986, section 5.2). Bytes that may not
   * stand in a URL are percent-encoded as they came.
   *
   * @param location the value of the header, a character for each byte
   * @throws IllegalArgumentException if it is no http or https URL; the message is what it is, and
   *     holds nothing of it but its scheme
   */
  public Target resolve(String location) {
    String reference = withoutFragment(location.strip());
    Matcher scheme = SCHEME.matcher(reference);
    boolean hasScheme = scheme.lookingAt();
    if (hasScheme && !scheme.group(1).matches("(?i)https?")) {
      throw new IllegalArgumentException(
          "a \"" + scheme.group(1) + ":\" URL, which is neither http nor https");
    }
    if (hasScheme || reference.startsWith("//")) {
      return absolute(hasScheme ? reference : origin.scheme() + ":" + reference);
    }
    return new Target(origin, UriTemplate.asciiOfBytes(merged(reference)));
  }

  private static String withoutFragment(String reference) {
    int fragment = reference.indexOf('#');
    return fragment < 0 ? reference : reference.substring(0, fragment);
  }

  private static Target absolute(String url) {
    try {
      HttpUrl parsed = HttpUrl.parse(url);
      String path = withoutDotSegments(fromRoot(parsed.path()));
      return new Target(origin(parsed), UriTemplate.asciiOfBytes(path));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a URL that " + e.getMessage(), e);
    }
  }

  private static String fromRoot(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }

  private String merged(String reference) {
    if (reference.isEmpty()) {
      return path;
    }
    if (reference.startsWith("?")) {
      return pathOnly() + reference;
    }
    String folder = pathOnly().substring(0, pathOnly().lastIndexOf('/') + 1);
    return withoutDotSegments(reference.startsWith("/") ? reference : folder + reference);
  }

  /** RFC 3986, section 5.2.4: empty segments stay; what leads above the root is left out. */
  private static String withoutDotSegments(String path) {
    int query = path.indexOf('?') < 0 ? path.length() : path.indexOf('?');
    StringBuilder kept = new StringBuilder();
    for (int from = 0, to; from < query; from = to) {
      int slash = path.indexOf('/', from + 1);
      to = slash < 0 || slash > query ? query : slash;
      String segment = path.substring(from, to);
      if (segment.equals("/..")) {
        kept.setLength(Math.max(0, kept.lastIndexOf("/")));
      }
      boolean isDots = segment.equals("/.") || segment.equals("/..");
      if (!isDots) {
        kept.append(segment);
      } else if (to == query) {
        kept.append('/');
      }
    }
    return kept.append(path, query, path.length()).toString();
  }
}
