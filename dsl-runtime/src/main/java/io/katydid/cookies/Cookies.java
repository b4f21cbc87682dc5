package io.katydid.cookies;

import io.katydid.net.Origin;
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
public final class Cookies {

  /** As many as browsers keep of one domain. */
  static final int MOST_OF_A_DOMAIN = 180;

  /** What may be left where a pair was, and is between pairs otherwise. */
  private static final Pattern END = Pattern.compile("[; \t]+\\z");

  private final InstantSource calendar;

  /** Long paths first, and of equal length the oldest, which is the order they are sent in. */
  private final List<Cookie> stored = new ArrayList<>(0);

  private long nextExpiry = SetCookie.NEVER;

  /**
   * None as yet.
   *
   * @param calendar by which they expire
   */
  public Cookies(InstantSource calendar) {
    this.calendar = calendar;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return stored.isEmpty();
  }

  /**
   * The value of the Cookie header of a request; empty if no cookie goes there. A header of the
   * user comes first, and a cookie that it names is that of the user.
   *
   * @param own the value of the user's header, or empty
   * @param origin where the request goes
   * @param path of the request, without its query
   */
  public String header(String own, Origin origin, String path) {
    dropExpired();
    return line(withoutEnd(own), origin, path);
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

  private String line(String own, Origin origin, String path) {
    Set<String> ownNames = own.isEmpty() ? Set.of() : names(own);
    StringBuilder line = new StringBuilder(own);
    for (Cookie cookie : stored) {
      if (cookie.goesTo(origin, path) && !ownNames.contains(cookie.name())) {
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
   * @param origin where the response came from
   * @param path of the request, without its query
   * @return why the cookie is refused, in words without its value; empty if it is stored
   */
  public String receive(String header, Origin origin, String path) {
    long now = calendar.millis();
    SetCookie received = SetCookie.parse(header, now);
    String refusal = received.refusal(origin);
    if (refusal.isEmpty()) {
      store(received.from(origin, path), now);
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
