package io.katydid.join;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a worker tries to join, where nobody is, somebody else is, or the controller is late. */
class JoiningTest extends JoinFixture {

  @Test
  void worker_cutOffBeforeItsAnswer_triesAgain() throws Exception {
    int address = server.getLocalPort();
    FutureTask<Channel> joined =
        Pair.begin(() -> joining("127.0.0.1", address, TOKEN, MINUTE).join(SELF));
    try (ChannelSocket cut = ChannelSocket.over(server.accept())) {
      assertThat(WorkerIdentity.receive(TOKEN.asController(cut).in())).isEqualTo(SELF);
    }
    assertThat(console.take())
        .isEqualTo(
            "waiting for the controller at 127.0.0.1:%d, for 60 s at most: it closed the"
                + " connection before it let this worker in; perhaps the token is not that of its"
                + " run: give the one that it has printed, or that it was given",
            address);

    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      channels.add(joined.get());
      assertThat(port.await(MINUTE, LOAD)).hasSize(1);
    }
  }

  /** It waits for a request, as a server of HTTP does, for longer than the worker waits. */
  @Test
  void worker_atAServerThatDoesNotAnswer_isToldThatItMayBeAnother() {
    int port = server.getLocalPort();
    Joining joining = joining("127.0.0.1", port, TOKEN, Duration.ZERO, Duration.ofDays(1));

    assertThatIllegalStateException()
        .isThrownBy(() -> joining.join(SELF))
        .withMessageStartingWith(
            "no controller at 127.0.0.1:%d after 0 s: it does not answer; it may be another kind of"
                + " server. Start the run with --listen",
            port);
  }

  @Test
  void controller_thatListensLater_isWaitedFor() throws Exception {
    int port = server.getLocalPort();
    server.close();
    FutureTask<Channel> worker = Pair.begin(() -> join(TOKEN, SELF, port));
    assertThat(console.take())
        .isEqualTo(
            "waiting for the controller at 127.0.0.1:%d, for 60 s at most: nobody listens there",
            port);
    bind(port);

    try (JoinPort opened = open(1, new PendingLimits(8, MINUTE))) {
      channels.add(worker.get());
      assertThat(opened.await(MINUTE, LOAD)).hasSize(1);
    }
  }

  @Test
  void controller_thatNeverListens_isGivenUp() throws Exception {
    int port = server.getLocalPort();
    server.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> joining("127.0.0.1", port, TOKEN, Duration.ZERO).join(SELF))
        .withMessage(
            "no controller at 127.0.0.1:%d after 0 s: nobody listens there. Start the run with"
                + " --listen, check host and port, or wait longer by --wait",
            port);
  }

  /** As of a forwarder of ports, which listens before the controller does. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void connection_thatEndsWithoutAWord_isTriedAgain(boolean certificates) throws Exception {
    Credentials own = certificates ? CertificatesTest.of("controller") : TOKEN;
    Credentials worker = certificates ? CertificatesTest.of("worker") : TOKEN;
    int address = server.getLocalPort();
    FutureTask<Channel> joined =
        Pair.begin(() -> joining("localhost", address, worker, MINUTE).join(SELF));
    server.accept().close();
    assertThat(console.take())
        .startsWith(
            "waiting for the controller at localhost:" + address + ", for 60 s at most: it ");

    try (JoinPort port =
        JoinPort.open(server, own, 1, QUIET, new PendingLimits(8, MINUTE), console::add)) {
      channels.add(joined.get());
      assertThat(port.await(MINUTE, LOAD)).hasSize(1);
    }
  }

  @Test
  void connections_thatAllEndWithoutAWord_areGivenUp() throws Exception {
    FutureTask<Object> forwarder =
        Pair.begin(() -> {
          server.accept().close();
          return "";
        });

    assertThatIllegalStateException()
        .isThrownBy(
            () -> joining("127.0.0.1", server.getLocalPort(), TOKEN, Duration.ZERO).join(SELF))
        .withMessageStartingWith(
            "no controller at 127.0.0.1:%d after 0 s: it ", server.getLocalPort());
    assertThat(forwarder.get()).isEqualTo("");
  }

  @Test
  void server_ofSsh_isRefusedAsSuch() throws Exception {
    FutureTask<byte[]> other =
        Pair.begin(() -> {
          try (Socket socket = server.accept()) {
            socket.getOutputStream().write("SSH-2.0-OpenSSH_9.2\r\n".getBytes(UTF_8));
            return socket.getInputStream().readAllBytes();
          }
        });

    assertThatIllegalStateException()
        .isThrownBy(() -> join(TOKEN, SELF))
        .withMessageEndingWith(", but as a server of SSH");
    assertThat(other.get()).as("the worker hangs up").isNotEmpty();
  }

  @Test
  void host_unknown_isNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> joining("no-such-host.invalid", 7300, TOKEN, Duration.ZERO).join(SELF))
        .withMessageContaining("no controller at no-such-host.invalid:7300")
        .withMessageContaining("its name is not known here");
  }

  @Test
  void server_thatIsNoController_isRefused() throws Exception {
    FutureTask<byte[]> other =
        Pair.begin(() -> {
          try (Socket socket = server.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            return socket.getInputStream().readAllBytes();
          }
        });

    assertThatIllegalStateException()
        .isThrownBy(() -> join(TOKEN, SELF))
        .withMessageEndingWith(
            "it does not speak as a worker or controller of Katydid does, but as a server of HTTP");
    assertThat(other.get()).as("the worker hangs up").isNotEmpty();
  }
}
