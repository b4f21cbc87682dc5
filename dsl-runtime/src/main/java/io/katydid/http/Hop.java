package io.katydid.http;

import java.util.List;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * One request on the way to the response: the first, or one that a redirect leads to.
 *
 * @param headers those that user code asked for
 */
record Hop(String method, Target target, Content content, List<Header> headers) {

  private static final Set<String> CREDENTIALS = Set.of("authorization", "cookie");

  /** The message that is sent. */
  ClassicHttpRequest request() {
    ClassicHttpRequest request = new BasicClassicHttpRequest(method, target.path());
    request.addHeader("Host", target.origin().authority());
    headers.forEach(request::setHeader);
    if (!request.containsHeader("User-Agent")) {
      request.addHeader("User-Agent", "Katydid");
    }
    if (!request.containsHeader("Accept")) {
      request.addHeader("Accept", "*/*");
    }
    addContent(request);
    return request;
  }

  private void addContent(ClassicHttpRequest request) {
    if (content.bytes().length == 0) {
      if (method.equals("POST") || method.equals("PUT") || method.equals("PATCH")) {
        request.addHeader("Content-Length", "0");
      }
      return;
    }
    if (!content.type().isEmpty() && !request.containsHeader("Content-Type")) {
      request.addHeader(Headers.of("Content-Type", content.type()));
    }
    request.addHeader("Content-Length", content.bytes().length);
    request.setEntity(new ByteArrayEntity(content.bytes(), (ContentType) null));
  }

  /**
   * Where the response leads to, if it is a redirect (RFC 9110, section 15.4): 303, and 301 and 302
   * after a POST, become a GET, as in browsers. Credentials are not carried to another origin.
   */
  @Nullable Hop next(ClassicHttpResponse response) throws Failure {
    Header location = response.getFirstHeader("Location");
    if (location == null) {
      return null;
    }
    return switch (response.getCode()) {
      case 301, 302 -> to(location, method.equals("POST"));
      case 303 -> to(location, !method.equals("HEAD"));
      case 307, 308 -> to(location, false);
      default -> null;
    };
  }

  private Hop to(Header location, boolean asGet) throws Failure {
    Target next = resolve(location.getValue());
    List<Header> carried =
        next.origin().equals(target.origin())
            ? headers
            : headers.stream().filter(header -> !isCredential(header)).toList();
    return new Hop(asGet ? "GET" : method, next, asGet ? Content.NONE : content, carried);
  }

  private Target resolve(String location) throws Failure {
    try {
      return target.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new Failure("malformed response", "a redirect to what is not an http or https URL");
    }
  }

  private static boolean isCredential(Header header) {
    return CREDENTIALS.stream().anyMatch(header.getName()::equalsIgnoreCase);
  }
}
