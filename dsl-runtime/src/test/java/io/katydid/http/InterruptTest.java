package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.load.ProxySettings;
import io.katydid.net.Network;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What interrupts the thread of a user is no fault of whom it waits for. */
@Timeout(20)
class InterruptTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "http", "socks5"})
  void user_waitingForAServerOrAProxy_failsAsInterrupted(String proxy) throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpFixture fixture =
            new HttpFixture(network(proxy, listener.getLocalPort()), ConnectionStrategy.PER_USER)) {
      Thread user = Thread.ofVirtual().start(() -> fixture.http.get("/"));
      try (Socket silent = listener.accept()) {
        assertThat(silent.getInputStream().read()).isPositive();
        user.interrupt();
        user.join();
      }

      assertThat(fixture.failure())
          .isEqualTo("interrupted: something interrupted the thread of the user");
    }
  }

  private static Network network(String proxy, int port) {
    return proxy.isEmpty()
        ? Network.to("http://127.0.0.1:" + port)
        : Network.to("https://127.0.0.1:1")
            .with(new ProxySettings(proxy + "://127.0.0.1:" + port, List.of()));
  }
}
