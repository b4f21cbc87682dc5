package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.net.ConnectedTransport.Over;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One thread reads from a transport while another writes to it, without TLS and with it. */
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class TwoThreadsTest {

  /** More than the sockets of both ends hold. */
  private static final int LARGE = 2 << 20;

  private final Reactors reactors =
      new Reactors(1, System::nanoTime, delay -> {}, LockSupport::unpark);
  private ConnectedTransport connected;
  private Transport transport;
  private Socket server;

  private void connect(Over over) throws Exception {
    connected = ConnectedTransport.open(over, reactors.of(0));
    transport = connected.transport();
    server = connected.server();
  }

  @AfterEach
  void close() throws IOException {
    connected.close();
    reactors.close();
  }

  @ParameterizedTest
  @EnumSource
  void read_whileAnotherThreadCannotGoOnToWrite_returnsWhatCame(Over over) throws Exception {
    connect(over);
    AtomicBoolean sent = new AtomicBoolean();
    WaitingThread writer = writing(LARGE, sent);
    WaitingThread reader = WaitingThread.begin(() -> read(5));

    server.getOutputStream().write(new byte[5]);
    reader.end();

    assertThat(writer.ended).isNotDone();
    server.getInputStream().readNBytes(LARGE);
    writer.end();
    assertThat(sent).isTrue();
  }

  private WaitingThread writing(int count, AtomicBoolean sent) {
    return WaitingThread.begin(() -> {
      transport.out().write(new byte[count]);
      sent.set(transport.finishSending());
    });
  }

  private void read(int count) throws IOException {
    assertThat(transport.in().readNBytes(count)).hasSize(count);
  }

  @ParameterizedTest
  @EnumSource
  void readAndWrite_muchInBothDirections_arriveUnchanged(Over over) throws Exception {
    connect(over);
    byte[] bytes = new byte[LARGE];
    new Random(1).nextBytes(bytes);
    WaitingThread writer = WaitingThread.begin(() -> writeInPieces(bytes));
    WaitingThread reader =
        WaitingThread.begin(() -> assertThat(transport.in().readNBytes(LARGE)).isEqualTo(bytes));

    echo(LARGE);

    writer.end();
    reader.end();
  }

  private void writeInPieces(byte[] bytes) throws IOException {
    int size = 100_000;
    for (int at = 0; at < bytes.length; at += size) {
      transport.out().write(bytes, at, Math.min(size, bytes.length - at));
      assertThat(transport.finishSending()).isTrue();
    }
  }

  private void echo(int count) throws IOException {
    InputStream in = server.getInputStream();
    OutputStream out = server.getOutputStream();
    byte[] bytes = new byte[10_000];
    int left = count;
    while (left > 0) {
      int read = in.read(bytes);
      out.write(bytes, 0, read);
      left -= read;
    }
  }

  @ParameterizedTest
  @EnumSource
  void close_whileOneReadsAndAnotherWrites_endsBoth(Over over) throws Exception {
    connect(over);
    WaitingThread writer = writing(LARGE, new AtomicBoolean());
    WaitingThread reader = WaitingThread.begin(() -> read(1));

    transport.close();

    writer.assertFails("Socket closed");
    reader.assertFails("Socket closed");
  }

  @ParameterizedTest
  @EnumSource
  void interrupt_ofTheThreadThatWrites_leavesTheOther(Over over) throws Exception {
    connect(over);
    WaitingThread writer = writing(LARGE, new AtomicBoolean());
    WaitingThread reader = WaitingThread.begin(() -> read(1));

    writer.thread.interrupt();

    writer.assertFails("Closed by interrupt");
    server.getOutputStream().write(1);
    reader.end();
  }

  /** What cannot be sent is not reported as sent, whichever of the threads finds that out. */
  @ParameterizedTest
  @EnumSource
  void finishSending_serverResets_doesNotClaimToHaveSent(Over over) throws Exception {
    connect(over);
    AtomicBoolean sent = new AtomicBoolean();
    WaitingThread writer = writing(LARGE, sent);
    WaitingThread reader = WaitingThread.begin(() -> read(1));

    server.setSoLinger(true, 0);
    server.close();

    assertThat(reader.ended).failsWithin(Duration.ofSeconds(30));
    writer.ended.handle((nothing, failure) -> null).get();
    assertThat(sent).isFalse();
  }

  /**
   * The server has a new key, and asks for one of the client (RFC 8446, section 4.6.3), which the
   * thread that reads must answer.
   */
  @Test
  void read_newKeyWhileAnotherThreadCannotGoOnToWrite_returnsWhatCame() throws Exception {
    connect(Over.TLS_1_3);
    AtomicBoolean sent = new AtomicBoolean();
    WaitingThread writer = writing(LARGE, sent);
    WaitingThread reader = WaitingThread.begin(() -> read(5));

    ConnectedTransport.handshake((SSLSocket) server);
    server.getOutputStream().write(new byte[5]);
    reader.end();

    assertThat(writer.ended).isNotDone();
    server.getInputStream().readNBytes(LARGE);
    writer.end();
    assertThat(sent).isTrue();
    transport.out().write(new byte[5]);
    assertThat(server.getInputStream().readNBytes(5)).hasSize(5);
  }

  /** The server has the client shake hands once more, which the thread that reads does. */
  @Test
  void read_anotherHandshake_returnsWhatComesAfterIt() throws Exception {
    connect(Over.TLS_1_2);
    WaitingThread reader = WaitingThread.begin(() -> read(5));

    ConnectedTransport.handshake((SSLSocket) server);
    server.getOutputStream().write(new byte[5]);
    reader.end();

    transport.out().write(new byte[5]);
    assertThat(server.getInputStream().readNBytes(5)).hasSize(5);
  }
}
