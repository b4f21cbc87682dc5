package io.katydid.join;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connected socket, in the form that the JDK's TLS takes to go over it. Its streams wait, as
 * those of any socket, until a {@link Receiver} watches it. From then on they never do: to read
 * what has not come is a {@link NothingYetException}, and what is written is {@linkplain SendQueue
 * sent when it can be}. Read by one thread at a time, and written to by any.
 */
final class ChannelSocket extends Socket {

  private final SocketChannel channel;

  /** The same, for as long as it blocks. */
  private final Socket waiting;

  /** Null as long as it blocks. */
  private volatile @Nullable SendQueue queue;

  /** What is to be done when it is closed, whoever does that; TLS does after some errors. */
  private volatile Runnable afterClose = () -> {};

  /** Over a channel that blocks. */
  ChannelSocket(SocketChannel channel) {
    this.channel = channel;
    this.waiting = channel.socket();
  }

  /** Over an accepted socket that has a channel. */
  static ChannelSocket over(Socket accepted) {
    return new ChannelSocket(
        Objects.requireNonNull(accepted.getChannel(), "a socket of a channel"));
  }

  /** Has nobody wait for it any more, and this channel called when something has come. */
  void watch(Receiver receiver, Channel watching) throws IOException {
    channel.configureBlocking(false);
    afterClose = watching::socketClosed;
    SelectionKey key = channel.register(receiver.selector(), 0, watching);
    queue = new SendQueue(channel, key);
    receive(true);
  }

  /** Whether what comes is received; if not, it is held back by the other side. */
  void receive(boolean whether) {
    SelectionKey key = queue().key();
    int unused =
        whether
            ? key.interestOpsOr(SelectionKey.OP_READ)
            : key.interestOpsAnd(~SelectionKey.OP_READ);
  }

  /** Sends what is left, as far as the other side takes it. */
  void sendMore() throws IOException {
    queue().sendMore();
  }

  /** Whether it has not taken so much that there is no use in sending more. */
  boolean isOverfull() {
    return queue().isOverfull();
  }

  private SendQueue queue() {
    return Objects.requireNonNull(queue, "watched by nobody");
  }

  @Override
  public InputStream getInputStream() {
    return new Received();
  }

  @Override
  public OutputStream getOutputStream() {
    return new Sent();
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public boolean isClosed() {
    return !channel.isOpen();
  }

  @Override
  public InetAddress getInetAddress() {
    return waiting.getInetAddress();
  }

  @Override
  public int getPort() {
    return waiting.getPort();
  }

  @Override
  public SocketAddress getRemoteSocketAddress() {
    return waiting.getRemoteSocketAddress();
  }

  @Override
  public void setSoTimeout(int millis) throws SocketException {
    waiting.setSoTimeout(millis);
  }

  @Override
  public void setTcpNoDelay(boolean on) throws SocketException {
    waiting.setTcpNoDelay(on);
  }

  @Override
  public void setSoLinger(boolean on, int seconds) throws SocketException {
    waiting.setSoLinger(on, seconds);
  }

  @Override
  public void shutdownInput() throws IOException {
    waiting.shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    waiting.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      afterClose.run();
    }
  }

  private final class Received extends InputStream {

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (queue == null) {
        return waiting.getInputStream().read(bytes, from, length);
      }
      int count = channel.read(ByteBuffer.wrap(bytes, from, length));
      if (count == 0) {
        throw new NothingYetException();
      }
      return count;
    }

    /** As far as that is known without a call of the system. */
    @Override
    public int available() throws IOException {
      return queue == null ? waiting.getInputStream().available() : 0;
    }
  }

  private final class Sent extends OutputStream {

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      SendQueue watched = queue;
      if (watched == null) {
        waiting.getOutputStream().write(bytes, from, length);
      } else {
        watched.send(bytes, from, length);
      }
    }
  }
}
