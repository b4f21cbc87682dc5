package io.katydid.health;

import io.katydid.measure.CountsReading;
import io.katydid.measure.LatencyCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How late a virtual thread runs for which there is something to read: what every user waits whose
 * response has come, and which is told as the target's time. A sleeping virtual thread would not
 * show it: the scheduler wakes it up by another way, on which it can starve when users do not, and
 * the other way round.
 *
 * <p>Thread-safe.
 */
final class CarrierLag implements Runnable, AutoCloseable {

  private static final int AT_ONCE = 1024;

  private final Ticks ticks;
  private final long interval;
  private final Pipe pipe;
  private final LatencyCounts counts = new LatencyCounts();
  private final Deque<Long> written = new ArrayDeque<>();
  private int counted;
  private long last;

  /**
   * One whose thread, a virtual one, is not started.
   *
   * @param intervalNanos how far apart the messages are that it is to read
   */
  CarrierLag(Ticks ticks, long intervalNanos) {
    this.ticks = ticks;
    this.interval = intervalNanos;
    this.last = ticks.now();
    try {
      this.pipe = Pipe.open();
      pipe.sink().configureBlocking(false);
    } catch (IOException e) {
      throw new UncheckedIOException("there is no pipe to watch the generator by", e);
    }
  }

  /** Writes a message, if it is time to. */
  void write(long now) {
    if (now - last < interval) {
      return;
    }
    last = now;
    synchronized (this) {
      written.add(now);
    }
    try {
      if (pipe.sink().write(ByteBuffer.allocate(1)) == 0) {
        forgetNewest();
      }
    } catch (IOException closed) {
      forgetNewest();
    }
  }

  private synchronized void forgetNewest() {
    written.pollLast();
  }

  @Override
  public void run() {
    ByteBuffer messages = ByteBuffer.allocate(AT_ONCE);
    try {
      for (int read = 0; read >= 0; read = pipe.source().read(messages.clear())) {
        read(read, ticks.now());
      }
    } catch (IOException closed) {
      // The watch has ended.
    }
  }

  private synchronized void read(int messages, long now) {
    for (int i = 0; i < messages; i++) {
      Long since = written.poll();
      if (counted > 0) {
        counted--;
      } else if (since != null) {
        counts.record(now - since);
      }
    }
  }

  /** The counts, in which what is not read yet is as late as it is now. */
  synchronized CountsReading read() {
    long now = ticks.now();
    written.stream().skip(counted).forEach(since -> counts.record(now - since));
    counted = written.size();
    return counts.read();
  }

  /** How many messages are written and not read. */
  synchronized int unread() {
    return written.size();
  }

  @Override
  public void close() {
    try {
      pipe.source().close();
      pipe.sink().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
