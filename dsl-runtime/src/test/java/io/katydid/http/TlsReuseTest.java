package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import io.katydid.net.TlsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections by TLS that the server closes between two requests. */
@Timeout(20)
class TlsReuseTest {

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  /** With the end of TLS or, as after a crash, without it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void request_onAConnectionThatTheServerCloses_isSentAgain(boolean inOrder) throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    SSLContext tls = TlsServer.context(authority.issue("localhost", LATER));
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpFixture fixture =
            new HttpFixture(
                Network.to("https://localhost:" + listener.getLocalPort())
                    .with(authority.trusted()),
                ConnectionStrategy.PER_USER)) {
      Thread.ofVirtual().start(() -> serve(listener, tls.getSocketFactory(), inOrder));

      for (int request = 0; request < 5; request++) {
        assertThat(fixture.http.get("/").text()).isEqualTo("hello");
      }

      assertThat(fixture.recorded().retries()).isEqualTo(4);
    }
  }

  /** On each connection, one request is answered, and the next one read and not. */
  private static void serve(ServerSocket listener, SSLSocketFactory tls, boolean inOrder) {
    try {
      while (true) {
        try (Socket plain = listener.accept()) {
          SSLSocket socket = (SSLSocket) tls.createSocket(plain, null, 0, true);
          socket.setUseClientMode(false);
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
          readHead(in);
          socket
              .getOutputStream()
              .write(StubServer.ok("hello").getBytes(StandardCharsets.US_ASCII));
          readHead(in);
          if (inOrder) {
            socket.close();
          }
        }
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private static void readHead(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      // The next one.
    }
  }
}
