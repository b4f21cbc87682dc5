package io.katydid.message;

import io.katydid.measure.Sampler;
import io.katydid.net.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request on the way to the response: the first, or one that a redirect leads to. Immutable,
 * but for a body whose source is asked only once.
 *
 * @param method such as {@code GET}; case matters
 * @param target where it goes
 * @param content its body, which may be empty
 * @param headers those that are not written with every request
 * @param keepsBody whether the body of the response is wanted
 * @param awaitsContinue whether its body is to be sent when the server asks for it
 */
public record RequestMessage(
    String method,
    Target target,
    Content content,
    List<Header> headers,
    boolean keepsBody,
    boolean awaitsContinue)
    implements Sampler.Request {

  /** Why it is not sent again: the source of its body is asked only once. */
  public static final String ONCE = "not sent again: .once()";

  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE");
  private static final Set<String> WITH_CONTENT = Set.of("POST", "PUT", "PATCH");
  private static final String SET_COOKIE = "Set-Cookie";
  private static final Set<String> OF_ORIGIN =
      Set.of("host", "authorization", "proxy-authorization", "cookie");
  private static final Set<String> OF_BODY =
      Set.of("digest", "expect", "last-modified", "repr-digest", "trailer");

  @Override
  public String url() {
    return target.origin() + target.path();
  }

  /** Whether it has a header of this name, in any case, beside those of every request. */
  public boolean hasHeader(String name) {
    for (Header header : headers) {
      if (header.isNamed(name)) {
        return true;
      }
    }
    return false;
  }

  /** The first value of a header of this name, in any case; empty if there is none. */
  public String header(String name) {
    for (Header header : headers) {
      if (header.isNamed(name)) {
        return header.value();
      }
    }
    return "";
  }

  /** This request with a header, in place of those of the same name. */
  public RequestMessage with(Header header) {
    List<Header> changed = new ArrayList<>(headers);
    Headers.set(changed, header);
    return new RequestMessage(method, target, content, changed, keepsBody, awaitsContinue);
  }

  /** What is not to be shown of it: credentials, cookies, and headers that are called like them. */
  public List<String> secrets() {
    return headers.stream().flatMap(header -> header.secrets().stream()).toList();
  }

  /** The same, and the cookies that came with the response. */
  public List<String> secretsWith(ResponseHead response) {
    Stream<Header> set =
        response.fields(SET_COOKIE).stream().map(value -> new Header(SET_COOKIE, value));
    return Stream.concat(headers.stream(), set)
        .flatMap(header -> header.secrets().stream())
        .toList();
  }

  /** This request without waiting for the server to ask for the body. */
  public RequestMessage withoutWaiting() {
    return new RequestMessage(method, target, content, headers, keepsBody, false);
  }

  /** What is said of a failure after which it would be sent again, if its body could be. */
  public static Failure notSentAgain(Failure why) {
    String message = why.message();
    return new Failure(why.type(), message.isEmpty() ? ONCE : message + ", " + ONCE);
  }

  /** Whether it does no more if it is sent twice (RFC 9110, section 9.2.2). */
  public boolean isIdempotent() {
    return method.equals("GET") || IDEMPOTENT.contains(method);
  }

  /** Whether the method is one that has a body, be it an empty one (RFC 9110, section 8.6). */
  public boolean mayHaveContent() {
    return WITH_CONTENT.contains(method);
  }

  /**
   * Where the response leads to, if it is a redirect (RFC 9110, section 15.4): 303, and 301 and 302
   * after a POST, become a GET, as in browsers. Headers that are for this origin alone, such as
   * Host and credentials, are not carried to another one, nor those of the body to a request
   * without it.
   *
   * @return null if it is no redirect, or says not where to
   * @throws Failure if it leads to what is no http or https URL, or wants a body once more that can
   *     be read only once
   */
  public @Nullable RequestMessage next(ResponseHead response) throws Failure {
    return switch (response.status()) {
      case 301, 302 -> to(response, method.equals("POST"));
      case 303 -> to(response, !method.equals("HEAD"));
      case 307, 308 -> to(response, false);
      default -> null;
    };
  }

  private @Nullable RequestMessage to(ResponseHead response, boolean asGet) throws Failure {
    String location = response.field("Location");
    if (location.isEmpty()) {
      return null;
    }
    Target next = resolve(location);
    if (!asGet && !content.isSendable()) {
      throw new Failure(
          "redirect of a body that is gone",
          "the server redirects by status "
              + response.status()
              + ", which wants the body once more, "
              + ONCE
              + "; leave it out, or send the request to where it is redirected");
    }
    boolean leaves = !next.origin().equals(target.origin());
    List<Header> carried =
        headers.stream()
            .filter(header -> !(leaves && isOfOrigin(header)) && !(asGet && isOfBody(header)))
            .toList();
    return new RequestMessage(
        asGet ? "GET" : method,
        next,
        asGet ? Content.Whole.NONE : content,
        carried,
        keepsBody,
        awaitsContinue && !asGet);
  }

  private Target resolve(String location) throws Failure {
    try {
      return target.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new Failure(ResponseHead.MALFORMED, "a redirect to " + e.getMessage());
    }
  }

  /** Whether a header is for one server alone: its name, and credentials. */
  private static boolean isOfOrigin(Header header) {
    return OF_ORIGIN.contains(header.name().toLowerCase(Locale.ROOT));
  }

  /** Whether a header describes a body, and says nothing of a request without one. */
  private static boolean isOfBody(Header header) {
    String name = header.name().toLowerCase(Locale.ROOT);
    return name.startsWith("content-") || OF_BODY.contains(name);
  }
}
