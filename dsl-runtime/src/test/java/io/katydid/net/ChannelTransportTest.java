package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ChannelTransportTest {

  /** A byte of 128 or more is negative in Java, as the end of a stream is. */
  @ParameterizedTest
  @ValueSource(ints = {0, 'H', 127, 128, 200, 254, 255})
  void look_afterTheServerSentThis_returnsItAndLeavesItToBeRead(int sent) throws Exception {
    Reactor reactor = new Reactor(System::nanoTime, delay -> {}, LockSupport::unpark);
    try (ServerSocketChannel listener = listener();
        SocketChannel client = SocketChannel.open(listener.getLocalAddress());
        SocketChannel server = listener.accept()) {
      Transport transport = new ChannelTransport(client, reactor);
      assertThat(transport.look()).isEqualTo(Transport.NOTHING);
      server.write(ByteBuffer.wrap(new byte[] {(byte) sent, 1}));

      assertThat(found(transport)).isEqualTo(sent);
      assertThat(transport.in().readNBytes(2)).containsExactly(sent, 1);
    } finally {
      reactor.close();
    }
  }

  @Test
  void look_afterTheServerClosed_returnsTheEnd() throws Exception {
    Reactor reactor = new Reactor(System::nanoTime, delay -> {}, LockSupport::unpark);
    try (ServerSocketChannel listener = listener();
        SocketChannel client = SocketChannel.open(listener.getLocalAddress())) {
      Transport transport = new ChannelTransport(client, reactor);
      listener.accept().close();

      assertThat(found(transport)).isEqualTo(Transport.END);
    } finally {
      reactor.close();
    }
  }

  @Test
  void readAndWrite_afterClose_failAsAWaitThatTheCloseEnds() throws Exception {
    Reactor reactor = new Reactor(System::nanoTime, delay -> {}, LockSupport::unpark);
    try (ServerSocketChannel listener = listener();
        SocketChannel client = SocketChannel.open(listener.getLocalAddress())) {
      Transport transport = new ChannelTransport(client, reactor);
      transport.close();

      assertThatExceptionOfType(SocketException.class)
          .isThrownBy(() -> transport.read(new byte[1], 0, 1))
          .withMessage("Socket closed");
      assertThatExceptionOfType(SocketException.class)
          .isThrownBy(() -> transport.write(new byte[1], 0, 1))
          .withMessage("Socket closed");
    } finally {
      reactor.close();
    }
  }

  /** The one who reads a connection of HTTP/2 waits while others write: what has come is there. */
  @Test
  void awaitNext_anotherThreadWritesMeanwhile_readDoesNotWaitAgain() throws Exception {
    AtomicInteger waits = new AtomicInteger();
    Reactor reactor =
        new Reactor(
            System::nanoTime,
            delay -> {},
            thread -> {
              waits.incrementAndGet();
              LockSupport.unpark(thread);
            });
    try (ServerSocketChannel listener = listener();
        SocketChannel client = SocketChannel.open(listener.getLocalAddress());
        SocketChannel server = listener.accept()) {
      Transport transport = new ChannelTransport(client, reactor);
      byte[] read = new byte[1];
      WaitingThread reader =
          WaitingThread.begin(() -> {
            transport.awaitNext();
            transport.read(read, 0, 1);
          });
      transport.write(new byte[1], 0, 1);
      server.write(ByteBuffer.wrap(new byte[] {7}));
      reader.end();

      assertThat(read).containsExactly(7);
      assertThat(waits).hasValue(1);
    } finally {
      reactor.close();
    }
  }

  private static ServerSocketChannel listener() throws Exception {
    return ServerSocketChannel.open()
        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private static int found(Transport transport) {
    int found = transport.look();
    while (found == Transport.NOTHING) {
      Thread.onSpinWait();
      found = transport.look();
    }
    return found;
  }
}
