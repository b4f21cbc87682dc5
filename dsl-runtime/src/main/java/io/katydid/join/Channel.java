package io.katydid.join;

import io.katydid.remote.Absence;
import io.katydid.remote.Silence;
import io.katydid.run.Clock;
import io.katydid.text.Thrown;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a side that has proved itself: two plain streams, between records that show that
 * either side is there. What comes is received whether it is read or not, so that an end or a
 * silence is noticed at once; what is sent is sent at once, or when the other side takes it, and
 * nobody waits for that. Thread-safe, but for its streams.
 */
final class Channel implements AutoCloseable {

  private final Receiver receiver;
  private final Records records;
  private final String peer;
  private final Pulse pulse;
  private final ReceivedStream received;
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private volatile boolean closed;
  private volatile boolean patient;

  // What follows is of the thread that receives.
  private final Absence absence;
  private boolean silent;
  private long heardAt = Clock.SYSTEM.nanoTime();
  private long beatAt;
  private long lookAt;
  private boolean full;
  private @Nullable BooleanSupplier reader;

  private Channel(Receiver receiver, Records records, String peer, Pulse pulse) {
    this.receiver = receiver;
    this.received = new ReceivedStream(receiver::isCurrent, this::resume);
    this.records = records;
    this.peer = peer;
    this.pulse = pulse;
    this.absence = new Absence(2 * looks(pulse), heardAt);
    this.beatAt = next(pulse.beat().toNanos(), heardAt);
    this.lookAt = next(looks(pulse), heardAt);
  }

  private static long looks(Pulse pulse) {
    return pulse.silence().toNanos() / Silence.LOOKS;
  }

  /** For all channels of the same pulse, the thread is woken up once. */
  private static long next(long nanos, long now) {
    return now + nanos - Math.floorMod(now, nanos);
  }

  /**
   * Begins to send and to receive.
   *
   * @param peer what the other side is called, at the beginning of a sentence
   */
  static Channel over(Records records, String peer, Pulse pulse) throws IOException {
    return over(Receiver.SHARED, records, peer, pulse);
  }

  /** The same by this thread. */
  static Channel over(Receiver receiver, Records records, String peer, Pulse pulse)
      throws IOException {
    records.socket().setTcpNoDelay(true);
    Channel channel = new Channel(receiver, records, peer, pulse);
    records.socket().watch(receiver, channel);
    receiver.lookAt(channel);
    // What came with the proof of the other side is seen by nobody else.
    channel.resume();
    return channel;
  }

  /**
   * Has the thread that receives read as well, from the next record on: none other has to be woken
   * up for each. To be called before anything is asked of the other side.
   *
   * @param all reads all that has come, as far as it is there, and does not wait for anything; is
   *     called again when more has come, or the end, until it returns that it has read the last
   *     that it wants
   */
  void readBy(BooleanSupplier all) {
    receiver.execute(() -> {
      reader = all;
      attempt(this::read);
    });
  }

  /** What comes from now on may be received some milliseconds late, with that of others. */
  void allowDelay() {
    patient = true;
  }

  boolean isPatient() {
    return patient;
  }

  /** What the other side sends, to its end; to who reads it on another thread, it waits. */
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

  /** Takes what has come, and sends what is left; of the thread that receives, as what follows. */
  void ready(SelectionKey key) {
    attempt(() -> {
      if (key.isReadable()) {
        receive();
      }
      if (key.isValid() && key.isWritable()) {
        records.socket().sendMore();
      }
    });
  }

  /** A step that ends the channel if it fails. */
  private void attempt(Step step) {
    try {
      step.take();
    } catch (IOException | RuntimeException | Error e) {
      end(e);
    }
  }

  /** Reads once, as others wait: what is left is seen again, unless TLS has it. */
  private void receive() throws IOException {
    try {
      take();
      do {
        records.in().read(receiver.room());
        take();
      } while (records.in().hasMore() && !received.isFull());
    } catch (NothingYetException part) {
      // The rest of it will come.
    } finally {
      records.in().keep();
    }
    read();
    holdBackIfFull();
  }

  private void take() throws IOException {
    for (byte[] record = records.in().taken(); record != null; record = records.in().taken()) {
      heardAt = Clock.SYSTEM.nanoTime();
      received.add(record);
    }
  }

  /** Who is not read is not received from. */
  private void holdBackIfFull() {
    full = received.isFull();
    if (full) {
      records.socket().receive(false);
    }
  }

  /**
   * There is room; it is tried at once, as TLS may have something that the socket does not show.
   */
  private void resume() {
    receiver.execute(() -> {
      if (!closed) {
        full = false;
        heardAt = Clock.SYSTEM.nanoTime();
        attempt(() -> {
          records.socket().receive(true);
          receive();
        });
      }
    });
  }

  private void read() {
    BooleanSupplier all = reader;
    reader = null;
    if (all != null && !all.getAsBoolean()) {
      reader = all;
    }
  }

  private void end(Throwable cause) {
    if (ended.isDone()) {
      return;
    }
    String reason = reason(cause);
    received.end();
    close();
    ended.complete(reason);
    read();
  }

  private String reason(Throwable end) {
    return switch (end) {
      case CancelledKeyException gone -> reason(socketIsClosed());
      case ClosedChannelException gone -> reason(socketIsClosed());
      case IOException unheard when silent ->
          "%s has not been heard for %s s"
              .formatted(peer, pulse.silence().toMillis() / 1e3)
              .replace(".0 s", " s");
      case EOFException cut -> peer + " closed the connection";
      case IOException broken when !closed ->
          "the connection to %s broke: %s".formatted(peer, broken.getMessage());
      case IOException left -> peer + " was left";
      default -> "what %s sent could not be used: %s".formatted(peer, Thrown.reason(end));
    };
  }

  private static IOException socketIsClosed() {
    return new SocketException("Socket closed");
  }

  /** Shows that this side is there, and looks whether the other one is; when that is due next. */
  long look(long now) {
    if (closed) {
      return Clock.NEVER;
    }
    if (now >= beatAt) {
      beatAt = next(pulse.beat().toNanos(), now);
      attempt(() -> records.out().beat());
    }
    if (now >= lookAt) {
      lookAt = next(looks(pulse), now);
      lookForSilence(now);
    }
    return dueAt();
  }

  long dueAt() {
    return Math.min(beatAt, lookAt);
  }

  /** A time in which we did not look, or did not receive, is no silence of the other side. */
  private void lookForSilence(long now) {
    long absent = absence.look(now);
    heardAt = full ? now : Math.min(now, heardAt + absent);
    if (now - heardAt > pulse.silence().toNanos()) {
      silent = true;
      end(new IOException("silent"));
    }
  }

  /**
   * Leaves the other side, which notices. What it sent before can still be read. The socket is
   * closed as it is: to say goodbye by TLS could wait for one that has stopped.
   */
  @Override
  public void close() {
    closed = true;
    try {
      records.socket().close();
    } catch (IOException alreadyBroken) {
      // It is closed all the same.
      return;
    }
  }

  /** Also if that was not done by this: the selector does not show it. */
  void socketClosed() {
    receiver.execute(() -> end(socketIsClosed()));
  }

  /** What may end the channel. */
  private interface Step {

    void take() throws IOException;
  }

  /** Bytes to records. */
  private final class Sent extends OutputStream {

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    /** What is broken is seen by who receives, and says why; not that too much is not taken. */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        records.out().send(bytes, from, length);
      } catch (IOException e) {
        if (records.socket().isOverfull()) {
          receiver.execute(() -> end(e));
        }
        throw e;
      }
    }
  }
}
