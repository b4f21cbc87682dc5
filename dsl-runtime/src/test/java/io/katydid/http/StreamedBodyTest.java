package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.Body;
import io.katydid.api.BodySource;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Multipart;
import io.katydid.api.Request;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import io.katydid.net.TlsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamedBodyTest {

  private static final byte[] LARGE = random(300_000);

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static BodySource large() {
    return () -> new ByteArrayInputStream(LARGE);
  }

  @Test
  void file_large_isSentWithItsLengthAndType(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.png"), LARGE);
    try (CapturingServer server = CapturingServer.accepting();
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.post("/", Body.file(file)).status()).isEqualTo(200);
      assertThat(server.only().body()).isEqualTo(LARGE);
      assertThat(server.only().header("Content-Length")).isEqualTo("300000");
      assertThat(server.only().header("Content-Type")).isEqualTo("image/png");
      assertThat(fixture.http.get("/").status()).isEqualTo(200);
      assertThat(fixture.recorded().connections().opened()).isEqualTo(1);
    }
  }

  @Test
  void file_thatIsNotThere_isRefusedWithItsPath() throws IOException {
    try (CapturingServer server = CapturingServer.accepting();
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fixture.http.post("/", Body.file(Path.of("none.csv"))))
          .withMessageStartingWith(
              "the file \"none.csv\" cannot be sent: it does not exist; paths are relative to ");
    }
  }

  @Test
  void stream_ofUnknownLength_isSentInChunks() throws IOException {
    try (CapturingServer server = CapturingServer.accepting();
        HttpFixture fixture = new HttpFixture(server.url())) {
      Body body = Body.stream("text/csv", large());
      assertThat(fixture.http.post("/", body).status()).isEqualTo(200);
      assertThat(server.only().body()).isEqualTo(LARGE);
      assertThat(server.only().header("Transfer-Encoding")).isEqualTo("chunked");
      assertThat(server.only().header("Content-Length")).isEmpty();
    }
  }

  @Test
  void multipart_withALargeFile_hasAKnownLength(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("a.bin"), LARGE);
    Multipart form = Body.multipart().field("id", 7).file("f", file);
    try (CapturingServer server = CapturingServer.accepting();
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.post("/", form).status()).isEqualTo(200);
      String body = new String(server.only().body(), StandardCharsets.ISO_8859_1);
      assertThat(body)
          .contains(new String(LARGE, StandardCharsets.ISO_8859_1))
          .contains("name=\"f\"; filename=\"a.bin\"\r\nContent-Type: application/octet-stream\r\n");
      assertThat(server.only().header("Content-Length")).isEqualTo("" + body.length());
    }
  }

  @Test
  void gzip_ofAStream_isCompressedWhileItIsSent() throws IOException {
    try (CapturingServer server = CapturingServer.accepting();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/a", Body.stream("text/csv", large()).gzip());
      fixture.http.post("/b", Body.bytes("text/csv", LARGE).gzip());
      assertThat(server.requests())
          .allSatisfy(request -> {
            assertThat(request.header("Content-Encoding")).isEqualTo("gzip");
            InputStream plain = new GZIPInputStream(new ByteArrayInputStream(request.body()));
            assertThat(plain.readAllBytes()).isEqualTo(LARGE);
          })
          .hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "300001, it ended after 300000 of the 300001 bytes that were announced",
    "299999, it has more than the 299999 bytes that were announced",
  })
  void stream_ofAnotherLength_failsTheRequest(long length, String why) throws IOException {
    try (CapturingServer server = CapturingServer.accepting();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/", Body.stream("text/csv", length, large()));
      assertThat(fixture.failure())
          .startsWith("request body unreadable: ")
          .contains(": " + why + "; a file is");
    }
  }

  @Test
  void stream_thatCannotBeOpened_failsTheRequest() throws IOException {
    try (CapturingServer server = CapturingServer.accepting();
        HttpFixture fixture = new HttpFixture(server.url())) {
      BodySource broken =
          () -> {
            throw new IOException("no tape");
          };
      assertThat(fixture.http.post("/", Body.stream("text/csv", broken)).status()).isZero();
      assertThat(fixture.failure())
          .isEqualTo(
              "request body unreadable: what the body is read from failed, so that the request"
                  + " could not be sent to its end: no tape");
    }
  }

  @Test
  @SuppressWarnings("NullAway")
  void stream_withoutOne_failsTheRequest() throws IOException {
    try (CapturingServer server = CapturingServer.accepting();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/", Body.stream("text/csv", () -> null));
      assertThat(fixture.failure()).endsWith("its source gave no stream: have it open one");
    }
  }

  @Test
  void redirect_ofAStream_sendsItAgain() throws IOException {
    try (CapturingServer server = redirecting();
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.post("/a", Body.stream("text/csv", large())).status()).isEqualTo(200);
      assertThat(server.requests()).allSatisfy(it -> assertThat(it.body()).isEqualTo(LARGE));
    }
  }

  @Test
  void redirect_ofAStreamOnce_failsWithWhatToDo() throws IOException {
    try (CapturingServer server = redirecting();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/a", Body.stream("text/csv", large()).once());
      assertThat(fixture.failure())
          .isEqualTo(
              "redirect of a body that is gone: the server redirects by status 307, which wants the"
                  + " body once more, not sent again: .once(); leave it out, or send the request to"
                  + " where it is redirected");
    }
  }

  private static CapturingServer redirecting() throws IOException {
    return new CapturingServer((request, exchange) -> {
      if (request.target().equals("/a")) {
        CapturingServer.answer(exchange, 307, "Location", "/b");
      } else {
        CapturingServer.answer(exchange, 200, "");
      }
    });
  }

  /** Time passes as soon as the server has a part of the body, and so before it has the rest. */
  @Test
  @Timeout(20)
  void upload_thatTakesLongerThanAllowed_isNotBlamedOnTheServer() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        HttpFixture fixture = new HttpFixture("http://localhost:" + listener.getLocalPort())) {
      Thread user =
          Thread.ofVirtual()
              .start(() -> fixture.http.post("/", Body.stream("text/csv", endless())));
      try (Socket socket = listener.accept()) {
        socket.getInputStream().readNBytes(10_000);
        fixture.pass(HttpFixture.RESPONSE_TIMEOUT.plusMillis(1));
        user.join();
      }

      assertThat(fixture.failure())
          .startsWith("response timeout: the body of the request was still being sent: ");
    }
  }

  private static BodySource endless() {
    return () ->
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return length;
          }
        };
  }

  @Test
  void uploadRate_ofAnyBody_isKept() throws IOException {
    try (CapturingServer server = CapturingServer.accepting();
        HttpFixture fixture = new HttpFixture(server.url())) {
      Request request = fixture.http.request("POST", "/").body(Body.bytes("", LARGE));
      assertThat(request.uploadRate("200KB/s").send().time()).hasMillis(1500);
      assertThat(server.only().body()).isEqualTo(LARGE);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fixture.http.request("POST", "/").uploadRate("1 mb"))
          .withMessageContaining("did you mean \"1MB/s\"?");
    }
  }

  @Test
  void streamed_byTls_isReceivedAtItsRate() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    KeyStore keys = authority.issue("localhost", Instant.parse("2999-01-01T00:00:00Z"));
    try (CapturingServer server = CapturingServer.accepting(TlsServer.context(keys));
        HttpFixture fixture =
            new HttpFixture(
                Network.to(server.url()).with(authority.trusted()), ConnectionStrategy.PER_USER)) {
      Body body = Body.stream("text/csv", large());
      assertThat(fixture.http.post("/", body).status()).isEqualTo(200);
      Request request = fixture.http.request("POST", "/").body(body);
      assertThat(request.uploadRate("200KB/s").send().time()).hasMillis(1500);

      assertThat(server.requests())
          .hasSize(2)
          .allSatisfy(it -> assertThat(it.body()).isEqualTo(LARGE));
      assertThat(server.only().header("Transfer-Encoding")).isEqualTo("chunked");
      assertThat(fixture.recorded().connections().opened()).isEqualTo(1);
    }
  }
}
