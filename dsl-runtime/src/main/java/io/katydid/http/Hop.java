package io.katydid.http;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request on the way to the response: the first, or one that a redirect leads to.
 *
 * @param headers those that are not written with every request
 * @param keepsBody whether the body of the response is wanted
 */
record Hop(String method, Target target, Content content, List<Header> headers, boolean keepsBody) {

  private static final Set<String> WITH_CONTENT = Set.of("POST", "PUT", "PATCH");

  boolean hasHeader(String name) {
    for (Header header : headers) {
      if (header.isNamed(name)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the method is one that has a body, be it an empty one (RFC 9110, section 8.6). */
  boolean mayHaveContent() {
    return WITH_CONTENT.contains(method);
  }

  /**
   * Where the response leads to, if it is a redirect (RFC 9110, section 15.4): 303, and 301 and 302
   * after a POST, become a GET, as in browsers. Credentials are not carried to another origin.
   */
  @Nullable Hop next(ResponseHead response) throws Failure {
    return switch (response.status()) {
      case 301, 302 -> to(response.field("Location"), method.equals("POST"));
      case 303 -> to(response.field("Location"), !method.equals("HEAD"));
      case 307, 308 -> to(response.field("Location"), false);
      default -> null;
    };
  }

  private @Nullable Hop to(String location, boolean asGet) throws Failure {
    if (location.isEmpty()) {
      return null;
    }
    Target next = resolve(location);
    List<Header> carried =
        next.origin().equals(target.origin())
            ? headers
            : headers.stream().filter(header -> !isCredential(header)).toList();
    return new Hop(
        asGet ? "GET" : method, next, asGet ? Content.NONE : content, carried, keepsBody);
  }

  private Target resolve(String location) throws Failure {
    try {
      return target.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new Failure(Failure.MALFORMED, "a redirect to what is not an http or https URL");
    }
  }

  private static boolean isCredential(Header header) {
    return header.isNamed("Authorization") || header.isNamed("Cookie");
  }
}
