package io.katydid.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A socket that a {@link Reactor} watches: of TCP, or a Unix domain socket. */
final class ChannelTransport implements Transport {

  private static final int EITHER = SelectionKey.OP_READ | SelectionKey.OP_WRITE;
  private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0);

  private final SocketChannel channel;
  private final Reactor.Watched watched;
  private final byte[] first = new byte[1];
  private boolean peeked;

  /** What was written, and the socket did not take. */
  private ByteBuffer unsent = NO_BYTES;

  private @Nullable Outgoing message;

  /** Whether something was written since something was read: what answers it is not there yet. */
  private boolean asked;

  /** The transport of a connected socket. */
  ChannelTransport(SocketChannel channel, Reactor reactor) throws IOException {
    this.channel = channel;
    this.watched = reactor.watch(channel);
  }

  @Override
  public InputStream in() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return receive(buffer, offset, length);
      }
    };
  }

  private int receive(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    ByteBuffer target = ByteBuffer.wrap(buffer, offset, length);
    if (peeked) {
      peeked = false;
      asked = false;
      target.put(first[0]);
      return 1 + Math.max(0, target.hasRemaining() ? channel.read(target) : 0);
    }
    int bytes = asked ? 0 : channel.read(target);
    while (bytes == 0) {
      if (!hasSent()) {
        watched.await(unsent.hasRemaining() ? EITHER : SelectionKey.OP_READ);
      }
      bytes = channel.read(target);
    }
    watched.reportDelay();
    asked = false;
    return bytes;
  }

  private int peek() throws IOException {
    if (peeked) {
      return 1;
    }
    int bytes = channel.read(ByteBuffer.wrap(first));
    peeked = bytes > 0;
    return bytes;
  }

  @Override
  public OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
      }

      @Override
      public void write(byte[] buffer, int offset, int length) throws IOException {
        send(ByteBuffer.wrap(buffer, offset, length));
      }
    };
  }

  private void send(ByteBuffer source) throws IOException {
    asked = true;
    if (!unsent.hasRemaining()) {
      channel.write(source);
    }
    if (source.hasRemaining()) {
      unsent =
          ByteBuffer.allocate(unsent.remaining() + source.remaining())
              .put(unsent)
              .put(source)
              .flip();
    }
  }

  /** Sends more, if there is more and it can be sent at once; returns whether something was. */
  private boolean hasSent() throws IOException {
    if (unsent.hasRemaining()) {
      return hasSentRest();
    }
    if (message != null && message.hasMore()) {
      message.sendMore();
      return true;
    }
    return false;
  }

  private boolean hasSentRest() throws IOException {
    try {
      return channel.write(unsent) > 0;
    } catch (IOException e) {
      unsent = NO_BYTES;
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
    while (message != null
        && !message.isStopped()
        && (unsent.hasRemaining() || message.hasMore())) {
      if (!hasSent()) {
        watched.await(SelectionKey.OP_WRITE);
      }
    }
    return !unsent.hasRemaining() && message != null && message.isWhole();
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
    watched.close();
  }
}
