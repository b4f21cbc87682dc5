package io.katydid.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.cookie.CookieOrigin;
import org.apache.hc.client5.http.cookie.CookieSpec;
import org.apache.hc.client5.http.cookie.MalformedCookieException;
import org.apache.hc.client5.http.impl.cookie.RFC6265LaxSpec;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * The cookies of one virtual user (RFC 6265). Costs nothing until a server sets one. Not
 * thread-safe.
 */
final class Cookies {

  private static final CookieSpec SPEC = new RFC6265LaxSpec();

  private final BasicCookieStore store = new BasicCookieStore();
  private boolean isEmpty = true;

  /** The request with the cookies that go to its target. */
  Hop added(Hop request) {
    if (isEmpty) {
      return request;
    }
    store.clearExpired(Instant.now());
    CookieOrigin origin = origin(request.target());
    List<Cookie> matching =
        store.getCookies().stream().filter(cookie -> SPEC.match(cookie, origin)).toList();
    if (matching.isEmpty()) {
      return request;
    }
    List<Header> headers = new ArrayList<>(request.headers());
    SPEC.formatCookies(matching)
        .forEach(field -> headers.add(new Header(field.getName(), field.getValue())));
    return new Hop(
        request.method(), request.target(), request.content(), headers, request.keepsBody());
  }

  /** Stores the cookies that a response from this place sets. */
  void receive(ResponseHead response, Target target) {
    if (response.setsCookies()) {
      response.fields("Set-Cookie").forEach(value -> store(value, origin(target)));
    }
  }

  /** A malformed cookie, or one for a foreign domain, is ignored, as RFC 6265 asks. */
  private void store(String value, CookieOrigin origin) {
    try {
      for (Cookie cookie : SPEC.parse(new BasicHeader("Set-Cookie", value), origin)) {
        SPEC.validate(cookie, origin);
        store.addCookie(cookie);
        isEmpty = false;
      }
    } catch (MalformedCookieException e) {
      return;
    }
  }

  private static CookieOrigin origin(Target target) {
    Origin origin = target.origin();
    int query = target.path().indexOf('?');
    String path = query < 0 ? target.path() : target.path().substring(0, query);
    return new CookieOrigin(origin.host(), origin.port(), path, origin.secure());
  }
}
