package io.katydid.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ClockedServerTest {

  private static final long MILLI = 1_000_000;
  private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
  private static final int RESPONSE_LENGTH =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok".length();

  @Test
  void answers_aTiming_waitsAsLongAndRemembersIt() throws IOException, InterruptedException {
    ClockedServer server = ClockedServer.start(arrived -> arrived + 20 * MILLI, 10);
    try (Socket socket = connect(server)) {
      exchange(socket, REQUEST);
      exchange(socket, REQUEST);
    }
    Served served = server.stop();
    assertThat(served.count()).isEqualTo(2);
    assertThat(served.waits().count()).isEqualTo(2);
    assertThat(served.waits().min()).isGreaterThanOrEqualTo(20 * MILLI);
  }

  @Test
  void answers_aRequestInPieces_isOne() throws IOException, InterruptedException {
    ClockedServer server = ClockedServer.start(arrived -> arrived, 10);
    try (Socket socket = connect(server)) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\nA: b\r".getBytes(US_ASCII));
      exchange(socket, "\n\r\n");
    }
    assertThat(server.stop().count()).isEqualTo(1);
  }

  @Test
  void answers_oneIsDueBeforeAnother_comesFirst() throws IOException, InterruptedException {
    CountDownLatch firstArrived = new CountDownLatch(1);
    TimedServer.Timing theFirstTakesAnHour =
        arrived -> {
          boolean isFirst = firstArrived.getCount() > 0;
          firstArrived.countDown();
          return arrived + (isFirst ? 3_600_000 * MILLI : MILLI);
        };
    ClockedServer server = ClockedServer.start(theFirstTakesAnHour, 10);
    try (Socket first = connect(server);
        Socket second = connect(server)) {
      first.getOutputStream().write(REQUEST.getBytes(US_ASCII));
      firstArrived.await();
      exchange(second, REQUEST);
      assertThat(first.getInputStream().available()).isZero();
    }
    assertThat(server.stop().waits().count()).isEqualTo(1);
  }

  private static Socket connect(ClockedServer server) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort());
  }

  private static void exchange(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(US_ASCII));
    assertThat(new String(socket.getInputStream().readNBytes(RESPONSE_LENGTH), US_ASCII))
        .endsWith("ok");
  }
}
