package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.ConnectionStrategy;
import io.katydid.measure.ErrorGroup;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import io.katydid.net.TlsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a body ends that is as long as its connection, where that goes by TLS. */
@Timeout(20)
class TlsEndTest {

  private static final String IN_DOUBT =
      "responses that ended with their connection, and without the close_notify of TLS: 1; ";
  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  /** Answers one request, and ends the connection by the word of TLS, or without it. */
  private static void answer(
      ServerSocket listener, SSLContext tls, String version, String response, boolean inOrder) {
    try (Socket plain = listener.accept();
        SSLSocket secured =
            (SSLSocket) tls.getSocketFactory().createSocket(plain, null, 0, inOrder)) {
      secured.setUseClientMode(false);
      secured.setEnabledProtocols(new String[] {version});
      readHead(secured.getInputStream());
      secured
          .getOutputStream()
          .write(response.replace("~", "\r\n").getBytes(StandardCharsets.US_ASCII));
      if (!inOrder) {
        plain.shutdownOutput();
      }
    } catch (IOException e) {
      // Without its socket, TLS cannot say that it ends.
    }
  }

  private static void readHead(InputStream in) throws IOException {
    String end = "";
    while (!end.endsWith("\r\n\r\n")) {
      end = end.substring(Math.max(0, end.length() - 3)) + (char) in.read();
    }
  }

  /** Other clients take it as well: so it is remarked on, and is no failure. */
  private static void assertGets(
      String version, String response, boolean inOrder, boolean isInDoubt) throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    SSLContext tls = TlsServer.context(authority.issue("localhost", LATER));
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpFixture fixture =
            new HttpFixture(
                Network.to("https://localhost:" + listener.getLocalPort())
                    .with(authority.trusted()),
                ConnectionStrategy.PER_USER)) {
      CompletableFuture<Void> answered =
          CompletableFuture.runAsync(() -> answer(listener, tls, version, response, inOrder));
      assertThat(fixture.http.get("/").text()).isEqualTo("half");
      answered.join();
      fixture.remark();
      assertThat(fixture.recorded().groups().stream().map(ErrorGroup::message))
          .filteredOn(it -> it.startsWith(IN_DOUBT))
          .hasSize(isInDoubt ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"TLSv1.2, true", "TLSv1.3, true", "TLSv1.2, false", "TLSv1.3, false"})
  void body_untilTheEnd_isInDoubtUnlessTlsSaysSo(String version, boolean inOrder) throws Exception {
    assertGets(version, "HTTP/1.1 200 OK~Connection: close~~half", inOrder, !inOrder);
  }

  /** Many servers do not say that they end: what has come is whole nevertheless. */
  @ParameterizedTest
  @CsvSource({
    "TLSv1.2, Content-Length: 4~~half",
    "TLSv1.3, Content-Length: 4~~half",
    "TLSv1.3, Transfer-Encoding: chunked~~4~half~0~~"
  })
  void body_ofKnownLength_needsNoWordOfTls(String version, String rest) throws Exception {
    assertGets(version, "HTTP/1.1 200 OK~Connection: close~" + rest, false, false);
  }
}
