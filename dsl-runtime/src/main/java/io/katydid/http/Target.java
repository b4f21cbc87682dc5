package io.katydid.http;

import java.net.URI;

/**
 * Where one request goes.
 *
 * @param origin which server
 * @param path path and query, as they are sent
 */
record Target(Origin origin, String path) {

  /**
   * The place of an absolute URL.
   *
   * @throws IllegalArgumentException if it is not an absolute http or https URL
   */
  static Target of(URI url) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return new Target(Origin.of(url), UriTemplate.ascii(path + query));
  }

  /**
   * The place that paths of requests are appended to: a host, with the path that it may have,
   * without a slash at its end.
   *
   * @throws IllegalArgumentException if it is not an absolute http or https URL without a query
   */
  static Target ofHost(String host) {
    Target target = of(URI.create(host));
    if (target.path().indexOf('?') >= 0) {
      throw new IllegalArgumentException(
          "a host has no query: leave out what follows the ? in " + host);
    }
    return new Target(target.origin(), target.path().replaceFirst("/+$", ""));
  }

  /** The place of a path at this host. */
  Target append(String more) {
    return new Target(origin, path.isEmpty() ? more : path + more);
  }

  /** The place that a Location header leads to from here. */
  Target resolve(String location) {
    return of(URI.create(origin + path).resolve(location.strip()));
  }
}
