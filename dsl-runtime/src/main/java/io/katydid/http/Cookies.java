package io.katydid.http;

import java.time.Instant;
import java.util.List;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.Cookie;
import org.apache.hc.client5.http.cookie.CookieOrigin;
import org.apache.hc.client5.http.cookie.CookieSpec;
import org.apache.hc.client5.http.cookie.MalformedCookieException;
import org.apache.hc.client5.http.impl.cookie.RFC6265LaxSpec;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;

/**
 * The cookies of one virtual user (RFC 6265). Costs nothing until a server sets one. Not
 * thread-safe.
 */
final class Cookies {

  private static final CookieSpec SPEC = new RFC6265LaxSpec();

  private final BasicCookieStore store = new BasicCookieStore();
  private boolean isEmpty = true;

  /** Adds the cookies that go to this place to the request. */
  void send(ClassicHttpRequest request, Origin origin, String path) {
    if (isEmpty) {
      return;
    }
    store.clearExpired(Instant.now());
    CookieOrigin target = target(origin, path);
    List<Cookie> matching =
        store.getCookies().stream().filter(cookie -> SPEC.match(cookie, target)).toList();
    if (!matching.isEmpty()) {
      SPEC.formatCookies(matching).forEach(request::addHeader);
    }
  }

  /** Stores the cookies that a response from this place sets. */
  void receive(ClassicHttpResponse response, Origin origin, String path) {
    for (Header header : response.getHeaders("Set-Cookie")) {
      store(header, target(origin, path));
    }
  }

  /** A malformed cookie, or one for a foreign domain, is ignored, as RFC 6265 asks. */
  private void store(Header header, CookieOrigin target) {
    try {
      for (Cookie cookie : SPEC.parse(header, target)) {
        SPEC.validate(cookie, target);
        store.addCookie(cookie);
        isEmpty = false;
      }
    } catch (MalformedCookieException e) {
      return;
    }
  }

  private static CookieOrigin target(Origin origin, String path) {
    int query = path.indexOf('?');
    return new CookieOrigin(
        origin.host(), origin.port(), query < 0 ? path : path.substring(0, query), origin.secure());
  }
}
