package io.katydid.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.net.CertificateAuthority;
import io.katydid.net.TlsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a user speaks to by TLS, and whom not. */
class CertificateTest {

  private final Instant later = Instant.now().plusSeconds(1_000_000);

  @Test
  void certificate_notTrusted_failsAsTls() throws Exception {
    try (TlsServer server = TlsServer.with(new CertificateAuthority().issue("localhost", later));
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("TLS");
      assertThat(fixture.recorded().groups().getFirst().message())
          .contains("signed by nobody whom this JVM trusts")
          .contains("-Djavax.net.ssl.trustStore");
    }
  }

  /** The authorities that are trusted are a property of a JVM, so that this takes one more. */
  @Test
  void certificate_ofATrustedAuthority_mustBeValidAndOfTheHost(@TempDir Path folder)
      throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    Path trusted = folder.resolve("trusted.p12");
    authority.writeTrust(trusted);
    try (TlsServer sound = TlsServer.with(authority.issue("localhost", later));
        TlsServer expired =
            TlsServer.with(authority.issue("localhost", Instant.parse("2020-01-02T03:04:05Z")));
        TlsServer other = TlsServer.with(authority.issue("other.example", later))) {

      List<LimitedRun.Printed> runs =
          LimitedRun.start(
              List.of(),
              List.of(
                  "-Djavax.net.ssl.trustStore=" + trusted,
                  "-Djavax.net.ssl.trustStorePassword="
                      + new String(CertificateAuthority.PASSWORD)),
              2,
              sound.url(),
              expired.url(),
              other.url());

      assertThat(runs.getFirst().failures()).isEmpty();
      assertThat(runs.getFirst().succeeded()).isPositive();
      assertFailed(
          runs.get(1), "TLS: the certificate has expired: renew it (NotAfter: Thu Jan 02 ");
      assertFailed(
          runs.get(2), "TLS: the certificate is of another host: use a name that is in it");
    }
  }

  private static void assertFailed(LimitedRun.Printed run, String message) {
    assertThat(run.succeeded()).isZero();
    assertThat(run.failed()).isPositive();
    assertThat(run.failures()).singleElement().asString().startsWith(message);
  }

  @Test
  void port_withoutTls_isReported() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpFixture fixture = new HttpFixture("https://127.0.0.1:" + server.getLocalPort())) {
      Thread.ofVirtual().start(() -> speakPlainly(server));
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("TLS");
      assertThat(fixture.recorded().groups().getFirst().message())
          .isEqualTo("the server does not speak TLS on this port: write http://, or another port");
    }
  }

  private static void speakPlainly(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // The client has understood, and closed the connection.
    }
  }
}
