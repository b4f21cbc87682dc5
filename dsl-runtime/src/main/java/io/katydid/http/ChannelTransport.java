package io.katydid.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** A wire through a socket that a {@link Reactor} watches: of TCP, or a Unix domain socket. */
final class ChannelTransport implements Transport {

  private static final int EITHER = SelectionKey.OP_READ | SelectionKey.OP_WRITE;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final SocketChannel channel;
  private final Reactor.Watched watched;
  private final byte[] first = new byte[1];
  private boolean peeked;

  /** What was written, and the socket did not take. */
  private ByteBuffer unsent = NOTHING;

  private @Nullable Upload upload;

  /** Whether something was written since something was read: what answers it is not there yet. */
  private boolean asked;

  /** A wire of a connected socket. */
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
    if (upload != null && upload.hasMore()) {
      upload.sendMore();
      return true;
    }
    return false;
  }

  private boolean hasSentRest() throws IOException {
    try {
      return channel.write(unsent) > 0;
    } catch (IOException e) {
      unsent = NOTHING;
      if (upload == null) {
        throw e;
      }
      upload.fail(e);
      return true;
    }
  }

  @Override
  public void send(Upload upload) {
    this.upload = upload;
  }

  @Override
  public boolean finishUpload() throws IOException {
    while (upload != null && !upload.isStopped() && (unsent.hasRemaining() || upload.hasMore())) {
      if (!hasSent()) {
        watched.await(SelectionKey.OP_WRITE);
      }
    }
    return !unsent.hasRemaining() && upload != null && upload.isWhole();
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public void handshake() {}

  @Override
  public Unasked look() {
    try {
      int bytes = peek();
      return bytes == 0 ? Unasked.NOTHING : Unasked.of(bytes < 0 ? bytes : first[0]);
    } catch (IOException e) {
      return Unasked.END;
    }
  }

  @Override
  public void close() {
    watched.close();
  }
}
