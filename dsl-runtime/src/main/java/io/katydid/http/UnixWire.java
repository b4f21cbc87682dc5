package io.katydid.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/**
 * A wire through a Unix domain socket. Virtual threads that wait on one leave their carrier, as
 * they do on TCP.
 */
record UnixWire(SocketChannel channel) implements Wire {

  /** Connects at once, or not at all: there is no queue but that of the server. */
  static UnixWire connected(UnixDomainSocketAddress address) throws IOException {
    try {
      return new UnixWire(SocketChannel.open(address));
    } catch (IOException e) {
      throw new ConnectException(address + ": " + e.getMessage());
    }
  }

  @Override
  public InputStream in() {
    return Channels.newInputStream(channel);
  }

  @Override
  public OutputStream out() {
    return Channels.newOutputStream(channel);
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public void handshake() {}

  @Override
  public boolean isQuiet() {
    try {
      channel.configureBlocking(false);
      int octets = channel.read(ByteBuffer.allocate(1));
      channel.configureBlocking(true);
      return octets == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // There is nothing left to close.
    }
  }
}
