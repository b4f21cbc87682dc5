package io.katydid.authentication;

import io.katydid.message.Target;
import io.katydid.net.Origin;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the same digest credentials are good (RFC 7616, section 3.3), as far as they are sent: at
 * one origin alone, whatever others the server names.
 *
 * @param prefixes of paths; at least one
 */
record ProtectionSpace(Origin origin, List<String> prefixes) {

  private static final List<String> WHOLE_ORIGIN = List.of("");

  /**
   * The space of what was refused, by the parameter {@code domain} of the challenge. Where that is
   * wrong, as the request is not in it, or where there is none, it is all of the origin.
   */
  static ProtectionSpace of(Target refused, String domain) {
    List<String> prefixes =
        Stream.of(domain.strip().split("\\s+"))
            .filter(uri -> !uri.isEmpty())
            .flatMap(uri -> prefix(refused, uri))
            .toList();
    ProtectionSpace named = new ProtectionSpace(refused.origin(), prefixes);
    return named.depthOf(refused) >= 0
        ? named
        : new ProtectionSpace(refused.origin(), WHOLE_ORIGIN);
  }

  private static Stream<String> prefix(Target refused, String uri) {
    try {
      Target named = refused.resolve(uri);
      return named.origin().equals(refused.origin()) ? Stream.of(named.path()) : Stream.empty();
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  /** The length of the longest prefix that the path has; -1 if it is not in the space. */
  int depthOf(Target target) {
    return target.origin().equals(origin)
        ? prefixes.stream()
            .filter(target.path()::startsWith)
            .mapToInt(String::length)
            .max()
            .orElse(-1)
        : -1;
  }
}
