package io.katydid.join;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.katydid.remote.Silence;
import io.katydid.run.Clock;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a side that has proved itself: two plain streams, between records that show that
 * either side is there. What comes is received whether it is read or not, so that an end or a
 * silence is noticed at once. Thread-safe, but for its streams.
 */
final class Channel implements AutoCloseable {

  /** Of the system, so that it beats whatever users do; one for all channels of this JVM. */
  private static final ScheduledExecutorService BEATS =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("katydid-beat").factory());

  /** Apart from what beats: that can be held up by who does not read. */
  private static final ScheduledExecutorService LOOKS =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("katydid-silence").factory());

  private final Records records;
  private final String peer;
  private final Pulse pulse;
  private final ReceivedStream received = new ReceivedStream(this::receiveNext);
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicReference<@Nullable Runnable> reader = new AtomicReference<>();
  private final Thread receiver;
  private final Future<?> beats;
  private final Future<?> looks;
  private final Silence silence;

  /** Since when we wait for a record; who has too much that is not read waits for none. */
  private volatile long awaitsSince = Clock.SYSTEM.nanoTime();

  private volatile boolean silent;

  private Channel(Records records, String peer, Pulse pulse, ThreadFactory threads) {
    this.records = records;
    this.peer = peer;
    this.pulse = pulse;
    this.receiver = threads.newThread(this::receive);
    this.silence = new Silence(1, pulse.silence().toNanos(), awaitsSince);
    this.beats = repeat(BEATS, this::beat, pulse.beat().toNanos());
    this.looks = repeat(LOOKS, this::look, pulse.silence().toNanos() / Silence.LOOKS);
  }

  /** For all channels of the same pulse, the thread is woken up once. */
  private static Future<?> repeat(ScheduledExecutorService by, Runnable what, long nanos) {
    long untilNext = nanos - Math.floorMod(Clock.SYSTEM.nanoTime(), nanos);
    return by.scheduleAtFixedRate(what, untilNext, nanos, NANOSECONDS);
  }

  /**
   * Begins to send and to receive.
   *
   * @param peer what the other side is called, at the beginning of a sentence
   * @param threads of the one that this takes; it must run whatever users do
   */
  static Channel over(Records records, String peer, Pulse pulse, ThreadFactory threads)
      throws IOException {
    // Reading with a timeout takes three system calls for each record, and reading without it one.
    records.socket().setSoTimeout(0);
    records.socket().setTcpNoDelay(true);
    Channel channel = new Channel(records, peer, pulse, threads);
    channel.receiver.start();
    return channel;
  }

  /**
   * Has the thread that receives read, too, from the next record on: none other has to be woken up
   * for each. To be called before anything is asked of the other side.
   *
   * @param whole reads the stream to its end, or to the last that it wants of it, and does not wait
   *     for anything else
   */
  void readBy(Runnable whole) {
    reader.set(whole);
    if (ended.isDone()) {
      Thread.ofPlatform().daemon().name(receiver.getName()).start(this::read);
    }
  }

  /** What the other side sends, to its end. */
  InputStream in() {
    return received;
  }

  /** What is sent to the other side, at once. */
  OutputStream out() {
    return new Sent();
  }

  /** When nothing will be received any more: why. */
  CompletableFuture<String> ended() {
    return ended.copy();
  }

  private void receive() {
    try {
      while (!ended.isDone()) {
        boolean unused = receiveNext();
        read();
      }
      // One that was set when it had ended is called all the same, and reads that.
      read();
    } catch (RuntimeException | Error e) {
      end(e);
      throw e;
    }
  }

  private void read() {
    Runnable whole = reader.getAndSet(null);
    if (whole != null) {
      whole.run();
    }
  }

  /** Receives a record, or ends; by the receiver alone, and whether that was the caller. */
  private boolean receiveNext() {
    if (!Thread.currentThread().equals(receiver)) {
      return false;
    }
    try {
      awaitsSince = Clock.SYSTEM.nanoTime();
      byte[] record = records.in().next();
      awaitsSince = Clock.NEVER;
      received.add(record);
    } catch (IOException | InterruptedException | RuntimeException e) {
      end(e);
    }
    return true;
  }

  private void end(Throwable cause) {
    String reason = reason(cause);
    received.end();
    close();
    ended.complete(reason);
  }

  private String reason(Throwable end) {
    return switch (end) {
      case IOException unheard when silent ->
          "%s has not been heard for %s s"
              .formatted(peer, pulse.silence().toMillis() / 1e3)
              .replace(".0 s", " s");
      case EOFException cut -> peer + " closed the connection";
      case IOException broken when !closed.get() ->
          "the connection to %s broke: %s".formatted(peer, broken.getMessage());
      case IOException left -> peer + " was left";
      case InterruptedException left -> peer + " was left";
      default -> "what %s sent could not be used: %s".formatted(peer, end);
    };
  }

  private void beat() {
    try {
      records.out().beat();
    } catch (IOException gone) {
      // The receiver sees the same, says why, and ends this.
      return;
    }
  }

  private void look() {
    long now = Clock.SYSTEM.nanoTime();
    silence.heard(0, Math.min(now, awaitsSince));
    if (silence.look(now).length > 0) {
      silent = true;
      close();
    }
  }

  /**
   * Leaves the other side, which notices. What it sent before can still be read. The socket is
   * closed as it is: to say goodbye by TLS could wait for one that has stopped.
   */
  @Override
  public void close() {
    closed.set(true);
    beats.cancel(false);
    looks.cancel(false);
    try {
      records.socket().close();
    } catch (IOException alreadyBroken) {
      // It is closed all the same.
      return;
    } finally {
      if (!Thread.currentThread().equals(receiver)) {
        receiver.interrupt();
      }
    }
  }

  /** Bytes to records. */
  private final class Sent extends OutputStream {

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      records.out().send(bytes, from, length);
    }
  }
}
