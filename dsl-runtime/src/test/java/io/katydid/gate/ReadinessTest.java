package io.katydid.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadinessTest {

  private final HttpServer server;

  ReadinessTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({"200, true", "204, true", "302, true", "401, false", "404, false", "503, false"})
  void isReached_answer_countsBelow400(int status, boolean isReady) {
    Readiness readiness = new Readiness(port(), "/" + status);

    assertThat(readiness.isReached()).isEqualTo(isReady);
    if (!isReady) {
      assertThat(readiness.missed())
          .isEqualTo(
              String.format(
                  Locale.ROOT, "GET http://127.0.0.1:%d/%d: HTTP %d", port(), status, status));
    }
  }

  @Test
  void isReached_withoutPath_isWhenAConnectionIsAccepted() {
    Readiness readiness = new Readiness(port(), "");

    assertThat(readiness.isReached()).isTrue();
    assertThat(readiness.host()).isEqualTo("http://127.0.0.1:" + port());
  }

  @Test
  void isReached_nothingListens_isNotAndSaysSo() {
    server.stop(0);
    Readiness readiness = new Readiness(port(), "");

    assertThat(readiness.isReached()).isFalse();
    assertThat(readiness.missed())
        .startsWith("port " + port() + ": ")
        .containsIgnoringCase("refused");
  }

  private int port() {
    return server.getAddress().getPort();
  }
}
