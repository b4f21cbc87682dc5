package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections.Per;
import io.katydid.api.load.AddressText;
import io.katydid.net.Network;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where connections go to, and where they come from. */
class RouteTest {

  private static final ConnectionStrategy PER_REQUEST = ConnectionStrategy.per(Per.REQUEST);

  private static Network resolving(String host, String name, String... addresses) {
    return new Network(
        host, null, Map.of(name, List.of(addresses)), Duration.ZERO, List.of(), List.of());
  }

  private static Network from(String host, String... sources) {
    return new Network(host, null, Map.of(), Duration.ZERO, List.of(sources), List.of());
  }

  @Test
  void name_givenAddresses_areUsedInTurnAndTheServerIsSentTheName() {
    Queue<String> reached = new ConcurrentLinkedQueue<>();
    try (StubServer server = everywhere(reached);
        HttpFixture fixture =
            new HttpFixture(
                resolving(
                    "http://Shop.example:" + server.port(),
                    "shop.example",
                    "127.0.0.1",
                    "127.0.0.2"),
                PER_REQUEST)) {
      for (int i = 0; i < 4; i++) {
        fixture.http.get("/");
      }

      assertThat(reached).containsExactly("127.0.0.1", "127.0.0.2", "127.0.0.1", "127.0.0.2");
      assertThat(server.requests().getFirst().header("Host"))
          .isEqualTo("shop.example:" + server.port());
      assertThat(fixture.recorded().total().failures()).isZero();
    }
  }

  /** A server on every address of this machine, which notes at which it was reached. */
  private static StubServer everywhere(Queue<String> reached) {
    return StubServer.everywhere((request, exchange) -> {
      reached.add(exchange.socket().getLocalAddress().getHostAddress());
      exchange.write(StubServer.ok("x"));
    });
  }

  @Test
  void name_addressThatRefuses_isPassedOver() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture =
            new HttpFixture(
                resolving(
                    "http://shop.example:" + server.port(),
                    "shop.example",
                    "127.0.0.9",
                    "127.0.0.1"),
                PER_REQUEST)) {
      fixture.http.get("/");
      fixture.http.get("/");

      assertThat(server.requests()).hasSize(2);
      assertThat(fixture.recorded().total().failures()).isZero();
    }
  }

  @Test
  void host_ofIpv6_isReachedAndNamedInBrackets() throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, AddressText.ip("::1"));
        HttpFixture fixture = new HttpFixture("http://[::1]:" + listener.getLocalPort())) {
      Queue<String> host = new ConcurrentLinkedQueue<>();
      Thread.ofVirtual().start(() -> answerOne(listener, host));
      assertThat(fixture.http.get("/").status()).isEqualTo(200);
      assertThat(host).containsExactly("Host: [::1]:" + listener.getLocalPort());
    }
  }

  private static void answerOne(ServerSocket listener, Queue<String> host) {
    try (Socket socket = listener.accept()) {
      BufferedReader in =
          new BufferedReader(
              Channels.newReader(
                  Channels.newChannel(socket.getInputStream()), StandardCharsets.US_ASCII));
      in.readLine();
      host.add(in.readLine());
      socket.getOutputStream().write(StubServer.ok("x").getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void name_atAUnixDomainSocket_isReachedAndKeptAlive(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("app.sock");
    try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        HttpFixture fixture =
            new HttpFixture(
                resolving("http://app", "app", "unix:" + path), ConnectionStrategy.PER_USER)) {
      listener.bind(UnixDomainSocketAddress.of(path));
      Thread.ofVirtual().start(() -> answerAll(listener));
      assertThat(fixture.http.get("/").text()).isEqualTo("Host: app");
      fixture.pass(Duration.ofSeconds(1));
      assertThat(fixture.http.get("/").text()).isEqualTo("Host: app");
      assertThat(fixture.recorded().connections().opened()).isEqualTo(1);
    }
  }

  private static void answerAll(ServerSocketChannel listener) {
    try (SocketChannel channel = listener.accept()) {
      BufferedReader in =
          new BufferedReader(Channels.newReader(channel, StandardCharsets.US_ASCII));
      String host = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        host = line.startsWith("Host") ? line : host;
        if (line.isEmpty()) {
          channel.write(StandardCharsets.US_ASCII.encode(StubServer.ok(host)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void unixDomainSocket_silent_isCutByTheDeadline(@TempDir Path folder) throws Exception {
    Path path = folder.resolve("app.sock");
    try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        HttpFixture fixture =
            new HttpFixture(
                resolving("http://app", "app", "unix:" + path), ConnectionStrategy.PER_USER)) {
      listener.bind(UnixDomainSocketAddress.of(path));
      Thread user = Thread.ofVirtual().start(() -> fixture.http.get("/"));
      try (SocketChannel accepted = listener.accept()) {
        Channels.newInputStream(accepted).read();
        fixture.pass(HttpFixture.RESPONSE_TIMEOUT);
        user.join();
      }
      assertThat(fixture.failureType()).isEqualTo("response timeout");
    }
  }

  @Test
  void unixDomainSocket_notThere_failsAsConnectionRefused(@TempDir Path folder) {
    Network network = resolving("http://app", "app", "unix:" + folder.resolve("app.sock"));
    try (HttpFixture fixture = new HttpFixture(network, ConnectionStrategy.PER_USER)) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("connection refused: nothing listens at " + folder.resolve("app.sock"));
    }
  }

  @Test
  void unixDomainSocket_overTls_failsAsTls(@TempDir Path folder) {
    Network network = resolving("https://app", "app", "unix:" + folder.resolve("app.sock"));
    try (HttpFixture fixture = new HttpFixture(network, ConnectionStrategy.PER_USER)) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("TLS");
    }
  }

  @Test
  void sources_several_areUsedInTurn() {
    Queue<String> clients = new ConcurrentLinkedQueue<>();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              clients.add(exchange.socket().getInetAddress().getHostAddress());
              exchange.write(StubServer.ok("x"));
            });
        HttpFixture fixture =
            new HttpFixture(from(server.url(), "127.0.0.2", "127.0.0.3", "::1"), PER_REQUEST)) {
      for (int i = 0; i < 6; i++) {
        fixture.http.get("/");
      }
      assertThat(clients).hasSize(6).containsOnly("127.0.0.2", "127.0.0.3");
    }
  }

  @Test
  void sources_ofAnotherKindThanTheTarget_failAsNoRoute() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture = new HttpFixture(from(server.url(), "::1"), PER_REQUEST)) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("no route to host");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop.example", "127.0.0.l", "127.1", "999.0.0.1", "[::zz]", "", "1"})
  void address_malformed_isRefusedWithoutAskingANameServer(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AddressText.server(text))
        .withMessageContaining("is no address: write one such as 127.0.0.1");
  }

  @Test
  void address_ofEachKind_isRead() {
    assertThat(AddressText.server(" 127.0.0.1 ")).hasToString("/127.0.0.1:0");
    assertThat(AddressText.server("[::1]")).hasToString("/[0:0:0:0:0:0:0:1]:0");
    assertThat(AddressText.server("::1")).hasToString("/[0:0:0:0:0:0:0:1]:0");
    assertThat(AddressText.server("unix:/run/app.sock"))
        .isEqualTo(UnixDomainSocketAddress.of("/run/app.sock"));
  }
}
