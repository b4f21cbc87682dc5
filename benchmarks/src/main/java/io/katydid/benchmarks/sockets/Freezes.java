package io.katydid.benchmarks.sockets;

import io.katydid.benchmarks.TimedServer;

/**
 * A server that answers each request after the same time, and nothing at all while it is frozen:
 * once in each period, in the middle of it. The first period begins with the first request.
 */
final class Freezes implements TimedServer.Timing {

  private final long serviceNanos;
  private final long periodNanos;
  private final long frozenNanos;
  private boolean hasBegun;
  private long begin;

  Freezes(long serviceNanos, long periodNanos, long frozenNanos) {
    this.serviceNanos = serviceNanos;
    this.periodNanos = periodNanos;
    this.frozenNanos = frozenNanos;
  }

  @Override
  public long end(long arrived) {
    long end = arrived + serviceNanos;
    long thawed = (periodNanos + frozenNanos) / 2;
    long toThaw = thawed - (end - begin(arrived)) % periodNanos;
    return toThaw > 0 && toThaw <= frozenNanos ? end + toThaw : end;
  }

  private synchronized long begin(long arrived) {
    if (!hasBegun) {
      hasBegun = true;
      begin = arrived;
    }
    return begin;
  }
}
