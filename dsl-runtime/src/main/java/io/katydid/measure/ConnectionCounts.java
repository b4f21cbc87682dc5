package io.katydid.measure;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the connections were used.
 *
 * @param opened how many were opened
 * @param reused how many requests were sent on one that a request had been sent on before; a retry
 *     is not one of them
 * @param handshakes how long those of TLS took, by their kind, in order
 */
public record ConnectionCounts(
    long opened, long reused, Map<TlsHandshake, Distribution> handshakes) {

  /** Counts; copies the map. */
  public ConnectionCounts {
    handshakes = Collections.unmodifiableSortedMap(new TreeMap<>(handshakes));
  }

  /** Those without handshakes. */
  public ConnectionCounts(long opened, long reused) {
    this(opened, reused, Map.of());
  }

  /** There were none. */
  public static final ConnectionCounts NONE = new ConnectionCounts(0, 0);

  /** How many requests there were on them. */
  public long requests() {
    return opened + reused;
  }

  ConnectionCounts plus(ConnectionCounts more) {
    Map<TlsHandshake, Distribution> all = new TreeMap<>(handshakes);
    more.handshakes.forEach((handshake, times) -> all.merge(handshake, times, Distribution::plus));
    return new ConnectionCounts(opened + more.opened, reused + more.reused, all);
  }

  /** What was counted after an earlier reading, with these handshakes since. */
  ConnectionCounts minus(ConnectionCounts earlier, Map<TlsHandshake, Distribution> since) {
    return new ConnectionCounts(opened - earlier.opened, reused - earlier.reused, since);
  }
}
