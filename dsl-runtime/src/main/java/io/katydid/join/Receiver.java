package io.katydid.join;

import io.katydid.run.Clock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * The thread that receives for all channels of a JVM, has each show that its side is there, and
 * looks whether the other one is. It is one of the system, so that it runs whatever users do, and
 * waits for nothing but for something to do. Thread-safe.
 */
final class Receiver {

  /** What many workers send at about the same time is taken in one go, after this time. */
  static final long GATHERING = TimeUnit.MILLISECONDS.toNanos(40);

  /** After a failure, which is likely to come again at once. */
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(1);

  /** That of this JVM. */
  static final Receiver SHARED = new Receiver(Clock.SYSTEM);

  private final Clock clock;
  private final Selector selector;
  private final Thread thread;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

  /** Where what has come on a socket is read to, one after the other: so it stays in the cache. */
  private final byte[] room = RecordReader.room();

  /** When a channel has to be looked at next. */
  private long dueAt = Clock.NEVER;

  /** Begins, and does not end. */
  Receiver(Clock clock) {
    this.clock = clock;
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("no selector", e);
    }
    thread = Thread.ofPlatform().daemon().name("katydid-receiver").start(this::run);
  }

  /** With what channels of sockets are registered, whose attachments are {@link Channel}s. */
  Selector selector() {
    return selector;
  }

  /** Of its thread, for one channel at a time. */
  byte[] room() {
    return room;
  }

  /** Has this done by its thread, which it must not hold up. */
  void execute(Runnable task) {
    tasks.add(task);
    Selector unused = selector.wakeup();
  }

  /** Begins to look at this channel, and does so until its socket is closed. */
  void lookAt(Channel channel) {
    execute(() -> dueAt = Math.min(dueAt, channel.dueAt()));
  }

  /** Whether it is its thread that asks. */
  boolean isCurrent() {
    return Thread.currentThread().equals(thread);
  }

  /** No failure of one channel, and none that may pass, ends what is done for all. */
  private void run() {
    while (true) {
      try {
        turn();
      } catch (IOException | RuntimeException | Error e) {
        clock.parkUntil(Clock.later(clock.nanoTime(), REST));
      }
    }
  }

  private void turn() throws IOException {
    Set<SelectionKey> ready = awaitReady();
    try {
      ready.forEach(key -> channel(key).ready(key));
    } finally {
      ready.clear();
    }
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
    long now = clock.nanoTime();
    if (now >= dueAt) {
      look(now);
    }
  }

  /** Those on which something has come; none, if there is something else to do. */
  private Set<SelectionKey> awaitReady() throws IOException {
    long left = Math.max(0, dueAt - clock.nanoTime());
    // A timeout of 0 is none.
    int unused = selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
    Set<SelectionKey> ready = selector.selectedKeys();
    if (!ready.isEmpty() && ready.stream().allMatch(key -> channel(key).isPatient())) {
      clock.parkUntil(Clock.later(clock.nanoTime(), GATHERING));
      unused = selector.selectNow();
    }
    return ready;
  }

  private void look(long now) {
    dueAt = Clock.NEVER;
    for (SelectionKey key : selector.keys()) {
      dueAt = Math.min(dueAt, channel(key).look(now));
    }
  }

  private static Channel channel(SelectionKey key) {
    return (Channel) key.attachment();
  }
}
