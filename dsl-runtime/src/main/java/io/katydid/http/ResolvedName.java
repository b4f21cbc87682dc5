package io.katydid.http;

import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A name, and the addresses that were last found for it. Whoever needs them first looks them up,
 * and those who come meanwhile wait; once they are known, and have become old, only one user waits
 * for the new ones. Thread-safe.
 */
final class ResolvedName {

  private record Found(Addresses addresses, long at) {}

  private final String name;
  private final Lookup lookup;
  private final long keptNanos;
  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Found found;

  /**
   * A name that has not been looked up.
   *
   * @param keptNanos how long addresses are used before they are looked up again
   */
  ResolvedName(String name, Lookup lookup, long keptNanos, LongSupplier nanoTime) {
    this.name = name;
    this.lookup = lookup;
    this.keptNanos = keptNanos;
    this.nanoTime = nanoTime;
  }

  /** Whether the addresses are known, and new enough. */
  boolean isFresh() {
    return isFresh(found);
  }

  private boolean isFresh(@Nullable Found known) {
    return known != null && nanoTime.getAsLong() - known.at < keptNanos;
  }

  /** The addresses for a new connection. */
  List<SocketAddress> addresses() throws Failure {
    Found known = found;
    if (known == null) {
      lock.lock();
    } else if (isFresh(known) || !lock.tryLock()) {
      return known.addresses.next();
    }
    try {
      return lookedUp(found).addresses.next();
    } finally {
      lock.unlock();
    }
  }

  private Found lookedUp(@Nullable Found known) throws Failure {
    if (known != null && isFresh(known)) {
      return known;
    }
    Found now = new Found(lookUp(known), nanoTime.getAsLong());
    found = now;
    return now;
  }

  /** When a name server fails that answered before, its target need not have moved. */
  private Addresses lookUp(@Nullable Found known) throws Failure {
    try {
      return Addresses.resolved(lookup.of(name));
    } catch (UnknownHostException e) {
      if (known == null) {
        throw new Failure("unknown host", name);
      }
      return known.addresses;
    }
  }

  /** Who knows the addresses of names. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] of(String name) throws UnknownHostException;
  }
}
