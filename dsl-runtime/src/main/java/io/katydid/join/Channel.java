package io.katydid.join;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * A connection to a side that has proved itself: two plain streams, between records that show that
 * either side is there. What comes is received whether it is read or not, so that an end or a
 * silence is noticed at once. Thread-safe, but for its streams.
 */
final class Channel implements AutoCloseable {

  private final Records records;
  private final String peer;
  private final Pulse pulse;
  private final ReceivedStream received = new ReceivedStream();
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread receiver;

  private Channel(Records records, String peer, Pulse pulse, ThreadFactory threads) {
    this.records = records;
    this.peer = peer;
    this.pulse = pulse;
    this.receiver = threads.newThread(this::receive);
  }

  /**
   * Begins to send and to receive.
   *
   * @param peer what the other side is called, at the beginning of a sentence
   * @param threads of the two that this takes; they must run whatever users do
   */
  static Channel over(Records records, String peer, Pulse pulse, ThreadFactory threads)
      throws IOException {
    records.socket().setSoTimeout(Math.toIntExact(pulse.silence().toMillis()));
    records.socket().setTcpNoDelay(true);
    Channel channel = new Channel(records, peer, pulse, threads);
    channel.receiver.start();
    threads.newThread(channel::beat).start();
    return channel;
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
    String reason = reason();
    received.end();
    close();
    ended.complete(reason);
  }

  /** Receives to the end, and returns why it is the end. */
  private String reason() {
    try {
      while (closed.getCount() > 0) {
        received.add(records.in().next());
      }
      return peer + " was left";
    } catch (SocketTimeoutException silent) {
      return "%s has not been heard for %s s"
          .formatted(peer, pulse.silence().toMillis() / 1e3)
          .replace(".0 s", " s");
    } catch (EOFException end) {
      return peer + " closed the connection";
    } catch (IOException broken) {
      return closed.getCount() == 0
          ? peer + " was left"
          : "the connection to %s broke: %s".formatted(peer, broken.getMessage());
    } catch (InterruptedException left) {
      return peer + " was left";
    }
  }

  private void beat() {
    try {
      while (!closed.await(pulse.beat().toNanos(), TimeUnit.NANOSECONDS)) {
        records.out().beat();
      }
    } catch (IOException | InterruptedException gone) {
      // The receiver sees the same, and says why.
      return;
    }
  }

  /**
   * Leaves the other side, which notices. What it sent before can still be read. The socket is
   * closed as it is: to say goodbye by TLS could wait for one that has stopped.
   */
  @Override
  public void close() {
    closed.countDown();
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
