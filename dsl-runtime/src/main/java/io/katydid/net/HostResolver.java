package io.katydid.net;

import io.katydid.api.load.AddressText;
import io.katydid.measure.Phase;
import io.katydid.measure.Sampler;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The addresses of host names: those that the run gives, or else those of a name server. That is
 * asked when the first connection to a name is opened, and again at the interval of the run, or
 * never: requests neither wait for a name server nor measure one. Thread-safe.
 */
final class HostResolver {

  private final Map<String, Addresses> given = new HashMap<>();
  private final Map<String, CachedHost> resolved = new ConcurrentHashMap<>();
  private final HostLookup lookup;
  private final long keptNanos;
  private final LongSupplier nanoTime;

  HostResolver(Network network, HostLookup lookup, LongSupplier nanoTime) {
    Duration every = network.resolveEvery();
    this.lookup = lookup;
    this.keptNanos = every.isZero() ? Long.MAX_VALUE : every.toNanos();
    this.nanoTime = nanoTime;
    network
        .addresses()
        .forEach((name, addresses) ->
            given.put(
                name.toLowerCase(Locale.ROOT),
                Addresses.of(addresses.stream().map(AddressText::server).toList())));
  }

  /**
   * Where a connection to this name goes; to the first of them that answers.
   *
   * @param due until when an answer may be waited for
   * @param sampler of the request that needs it, to which the time of an answer is reported
   */
  List<SocketAddress> addresses(String name, long due, Sampler sampler) throws Failure {
    Addresses known = given.get(name.toLowerCase(Locale.ROOT));
    return known == null ? resolved(name, due, sampler) : known.next();
  }

  /** Whether the run gives the addresses of this name. */
  boolean isGiven(String name) {
    return given.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** What the run gives for this name, if it does; another one is the first each time. */
  List<SocketAddress> given(String name) {
    Addresses known = given.get(name.toLowerCase(Locale.ROOT));
    return known == null ? List.of() : known.next();
  }

  private List<SocketAddress> resolved(String text, long due, Sampler sampler) throws Failure {
    CachedHost name = resolved.computeIfAbsent(text, this::unresolved);
    if (name.isFresh()) {
      return name.addresses(due);
    }
    long start = nanoTime.getAsLong();
    List<SocketAddress> addresses = name.addresses(due);
    sampler.took(Phase.DNS, nanoTime.getAsLong() - start);
    return addresses;
  }

  /** Ends the waits that have become too long. */
  void expireOverdue(long now) {
    resolved.values().forEach(name -> name.expireOverdue(now));
  }

  private CachedHost unresolved(String name) {
    return new CachedHost(name, lookup, keptNanos, nanoTime);
  }
}
