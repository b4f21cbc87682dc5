package io.katydid.examples.variants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ServerProcessTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @Test
  void server_started_isReadyUntilClosed() throws Exception {
    ServerCommand command =
        ServerCommand.demo("-XX:TieredStopAtLevel=1", "-Ddemo.algorithm=recursive");
    ServerProcess server = command.start();
    try (server;
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(command.host() + "/fib/41")).build();

      assertThat(client.send(request, BodyHandlers.ofString()).body())
          .contains("n must be from 0 to 40");
    }
    assertThat(server.isAlive()).isFalse();
  }

  @Test
  void server_thatEndsBeforeItIsReady_isReported() {
    ServerCommand command = ServerCommand.of("/health", JAVA, "--version");

    assertThatThrownBy(command::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("ended with status 0: ")
        .hasMessageEndingWith(" --version " + command.port());
  }
}
