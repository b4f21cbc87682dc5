package io.katydid.http;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cookies of one virtual user, stored and sent as RFC 6265, section 5 says: as browsers do.
 * Costs nothing until a server sets one. Bounded: of one domain the oldest make room. Not
 * thread-safe.
 */
final class Cookies {

  /** As many as browsers keep of one domain. */
  static final int MOST_OF_A_DOMAIN = 180;

  /** What may be left where a pair was, and is between pairs otherwise. */
  private static final Pattern END = Pattern.compile("[; \t]+\\z");

  private final InstantSource calendar;

  /** Long paths first, and of equal length the oldest, which is the order they are sent in. */
  private final List<Cookie> stored = new ArrayList<>(0);

  private long nextExpiry = SetCookie.NEVER;

  Cookies(InstantSource calendar) {
    this.calendar = calendar;
  }

  /**
   * The request with the cookies that go to its target, in one header. A Cookie header of the user
   * comes first, and a cookie that it names is that of the user.
   */
  RequestMessage added(RequestMessage request) {
    if (stored.isEmpty()) {
      return request;
    }
    dropExpired();
    String own = request.header("Cookie");
    String line = line(withoutEnd(own), request.target());
    return line.equals(own) ? request : request.with(new Header("Cookie", line));
  }

  private void dropExpired() {
    if (nextExpiry != SetCookie.NEVER) {
      long now = calendar.millis();
      if (now >= nextExpiry) {
        stored.removeIf(cookie -> cookie.expiresAt() <= now);
        nextExpiry = stored.stream().mapToLong(Cookie::expiresAt).min().orElse(SetCookie.NEVER);
      }
    }
  }

  private static String withoutEnd(String line) {
    return line.isEmpty() ? line : END.matcher(line).replaceFirst("");
  }

  private String line(String own, Target target) {
    Set<String> ownNames = own.isEmpty() ? Set.of() : names(own);
    String path = target.pathOnly();
    StringBuilder line = new StringBuilder(own);
    for (Cookie cookie : stored) {
      if (cookie.goesTo(target.origin(), path) && !ownNames.contains(cookie.name())) {
        line.append(line.isEmpty() ? "" : "; ").append(cookie.pair());
      }
    }
    return line.toString();
  }

  private static Set<String> names(String line) {
    Set<String> names = new HashSet<>();
    Stream.of(line.split(";")).forEach(pair -> names.add(pair.split("=", 2)[0].strip()));
    return names;
  }

  /**
   * Stores the cookie of a Set-Cookie header.
   *
   * @param target where the response came from
   * @return why the cookie is refused, in words without its value; empty if it is stored
   */
  String receive(String header, Target target) {
    long now = calendar.millis();
    SetCookie received = SetCookie.parse(header, now);
    String refusal = received.refusal(target.origin());
    if (refusal.isEmpty()) {
      store(received.from(target), now);
      return "";
    }
    String name = received.name();
    return (name.isEmpty() ? "a cookie" : "the cookie \"" + name + "\"")
        + " was refused: "
        + refusal;
  }

  /** A cookie that is expired when it comes is how a server deletes one. */
  private void store(Cookie cookie, long now) {
    int at = indexOf(cookie);
    if (cookie.expiresAt() <= now) {
      stored.removeIf(cookie::isSameAs);
    } else if (at < stored.size() && stored.get(at).isSameAs(cookie)) {
      stored.set(at, cookie);
    } else {
      stored.add(at, cookie);
      makeRoom(cookie.domain());
    }
    nextExpiry = Math.min(nextExpiry, cookie.expiresAt());
  }

  /** Where the cookie is that this one replaces; or else, where it belongs. */
  private int indexOf(Cookie cookie) {
    for (int i = 0; i < stored.size(); i++) {
      Cookie other = stored.get(i);
      if (other.isSameAs(cookie) || other.path().length() < cookie.path().length()) {
        return i;
      }
    }
    return stored.size();
  }

  private void makeRoom(String domain) {
    List<Cookie> same = stored.stream().filter(it -> it.domain().equals(domain)).toList();
    if (same.size() > MOST_OF_A_DOMAIN) {
      stored.remove(same.getFirst());
    }
  }
}
