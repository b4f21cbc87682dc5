package io.katydid.http;

import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server that refuses a body need not read it: it may answer while the body is on its way, and
 * close the connection on it.
 */
class EarlyResponseTest {

  private static final String REFUSAL =
      "HTTP/1.1 413 Content Too Large\r\nContent-Length: 4\r\n\r\nmore";

  /** More than the sockets of both sides can hold. */
  private static final String LARGE = "x".repeat(12 << 20);

  /** What a server does once it has read the head of a request. */
  private interface Refusal {
    void answer(Socket socket) throws IOException, InterruptedException;
  }

  /** Refuses what comes on a first connection; answers the requests on others, which are small. */
  private static ServerSocket server(Refusal refusal) throws IOException {
    ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> serve(listener, refusal));
    return listener;
  }

  private static void serve(ServerSocket listener, Refusal refusal) {
    try (listener) {
      try (Socket first = listener.accept()) {
        readHead(first.getInputStream());
        refusal.answer(first);
      }
      try (Socket second = listener.accept()) {
        readHead(second.getInputStream());
        write(second, "HTTP/1.1 204 No Content\r\n\r\n");
      }
    } catch (IOException | InterruptedException e) {
      // The test ends without asking again, and fails for it.
    }
  }

  private static void readHead(InputStream in) throws IOException {
    String end = "";
    while (!end.endsWith("\r\n\r\n")) {
      end += (char) in.read();
    }
  }

  private static void write(Socket socket, String response) throws IOException {
    socket.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
  }

  private static void assertRefused(Refusal refusal) throws IOException {
    try (ServerSocket server = server(refusal);
        HttpFixture fixture = new HttpFixture("http://127.0.0.1:" + server.getLocalPort())) {
      assertThat(fixture.http.post("/", text(LARGE)).text()).isEqualTo("more");
      assertThat(fixture.http.get("/").status()).isEqualTo(204);
      assertThat(fixture.failureType()).isEqualTo("HTTP 413");
      assertThat(fixture.recorded().total().count()).isEqualTo(2);
      assertThat(fixture.recorded().total().failures()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 100 Continue\r\n\r\n"})
  void server_refusesABodyAndResets_isTold(String interim) throws IOException {
    // What it has not read makes the kernel reset the connection.
    assertRefused(socket -> write(socket, interim + REFUSAL));
  }

  @Test
  void server_refusesABodyAndReadsOn_isToldWithoutSendingTheRest() throws IOException {
    assertRefused(socket -> {
      write(socket, REFUSAL);
      byte[] rest = socket.getInputStream().readNBytes(LARGE.length());
      assertThat(rest).hasSizeLessThan(LARGE.length());
    });
  }

  @Test
  void server_sendsAnInterimResponse_isSentTheWholeBody() throws IOException {
    assertRefused(socket -> {
      write(socket, "HTTP/1.1 100 Continue\r\n\r\n");
      socket.getInputStream().readNBytes(LARGE.length());
      write(socket, REFUSAL);
    });
  }

  @Test
  void server_resetsWithoutAResponse_failsAsConnectionReset() throws IOException {
    try (ServerSocket server = server(socket -> socket.setSoLinger(true, 0));
        HttpFixture fixture = new HttpFixture("http://127.0.0.1:" + server.getLocalPort())) {
      assertThat(fixture.http.post("/", text(LARGE)).status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("connection reset");
      assertThat(fixture.http.get("/").status()).isEqualTo(204);
    }
  }
}
