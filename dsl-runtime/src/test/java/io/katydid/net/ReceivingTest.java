package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.net.ConnectedTransport.Over;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is called when something comes, in place of a thread that reads. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class ReceivingTest {

  /** More than the sockets of both ends hold. */
  private static final int LARGE = 2 << 20;

  private final Reactors reactors =
      new Reactors(1, System::nanoTime, delay -> {}, LockSupport::unpark);
  private ConnectedTransport connected;
  private Transport transport;
  private Taking taking;

  private void connect(Over over) throws Exception {
    use(ConnectedTransport.open(over, reactors.of(0)));
  }

  private void use(ConnectedTransport open) {
    connected = open;
    transport = open.transport();
    taking = new Taking(transport);
  }

  @AfterEach
  void close() throws IOException {
    connected.close();
    reactors.close();
  }

  @ParameterizedTest
  @EnumSource
  void receive_bytesCome_areTaken(Over over) throws Exception {
    connect(over);
    transport.receive(taking);

    connected.server().getOutputStream().write(new byte[] {1, 2, 3});

    assertThat(taking.taken(3)).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @EnumSource
  void receive_bytesCameBefore_areTaken(Over over) throws Exception {
    connect(over);
    connected.server().getOutputStream().write(new byte[] {1, 2, 3});
    transport.awaitRead();

    transport.receive(taking);

    assertThat(taking.taken(3)).containsExactly(1, 2, 3);
  }

  /** The reactor finds bytes that no thread waits for, and would look for no more. */
  @Test
  void receive_whileTheReactorFindsNobody_missesNothing() throws Exception {
    for (int i = 0; i < 300; i++) {
      connect(Over.TCP);
      connected.server().getOutputStream().write(1);
      for (int spin = 0; spin < 50 * i; spin++) {
        Thread.onSpinWait();
      }
      transport.receive(taking);
      taking.taken(1);

      connected.server().getOutputStream().write(2);

      assertThat(taking.taken(1)).containsExactly(2);
      connected.close();
    }
  }

  /** A part of a record is kept, and nobody waits for the rest of it. */
  @ParameterizedTest
  @EnumSource
  void receive_bytesComeOneByOne_areTaken(Over over) throws Exception {
    use(ConnectedTransport.open(over, reactors.of(0), SlowTransport::new));
    transport.receive(taking);

    connected.server().getOutputStream().write(new byte[] {1, 2, 3});

    assertThat(taking.taken(3)).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @EnumSource
  void receive_muchInBothDirections_arrivesUnchanged(Over over) throws Exception {
    connect(over);
    byte[] bytes = new byte[LARGE];
    new Random(1).nextBytes(bytes);
    transport.receive(taking);

    transport.write(bytes, 0, LARGE);
    assertThat(transport.isAllSent()).isFalse();
    transport.wakeReader();
    byte[] sent = connected.server().getInputStream().readNBytes(LARGE);
    connected.server().getOutputStream().write(sent);

    assertThat(taking.taken(LARGE)).isEqualTo(bytes);
    assertThat(transport.isAllSent()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void receive_serverCloses_takesTheEnd(Over over) throws Exception {
    connect(over);
    transport.receive(taking);

    connected.server().close();

    assertThat(taking.end()).isEqualTo("end");
  }

  @ParameterizedTest
  @EnumSource
  void receive_transportIsClosed_isCalled(Over over) throws Exception {
    connect(over);
    transport.receive(taking);

    transport.close();

    assertThat(taking.end()).isEqualTo("Socket closed");
  }

  @Test
  void receive_afterTheReactorHasEnded_isCalled() throws Exception {
    connect(Over.TCP);
    transport.receive(taking);

    reactors.close();

    assertThat(taking.end()).isEqualTo("Socket closed");
  }

  /** Takes all that comes. */
  private static final class Taking implements Incoming {

    private final Transport transport;
    private final LinkedBlockingQueue<byte[]> pieces = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private boolean isEnded;

    Taking(Transport transport) {
      this.transport = transport;
    }

    @Override
    public boolean take() {
      boolean isMore = !isEnded;
      while (isMore) {
        isMore = read() && transport.hasTaken();
      }
      return false;
    }

    private boolean read() {
      byte[] buffer = new byte[1 << 15];
      try {
        int bytes = transport.readNow(buffer, 0, buffer.length);
        if (bytes < 0) {
          end("end");
        } else {
          pieces.add(Arrays.copyOf(buffer, bytes));
        }
        return bytes > 0;
      } catch (IOException e) {
        end(String.valueOf(e.getMessage()));
        return false;
      }
    }

    private void end(String how) {
      isEnded = true;
      ends.add(how);
    }

    @Override
    public void settled() {}

    /** Waits for so many bytes. */
    byte[] taken(int count) throws InterruptedException {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      while (all.size() < count) {
        all.writeBytes(pieces.take());
      }
      return all.toByteArray();
    }

    /** Waits for the end; returns how it came. */
    String end() throws InterruptedException {
      return ends.take();
    }
  }

  /** Reads one byte of what has come. */
  private record SlowTransport(Transport transport) implements Transport {

    @Override
    public int readNow(byte[] buffer, int offset, int length) throws IOException {
      return transport.readNow(buffer, offset, 1);
    }

    @Override
    public void receive(Incoming incoming) {
      transport.receive(incoming);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return transport.read(buffer, offset, length);
    }

    @Override
    public void awaitRead() throws IOException {
      transport.awaitRead();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      transport.write(bytes, offset, length);
    }

    @Override
    public void send(Outgoing message) {
      transport.send(message);
    }

    @Override
    public boolean finishSending() throws IOException {
      return transport.finishSending();
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public void handshake() {}

    @Override
    public int look() {
      return transport.look();
    }

    @Override
    public void close() {
      transport.close();
    }
  }
}
