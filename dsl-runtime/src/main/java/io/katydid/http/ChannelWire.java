package io.katydid.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** A wire through a socket that a {@link Reactor} watches: of TCP, or a Unix domain socket. */
final class ChannelWire implements Wire {

  private final SocketChannel channel;
  private final Reactor.Watched watched;
  private final byte[] first = new byte[1];
  private boolean peeked;

  /** Whether something was written since something was read: what answers it is not there yet. */
  private boolean asked;

  /** A wire of a connected socket. */
  ChannelWire(SocketChannel channel, Reactor reactor) throws IOException {
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

      @Override
      public int available() throws IOException {
        peek();
        return peeked ? 1 : 0;
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
    int octets = asked ? 0 : channel.read(target);
    while (octets == 0) {
      watched.await(SelectionKey.OP_READ);
      octets = channel.read(target);
    }
    asked = false;
    return octets;
  }

  private int peek() throws IOException {
    if (peeked) {
      return 1;
    }
    int octets = channel.read(ByteBuffer.wrap(first));
    peeked = octets > 0;
    return octets;
  }

  @Override
  public OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
      }

      @Override
      public void write(byte[] buffer, int offset, int length) throws IOException {
        send(ByteBuffer.wrap(buffer, offset, length));
      }
    };
  }

  private void send(ByteBuffer source) throws IOException {
    asked = true;
    channel.write(source);
    while (source.hasRemaining()) {
      watched.await(SelectionKey.OP_WRITE);
      channel.write(source);
    }
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
      int octets = peek();
      return octets == 0 ? Unasked.NOTHING : octets < 0 ? Unasked.END : Unasked.BYTES;
    } catch (IOException e) {
      return Unasked.END;
    }
  }

  @Override
  public void close() {
    watched.close();
  }
}
