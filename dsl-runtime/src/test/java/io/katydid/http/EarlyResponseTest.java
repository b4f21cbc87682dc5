package io.katydid.http;

import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Request;
import io.katydid.api.Response;
import io.katydid.measure.ErrorGroup;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import io.katydid.net.TlsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server may answer while the body of the request is on its way, and want the rest, or not. */
class EarlyResponseTest {

  private static final String REFUSAL =
      "HTTP/1.1 413 Content Too Large\r\nContent-Length: 4\r\n\r\nmore";
  private static final String ACCEPTED = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  /** More than the sockets of both sides can hold. */
  private static final int LENGTH = 12 << 20;

  private static final String LARGE = "x".repeat(LENGTH);

  /** What a server does once it has read the head of a request. */
  private interface Conversation {
    void hold(Socket socket) throws IOException, InterruptedException;
  }

  /** A server of one port, the client of one user, and what they need to trust each other. */
  private static final class Pair implements AutoCloseable {

    private final ServerSocket listener;
    private final HttpFixture fixture;

    /** The conversations of each connection, one after the other. */
    Pair(boolean secure, Conversation... conversations)
        throws GeneralSecurityException, IOException {
      CertificateAuthority authority = new CertificateAuthority();
      listener =
          secure
              ? TlsServer.listener(
                  authority.issue("localhost", Instant.parse("2999-01-01T00:00:00Z")))
              : new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
      Thread.ofVirtual().start(() -> serve(conversations));
      String url = (secure ? "https" : "http") + "://localhost:" + listener.getLocalPort();
      fixture =
          new HttpFixture(Network.to(url).with(authority.trusted()), ConnectionStrategy.PER_USER);
    }

    private void serve(Conversation... conversations) {
      try (listener) {
        for (Conversation conversation : conversations) {
          try (Socket socket = listener.accept()) {
            readHead(socket.getInputStream());
            conversation.hold(socket);
          }
        }
      } catch (IOException | InterruptedException e) {
        // The test has ended, or fails as it gets no answer.
      }
    }

    @Override
    public void close() throws IOException {
      fixture.close();
      listener.close();
    }
  }

  private static void readHead(InputStream in) throws IOException {
    String end = "";
    while (!end.endsWith("\r\n\r\n")) {
      int value = in.read();
      if (value < 0) {
        throw new IOException("no head");
      }
      end = end.substring(Math.max(0, end.length() - 3)) + (char) value;
    }
  }

  private static void write(Socket socket, String response) throws IOException {
    socket.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
  }

  private static void noContent(Socket socket) throws IOException {
    write(socket, "HTTP/1.1 204 No Content\r\n\r\n");
  }

  private static void assertRefused(boolean secure, Conversation refusal) throws Exception {
    try (Pair pair = new Pair(secure, refusal, EarlyResponseTest::noContent)) {
      assertThat(pair.fixture.http.post("/", text(LARGE)).text()).isEqualTo("more");
      assertThat(pair.fixture.http.get("/").status()).isEqualTo(204);
      assertThat(pair.fixture.failureType()).isEqualTo("HTTP 413");
      assertThat(pair.fixture.recorded().total().count()).isEqualTo(2);
      assertThat(pair.fixture.recorded().total().failures()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 100 Continue\r\n\r\n"})
  void server_refusesABodyAndResets_isHeard(String interim) throws Exception {
    // What it has not read makes the kernel reset the connection.
    assertRefused(false, socket -> write(socket, interim + REFUSAL));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void server_refusesABodyAndReadsOn_isNotSentTheRest(boolean secure) throws Exception {
    assertRefused(
        secure,
        socket -> {
          write(socket, REFUSAL);
          byte[] rest = socket.getInputStream().readNBytes(LENGTH);
          assertThat(rest).hasSizeLessThan(LENGTH);
        });
  }

  /** Nothing more can be sent, and nothing ends. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void server_refusesABodyAndNeitherReadsNorCloses_isHeard(boolean secure) throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    try (Pair pair =
        new Pair(
            secure,
            socket -> {
              write(socket, REFUSAL);
              heard.await();
            })) {
      assertThat(pair.fixture.http.post("/", text(LARGE)).text()).isEqualTo("more");
      heard.countDown();
    }
  }

  @Test
  void server_sendsAnInterimResponse_isSentTheWholeBody() throws Exception {
    assertRefused(
        false,
        socket -> {
          write(socket, "HTTP/1.1 100 Continue\r\n\r\n");
          socket.getInputStream().readNBytes(LENGTH);
          write(socket, REFUSAL);
        });
  }

  @Test
  void server_resetsWithoutAResponse_failsAsConnectionReset() throws Exception {
    try (Pair pair =
        new Pair(false, socket -> socket.setSoLinger(true, 0), EarlyResponseTest::noContent)) {
      assertThat(pair.fixture.http.post("/", text(LARGE)).status()).isZero();
      assertThat(pair.fixture.failureType()).isEqualTo("connection reset");
      assertThat(pair.fixture.http.get("/").status()).isEqualTo(204);
    }
  }

  /** The next request comes on the same connection, or not at all. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void server_acceptsEarly_isSentTheWholeBody(boolean secure) throws Exception {
    try (Pair pair =
        new Pair(
            secure,
            socket -> {
              socket.getInputStream().readNBytes(1_000);
              write(socket, ACCEPTED);
              socket.getInputStream().readNBytes(LENGTH - 1_000);
              readHead(socket.getInputStream());
              noContent(socket);
            })) {
      assertThat(pair.fixture.http.post("/", text(LARGE)).text()).isEqualTo("ok");
      assertThat(pair.fixture.http.get("/").status()).isEqualTo(204);
      assertThat(pair.fixture.recorded().total().failures()).isZero();
    }
  }

  /** It stops reading when nobody takes what it sends. */
  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void server_echoesWhileItReads_isReadMeanwhile(boolean secure, boolean discarded)
      throws Exception {
    try (Pair pair = new Pair(secure, EarlyResponseTest::echo)) {
      Request request = pair.fixture.http.request("POST", "/").text(LARGE);
      Response response = (discarded ? request.discardBody() : request).send();
      assertThat(response.status()).isEqualTo(200);
      if (!discarded) {
        assertThat(response.bytes()).hasSize(LENGTH);
      }
      assertThat(pair.fixture.http.get("/").status()).isEqualTo(204);
    }
  }

  private static void echo(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    OutputStream out = socket.getOutputStream();
    write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
    byte[] buffer = new byte[8 << 10];
    for (int left = LENGTH; left > 0; ) {
      int read = in.read(buffer, 0, Math.min(left, buffer.length));
      left -= read;
      write(socket, Integer.toHexString(read) + "\r\n");
      out.write(buffer, 0, read);
      write(socket, "\r\n");
    }
    write(socket, "0\r\n\r\n");
    readHead(in);
    noContent(socket);
  }

  @Test
  void server_acceptsEarlyAndCloses_isNotSentTheRest() throws Exception {
    try (Pair pair =
        new Pair(
            false,
            socket -> {
              write(socket, ACCEPTED.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
              byte[] rest = socket.getInputStream().readNBytes(LENGTH);
              assertThat(rest).hasSizeLessThan(LENGTH);
            },
            EarlyResponseTest::noContent)) {
      assertThat(pair.fixture.http.post("/", text(LARGE)).text()).isEqualTo("ok");
      assertThat(pair.fixture.http.get("/").status()).isEqualTo(204);
      assertThat(pair.fixture.recorded().total().failures()).isZero();
    }
  }

  /** It need not say that it closes: the reset says so. */
  @Test
  void server_acceptsEarlyAndResets_isHeardAndRemarkedOn() throws Exception {
    try (Pair pair =
        new Pair(false, socket -> write(socket, ACCEPTED), EarlyResponseTest::noContent)) {
      assertThat(pair.fixture.http.post("/", text(LARGE)).text()).isEqualTo("ok");
      assertThat(pair.fixture.http.get("/").status()).isEqualTo(204);
      assertThat(pair.fixture.recorded().total().failures()).isZero();
      pair.fixture.remark();
      assertThat(pair.fixture.recorded().groups())
          .extracting(ErrorGroup::message)
          .contains("requests that succeeded though the server did not take all of their body: 1");
    }
  }

  /** The response has ended, and the request has not: what is of the exchange before counts not. */
  @Test
  void server_acceptsEarlyAndNeitherReadsNorCloses_failsThatRequestAlone() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (Pair pair =
        new Pair(
            false,
            socket -> {
              write(socket, ACCEPTED);
              readHead(socket.getInputStream());
              write(socket, ACCEPTED);
              over.await();
            },
            EarlyResponseTest::noContent)) {
      pair.fixture.http.get("/");
      Response early =
          pair.fixture
              .http
              .request("POST", "/")
              .text(LARGE)
              .receive((bytes, offset, length) -> pair.fixture.pass(HttpFixture.TIMEOUT))
              .send();
      over.countDown();

      assertThat(early.isFailed()).isTrue();
      assertThat(pair.fixture.failureType()).isEqualTo("timeout");
      assertThat(pair.fixture.http.get("/").status()).isEqualTo(204);
    }
  }
}
