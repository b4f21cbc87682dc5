package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class TlsTimeoutTest {

  /** The server accepts the connection, hears the first byte of the handshake, and is silent. */
  @Test
  void handshake_neverAnswered_failsAsTlsTimeout() throws IOException, InterruptedException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpFixture fixture = new HttpFixture("https://127.0.0.1:" + listener.getLocalPort())) {
      Thread user = Thread.ofVirtual().start(() -> fixture.http.get("/"));
      try (Socket accepted = listener.accept()) {
        accepted.getInputStream().read();
        fixture.pass(HttpFixture.CONNECT_TIMEOUT);
        user.join();
      }

      assertThat(fixture.failureType()).isEqualTo("TLS timeout");
      assertThat(fixture.recorded().connections().opened()).isZero();
    }
  }
}
