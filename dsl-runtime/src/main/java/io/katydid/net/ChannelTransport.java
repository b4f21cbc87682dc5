package io.katydid.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A socket that a {@link Reactor} watches: of TCP, or a Unix domain socket. */
final class ChannelTransport implements Transport {

  private static final long HELD = -1;

  private final WatchedSocket socket;
  private final WriteBatch batch;
  private final byte[] first = new byte[1];
  private boolean peeked;

  /** For how long the newest message was held back; or that it is still. */
  private volatile long heldFor;

  /** How much of that has been reported. */
  private long heldReported;

  /** Null until the socket does not take all that is written. */
  private volatile @Nullable Unsent unsent;

  private @Nullable Outgoing message;

  /**
   * Whether something was written since something was read: what answers it is not there yet. To
   * see an old value costs a wait, or a read in vain.
   */
  private boolean asked;

  /** The transport of a connected socket. */
  ChannelTransport(SocketChannel channel, Reactor reactor) throws IOException {
    this.socket = reactor.watch(channel);
    this.batch = reactor.batch;
  }

  @Override
  public void awaitRead() throws IOException {
    if (asked && !peeked) {
      asked = false;
      awaitReadableOrSend();
    }
  }

  @Override
  public void awaitNext() throws IOException {
    if (!peeked) {
      awaitReadableOrSend();
      // Another thread may have written meanwhile.
      asked = false;
    }
  }

  private void awaitReadableOrSend() throws IOException {
    if (!hasSent()) {
      awaitReadable();
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    ByteBuffer target = ByteBuffer.wrap(buffer, offset, length);
    if (peeked) {
      peeked = false;
      asked = false;
      target.put(first[0]);
      return 1 + Math.max(0, target.hasRemaining() ? socket.read(target) : 0);
    }
    awaitRead();
    int bytes = socket.read(target);
    while (bytes == 0) {
      awaitReadableOrSend();
      bytes = socket.read(target);
    }
    socket.reportDelay(takeUnreported());
    return bytes;
  }

  @Override
  public int readNow(byte[] buffer, int offset, int length) throws IOException {
    if (peeked) {
      return read(buffer, offset, length);
    }
    socket.requireOpen();
    return socket.read(ByteBuffer.wrap(buffer, offset, length));
  }

  @Override
  public void receive(Incoming incoming) {
    socket.receive(
        new Incoming() {
          @Override
          public boolean take() {
            sendLeft();
            return incoming.take();
          }

          @Override
          public void settled() {
            incoming.settled();
          }
        });
  }

  /** Sends what is left, as far as the socket takes it; the rest when it takes more. */
  private void sendLeft() {
    try {
      while (isSending() && hasSent()) {
        // There may be more.
      }
      if (isSending()) {
        socket.interruptRead();
      }
    } catch (IOException e) {
      // To read fails as well, and is what reports it.
    }
  }

  private void awaitReadable() throws IOException {
    if (isAllSent()) {
      socket.awaitRead();
    } else {
      socket.awaitReadOrWrite();
    }
  }

  private int peek() throws IOException {
    if (peeked) {
      return 1;
    }
    int bytes = socket.read(ByteBuffer.wrap(first));
    peeked = bytes > 0;
    return bytes;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer source = ByteBuffer.wrap(bytes, offset, length);
    asked = true;
    sendHeld();
    if (isAllSent()) {
      socket.write(source);
    }
    if (source.hasRemaining()) {
      keep(source);
    }
  }

  @Override
  public void writeMessage(byte[] bytes, int offset, int length) throws IOException {
    sendHeld();
    heldReported = 0;
    if (isAllSent() && batch.take(this, bytes, offset, length)) {
      asked = true;
    } else {
      heldFor = 0;
      write(bytes, offset, length);
    }
  }

  /** The batch has taken a message. */
  void hold() {
    heldFor = HELD;
  }

  private void sendHeld() {
    if (heldFor == HELD) {
      batch.send();
    }
  }

  /**
   * Sends a message that was held back for this long, as far as the socket takes it. What is left
   * is sent by the thread that reads, which also deals with a failure: its wait is interrupted.
   */
  void sendHeld(ByteBuffer message, long nanos) {
    try {
      socket.write(message);
      if (message.hasRemaining()) {
        keep(message);
        socket.interruptRead();
      }
    } catch (IOException e) {
      unsent().fail(e);
      socket.interruptRead();
    } finally {
      heldFor = nanos;
    }
  }

  @Override
  public long heldFor() {
    return Math.max(0, heldFor);
  }

  private long takeUnreported() {
    long held = heldFor();
    long more = held - heldReported;
    heldReported = held;
    return more;
  }

  @Override
  public boolean isAllSent() {
    Unsent kept = unsent;
    return kept == null || kept.isEmpty();
  }

  private void keep(ByteBuffer rest) {
    unsent().add(rest);
  }

  private Unsent unsent() {
    Unsent kept = unsent;
    if (kept == null) {
      kept = new Unsent(socket);
      unsent = kept;
    }
    return kept;
  }

  /** Sends more, if there is more and it can be sent at once; returns whether something was. */
  private boolean hasSent() throws IOException {
    Unsent kept = unsent;
    if (kept != null && !kept.isEmpty()) {
      return hasSent(kept);
    }
    if (message != null && message.hasMore()) {
      message.sendMore();
      return true;
    }
    return false;
  }

  private boolean hasSent(Unsent kept) throws IOException {
    try {
      return kept.send();
    } catch (IOException e) {
      if (message == null) {
        throw e;
      }
      message.fail(e);
      return true;
    }
  }

  @Override
  public void send(Outgoing message) {
    this.message = message;
  }

  @Override
  public boolean finishSending() throws IOException {
    sendHeld();
    while (isSending()) {
      if (!hasSent()) {
        socket.awaitWrite();
      }
    }
    Unsent kept = unsent;
    return (kept == null || (kept.isEmpty() && !kept.isLost()))
        && (message == null || message.isWhole());
  }

  private boolean isSending() {
    return message == null
        ? !isAllSent()
        : !message.isStopped() && (!isAllSent() || message.hasMore());
  }

  @Override
  public void wakeReader() {
    socket.interruptRead();
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public void handshake() {}

  @Override
  public int look() {
    try {
      int bytes = peek();
      return bytes == 0 ? NOTHING : bytes < 0 ? END : first[0] & 0xFF;
    } catch (IOException e) {
      return END;
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
