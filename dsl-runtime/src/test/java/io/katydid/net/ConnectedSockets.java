package io.katydid.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A connection on this machine, and both its ends. */
record ConnectedSockets(ServerSocketChannel listener, SocketChannel client, SocketChannel server)
    implements AutoCloseable {

  static ConnectedSockets open() throws IOException {
    ServerSocketChannel listener =
        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    SocketChannel client = SocketChannel.open(listener.getLocalAddress());
    return new ConnectedSockets(listener, client, listener.accept());
  }

  /** Writes to the server until there is no place left, by a client that does not block. */
  long fill() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 20);
    long sum = 0;
    int written = client.write(bytes);
    while (written > 0) {
      sum += written;
      written = client.write(bytes.clear());
    }
    return sum;
  }

  /** The server reads so many bytes. */
  void drain(long count) throws IOException {
    long left = count;
    while (left > 0) {
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(left, 1 << 20));
      left -= server.read(bytes);
    }
  }

  /** The server writes so many bytes. */
  void serve(int count) throws IOException {
    server.write(ByteBuffer.allocate(count));
  }

  /** The server, which does not block, writes what it has read. */
  void echo() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(1 << 10);
    server.read(bytes);
    server.write(bytes.flip());
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    listener.close();
  }
}
