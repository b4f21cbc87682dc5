package io.katydid.health;

import io.katydid.measure.ResourceSignal;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;

/**
 * For how long no carrier is free, though none computes: all are held, as by user code that reads a
 * file. A virtual thread is woken up now and then, and while it does not run, the CPU time that
 * this process takes distinguishes carriers that are held from carriers that compute. If they stay
 * held, {@link AddedCarriers} lets the others go on.
 *
 * <p>Thread-safe, but for {@link #check}, which belongs to one thread.
 */
final class HeldCarriers implements Runnable, Source, AutoCloseable {

  /**
   * CPU time is counted in steps of 10 ms: what is shorter cannot be distinguished from what
   * computes.
   */
  static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(50);

  /** Carriers compute that take this share of the time of one, or more. */
  private static final double COMPUTING = 0.5;

  private final Supplier<OptionalLong> cpu;
  private final AddedCarriers more;
  private final Thread called = Thread.ofVirtual().name("katydid-called").unstarted(this);
  private long calledAt;
  private OptionalLong cpuAtCall = OptionalLong.empty();
  private volatile boolean pending;
  private volatile boolean ended;
  private volatile long held;
  private volatile boolean added;

  /**
   * Of this process.
   *
   * @param cpu the CPU time that it has used, if that is known
   * @param more are added where all are held
   */
  HeldCarriers(Supplier<OptionalLong> cpu, AddedCarriers more) {
    this.cpu = cpu;
    this.more = more;
  }

  /** From now on, it can be called. */
  void start() {
    called.start();
  }

  /** Calls the thread, or looks for how long it has not come; to be called every few ms. */
  void check(long now) {
    if (pending) {
      held = held(now - calledAt);
    } else {
      held = 0;
      calledAt = now;
      cpuAtCall = cpu.get();
      pending = true;
      LockSupport.unpark(called);
    }
    added = more.check(now, held > 0);
  }

  private long held(long nanos) {
    return nanos >= SHORTEST && !isComputing(nanos) ? nanos : 0;
  }

  /** Also where that is not known. */
  private boolean isComputing(long nanos) {
    OptionalLong used = cpu.get();
    return cpuAtCall.isEmpty()
        || used.isEmpty()
        || used.getAsLong() - cpuAtCall.getAsLong() >= COMPUTING * nanos;
  }

  @Override
  public void run() {
    while (!ended) {
      pending = false;
      LockSupport.park(this);
    }
  }

  @Override
  public void read(ObjLongConsumer<ResourceSignal> signals) {
    signals.accept(ResourceSignal.CARRIERS_HELD, held);
    if (added) {
      signals.accept(ResourceSignal.CARRIERS_ADDED, 1);
    }
  }

  @Override
  public void close() {
    ended = true;
    more.close();
    LockSupport.unpark(called);
  }
}
