package io.katydid.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A socket that a {@link Reactor} watches: of TCP, or a Unix domain socket. */
final class ChannelTransport implements Transport {

  private final WatchedSocket socket;
  private final byte[] first = new byte[1];
  private boolean peeked;

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
  }

  @Override
  public void awaitRead() throws IOException {
    if (asked && !peeked) {
      asked = false;
      awaitReadableOrSend();
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
    socket.reportDelay();
    return bytes;
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
    if (isAllSent()) {
      socket.write(source);
    }
    if (source.hasRemaining()) {
      keep(source);
    }
  }

  private boolean isAllSent() {
    Unsent kept = unsent;
    return kept == null || kept.isEmpty();
  }

  private void keep(ByteBuffer rest) {
    Unsent kept = unsent;
    if (kept == null) {
      kept = new Unsent(socket);
      unsent = kept;
    }
    kept.add(rest);
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
