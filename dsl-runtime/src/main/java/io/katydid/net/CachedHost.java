package io.katydid.net;

import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A name, and the addresses that were last found for it. The user that needs them first has them
 * looked up, and those that come meanwhile wait, each until its own request is overdue; once they
 * are known, and have become old, only one user waits for the new ones.
 *
 * <p>The system's resolver can be asked only by a call that cannot be ended: a thread of its own
 * makes it, and no virtual one, as that may keep its carrier.
 *
 * <p>Thread-safe.
 */
final class CachedHost {

  private record Found(Addresses addresses, long at) {}

  /** Who waits, and until when. */
  private record Wait(long due, CompletableFuture<Found> answer) {}

  private final String name;
  private final HostLookup lookup;
  private final long keptNanos;
  private final LongSupplier nanoTime;
  private final AtomicReference<@Nullable CompletableFuture<Found>> pending =
      new AtomicReference<>();
  private final Queue<Wait> waits = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Found found;

  /**
   * A name that has not been looked up.
   *
   * @param keptNanos how long addresses are used before they are looked up again
   */
  CachedHost(String name, HostLookup lookup, long keptNanos, LongSupplier nanoTime) {
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

  /**
   * The addresses for a new connection.
   *
   * @param due until when they may be waited for
   */
  List<SocketAddress> addresses(long due) throws Failure {
    Found known = found;
    if (known != null && isFresh(known)) {
      return known.addresses.next();
    }
    CompletableFuture<Found> mine = new CompletableFuture<>();
    CompletableFuture<Found> earlier = pending.compareAndExchange(null, mine);
    if (earlier == null) {
      Thread.ofPlatform().daemon().name("katydid-lookup").start(() -> complete(mine));
    } else if (known != null) {
      return known.addresses.next();
    }
    return await(earlier == null ? mine : earlier, due).addresses.next();
  }

  private void complete(CompletableFuture<Found> answer) {
    try {
      Found known = found;
      Found now =
          known != null && isFresh(known) ? known : new Found(lookUp(known), nanoTime.getAsLong());
      found = now;
      pending.set(null);
      answer.complete(now);
    } catch (Failure | RuntimeException | Error e) {
      pending.set(null);
      answer.completeExceptionally(e);
    }
  }

  private Found await(CompletableFuture<Found> answer, long due) throws Failure {
    Wait wait = new Wait(due, answer.copy());
    waits.add(wait);
    try {
      return wait.answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(Failure.INTERRUPTED, "while the addresses of " + name + " were looked up");
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      waits.remove(wait);
    }
  }

  private static Failure failure(@Nullable Throwable cause) {
    return switch (cause) {
      case Failure f -> f;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> throw new IllegalStateException(cause);
    };
  }

  /** Ends the waits that have become too long. */
  void expireOverdue(long now) {
    for (Wait wait : waits) {
      if (now - wait.due >= 0) {
        wait.answer.completeExceptionally(
            new Failure("DNS timeout", "no answer of a name server about " + name));
      }
    }
  }

  /** When a name server fails that answered before, its target need not have moved. */
  private Addresses lookUp(@Nullable Found known) throws Failure {
    try {
      return Addresses.resolved(lookup.of(name));
    } catch (UnknownHostException e) {
      if (known == null) {
        throw new Failure(Failure.UNKNOWN_HOST, name);
      }
      return known.addresses;
    }
  }
}
