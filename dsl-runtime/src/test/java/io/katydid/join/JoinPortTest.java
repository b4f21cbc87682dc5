package io.katydid.join;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineHost;
import io.katydid.remote.EngineLink;
import io.katydid.remote.RemoteEngine;
import io.katydid.run.Clock;
import io.katydid.text.Version;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, who is not, and what both sides are answered. */
class JoinPortTest {

  private static final Token TOKEN = Token.of("correct horse battery staple", "a test");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Pulse QUIET = new Pulse(MINUTE, MINUTE);
  private static final WorkerIdentity SELF = new WorkerIdentity(Version.current(), "host-b", 77);

  private static final List<Class<?>> LOAD = List.of(JoinPortTest.class);

  private final BlockingQueue<String> console = new LinkedBlockingQueue<>();
  private final List<Channel> channels = new ArrayList<>();
  private ServerSocket server;

  @BeforeEach
  void bind() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    channels.forEach(Channel::close);
    server.close();
  }

  @Test
  void workers_asManyAsThereAreToBe_areLetIn() throws Exception {
    try (JoinPort port = open(2, new PendingLimits(8, MINUTE))) {
      join(TOKEN, SELF);
      join(TOKEN, new WorkerIdentity(Version.current(), "host-c", 3));

      assertThat(port.await(MINUTE, LOAD)).hasSize(2);
      assertThat(console.take())
          .matches("host-b, pid 77 at 127.0.0.1:\\d+ has joined: 1 of 2 workers");
      assertThat(console.take()).contains("host-c, pid 3").endsWith("2 of 2 workers");
    }
  }

  @Test
  void await_stoppedWhileSomeAreMissing_endsAndSaysSoToThoseThatJoined() throws Exception {
    try (JoinPort port = open(2, new PendingLimits(8, MINUTE))) {
      Channel joined = join(TOKEN, SELF);
      String unused = line("joined");
      port.stop("stopped by a signal");
      String reason =
          "stopped by a signal while workers were missing, and there is no report: 1 of 2 workers"
              + " had joined (host-b, pid 77)";

      assertThatIllegalStateException()
          .isThrownBy(() -> port.await(MINUTE, LOAD))
          .withMessage(reason);
      assertThat(dismissal(joined)).isEqualTo(reason);
    }
  }

  @Test
  void await_stoppedWhenNoneIsMissing_isNotStopped() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      join(TOKEN, SELF);
      port.stop("stopped by a signal");

      assertThat(port.await(MINUTE, LOAD)).hasSize(1);
    }
  }

  @Test
  void workers_atOneTime_areCountedInTheirOrder() throws Exception {
    int count = 20;
    try (JoinPort port = open(count, new PendingLimits(count, MINUTE))) {
      List<FutureTask<Channel>> joining = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        joining.add(Pair.begin(() -> join(TOKEN, SELF, port.port())));
      }
      for (FutureTask<Channel> each : joining) {
        channels.add(each.get());
      }

      assertThat(port.await(MINUTE, LOAD)).hasSize(count);
      assertThat(console)
          .extracting(line -> line.replaceFirst(".*: ", ""))
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, count)
                  .mapToObj(number -> number + " of 20 workers")
                  .toList());
    }
  }

  @Test
  void worker_beyondThose_isRefused() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      join(TOKEN, SELF);

      assertThatIllegalStateException()
          .isThrownBy(() -> join(TOKEN, new WorkerIdentity(Version.current(), "host-c", 3)))
          .withMessage(
              "the controller at 127.0.0.1:%d did not let this worker in: the run has all of its"
                  + " workers, 1: give a larger number by --workers, or leave this one out",
              port.port());
      assertThat(line("refused")).contains("host-c, pid 3: the run has all of its workers, 1");
    }
  }

  @Test
  void worker_afterTheStart_isRefused() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      join(TOKEN, SELF);
      EngineLink lost = port.await(MINUTE, LOAD).getFirst();
      lost.kill();

      assertThatIllegalStateException()
          .isThrownBy(() -> join(TOKEN, SELF))
          .withMessageContaining(
              "the run has started; a worker that comes later, or again, would make load that is"
                  + " not counted");
    }
  }

  @Test
  void worker_ofAnotherVersion_isRefusedWithBoth() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> join(TOKEN, new WorkerIdentity("0.0.9", "host-b", 77)))
          .withMessageEndingWith(
              "the controller has Katydid %s, and this worker Katydid 0.0.9: use the same on both",
              Version.current());
      assertThat(line("refused")).contains("this worker Katydid 0.0.9");
      assertThat(port.port()).isPositive();
    }
  }

  @Test
  void worker_withAnotherToken_isRefusedWithoutAnAnswer() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> join(Token.of("another token of the same length", "a test"), SELF))
          .withMessageEndingWith(
              "; perhaps the token is not that of its run: give the one that it has printed, or"
                  + " that it was given");
      assertThat(line("refused"))
          .matches(
              "refused a connection of 127.0.0.1:\\d+: what it sent is not sealed by the token of"
                  + " this run");
      assertThat(port.port()).isPositive();
    }
  }

  @Test
  void worker_withTlsInPlaceOfTheToken_isRefused() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> join(CertificatesTest.of("worker"), SELF))
          .withMessage(
              "the controller at 127.0.0.1:%d did not let this worker in: mutual TLS with it"
                  + " failed: it does not speak TLS: either it has a token, which both sides have"
                  + " then, or it is no controller",
              port.port());
      assertThat(line("refused")).contains("it speaks TLS, as with certificates, and this side");
    }
  }

  @Test
  void worker_withATokenInPlaceOfACertificate_isToldSo() throws Exception {
    try (JoinPort port = openWithCertificates()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> join(TOKEN, SELF))
          .withMessage(
              "the controller at 127.0.0.1:%d did not let this worker in: it speaks TLS, as with"
                  + " certificates, and this side has a token: give both sides the same of the two",
              port.port());
      assertThat(line("refused"))
          .endsWith(
              "mutual TLS with it failed: it does not speak TLS, as with a token, and this side has"
                  + " certificates: give both sides the same of the two");
    }
  }

  @Test
  void worker_withTheCertificateOfAStranger_isRefused() throws Exception {
    try (JoinPort port = openWithCertificates()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> join(CertificatesTest.of("stranger"), SELF))
          .withMessageEndingWith(
              "; perhaps its --worker-ca is not who has signed the certificate of this worker: its"
                  + " console says more");
      assertThat(line("refused")).contains("mutual TLS with it failed");

      join(CertificatesTest.of("worker"), SELF);

      assertThat(port.await(MINUTE, LOAD)).hasSize(1);
    }
  }

  @Test
  void stranger_whoSaysNothing_isSentAwayAfterItsTime() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, Duration.ofMillis(50)));
        Socket stranger = new Socket(server.getInetAddress(), port.port())) {
      assertThat(stranger.getInputStream().readAllBytes()).hasSameSizeAs(Hello.next().bytes());
      assertThat(line("refused")).endsWith("it did not prove itself within 50 ms");
    }
  }

  @Test
  void connections_moreThanAtOnce_waitForTheirTurn() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(1, MINUTE));
        Socket first = new Socket(server.getInetAddress(), port.port());
        Socket second = new Socket(server.getInetAddress(), port.port())) {
      assertThat(first.getInputStream().readNBytes(Hello.next().bytes().length)).isNotEmpty();
      FutureTask<Answer> answer =
          Pair.begin(() -> {
            Records records = TOKEN.asWorker(second, "localhost");
            SELF.send(records.out());
            return Answer.receive(records.in());
          });

      first.shutdownOutput();

      assertThat(answer.get()).isEqualTo(new Answer(true, ""));
      assertThat(port.await(MINUTE, LOAD)).hasSize(1);
    }
  }

  /** Many more than may be met at once, as those of one job that a cluster starts. */
  @Test
  void workers_manyMoreThanAtOnce_joinByTheirFirstConnection() throws Exception {
    int count = 30;
    try (JoinPort port = open(count, new PendingLimits(2, MINUTE))) {
      List<FutureTask<Channel>> joining = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        joining.add(Pair.begin(() -> join(TOKEN, SELF, port.port())));
      }
      for (FutureTask<Channel> each : joining) {
        channels.add(each.get());
      }

      assertThat(port.await(MINUTE, LOAD)).hasSize(count);
      assertThat(console).hasSize(count).allMatch(line -> line.contains(" has joined: "));
    }
  }

  @Test
  void worker_cutOffBeforeItsAnswer_triesAgain() throws Exception {
    int address = server.getLocalPort();
    FutureTask<Channel> joined =
        Pair.begin(() -> joining("127.0.0.1", address, TOKEN, MINUTE).join(SELF));
    try (Socket cut = server.accept()) {
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

  @Test
  void server_thatCannotAcceptForATime_letsWorkersInAfterIt() throws Exception {
    server.close();
    server =
        new FailingServer(
            new SocketException("Too many open files"),
            new SocketException("Too many open files"),
            new IllegalStateException("no thread"));

    try (JoinPort port = open(1, new PendingLimits(1, MINUTE))) {
      join(TOKEN, SELF);

      assertThat(port.await(MINUTE, LOAD)).hasSize(1);
      assertThat(console)
          .startsWith(
              "cannot let a worker in, and tries again: Too many open files",
              "cannot let a worker in, and tries again: no thread")
          .hasSize(3);
    }
  }

  /** Which throws each of these before it accepts anything. */
  private static final class FailingServer extends ServerSocket {

    private final Queue<Exception> failures;

    FailingServer(Exception... failures) throws IOException {
      super(0, 50, InetAddress.getLoopbackAddress());
      this.failures = new ArrayDeque<>(List.of(failures));
    }

    @Override
    public Socket accept() throws IOException {
      Exception failure = failures.poll();
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      return super.accept();
    }
  }

  @Test
  void worker_whoseAdmissionFails_isLeftAndItsPlaceIsFree() throws Exception {
    AtomicBoolean broken = new AtomicBoolean(true);
    Consumer<String> lines =
        line -> {
          console.add(line);
          if (broken.getAndSet(false)) {
            throw new IllegalStateException("the console is closed");
          }
        };
    try (JoinPort port =
        JoinPort.open(server, TOKEN, 1, QUIET, new PendingLimits(1, MINUTE), lines)) {
      assertThat(join(TOKEN, SELF).ended().join()).endsWith("closed the connection");
      assertThat(line("refused")).endsWith("IllegalStateException: the console is closed");
      assertThat(line("left")).endsWith(": 0 of 1 worker");

      join(TOKEN, SELF);

      assertThat(port.await(MINUTE, LOAD)).hasSize(1);
    }
  }

  /** It waits for a request, as a server of HTTP does. */
  @Test
  void worker_atAServerThatDoesNotAnswer_isToldThatItMayBeAnother() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> joining("127.0.0.1", server.getLocalPort(), TOKEN, Duration.ZERO).join(SELF))
        .withMessageContaining(
            "it has not answered for 1 s; it may be another kind of server. Start the run with"
                + " --listen");
  }

  @Test
  void stranger_whoSpeaksHttp_endsNothing() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE));
        Socket stranger = new Socket(server.getInetAddress(), port.port())) {
      stranger.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8));
      assertThat(line("refused"))
          .endsWith("it does not speak as a worker or controller of Katydid does");

      join(TOKEN, SELF);

      assertThat(port.await(MINUTE, LOAD)).hasSize(1);
    }
  }

  @Test
  void refusals_withoutEnd_arePrintedTwentyTimes() {
    RefusalLog refusals = new RefusalLog(console::add);
    for (int i = 0; i < 100; i++) {
      refusals.add("127.0.0.1:" + i, "no");
    }

    assertThat(console)
        .hasSize(21)
        .contains("further connections that are refused are not printed");
  }

  @Test
  void worker_thatLeavesBeforeTheStart_givesUpItsPlace() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      join(TOKEN, SELF).close();
      assertThat(line("left"))
          .isEqualTo(
              "host-b, pid 77 has left before the start, as it closed the"
                  + " connection: 0 of 1 worker");

      join(TOKEN, SELF);

      assertThat(port.await(MINUTE, LOAD)).hasSize(1);
    }
  }

  @Test
  void workers_fewerThanThereAreToBe_areSentHome() throws Exception {
    try (JoinPort port = open(2, new PendingLimits(8, MINUTE))) {
      Channel joined = join(TOKEN, SELF);
      String unused = line("joined");

      assertThatThrownBy(() -> port.await(Duration.ZERO, LOAD))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "1 of 2 workers had joined after 0 s (host-b, pid 77): start the others, by katydid"
                  + " worker --join HOST:%d, or give them more time by --worker-wait",
              port.port());
      assertThat(dismissal(joined)).startsWith("1 of 2 workers had joined after 0 s (host-b");
    }
  }

  @Test
  void workers_ofAControllerThatIsEnded_areToldSo() throws Exception {
    try (JoinPort port = open(2, new PendingLimits(8, MINUTE))) {
      Channel joined = join(TOKEN, SELF);
      String unused = line("joined");
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> port.await(MINUTE, LOAD)).isInstanceOf(InterruptedException.class);
      assertThat(dismissal(joined))
          .isEqualTo("the controller was ended before all workers had joined");
    }
  }

  /** What the engine of a worker is told in place of its start. */
  private static String dismissal(Channel worker) {
    EngineHost host =
        new EngineHost() {
          @Override
          public Class<?> userClass(String name) {
            throw new AssertionError(name);
          }

          @Override
          public void orphaned(String cause) {
            throw new AssertionError(cause);
          }

          @Override
          public void dismissed(String reason) {
            throw new UnsupportedOperationException(reason);
          }
        };
    return String.valueOf(
        assertThatExceptionOfType(UnsupportedOperationException.class)
            .isThrownBy(() -> RemoteEngine.run(worker.in(), OutputStream.nullOutputStream(), host))
            .actual()
            .getMessage());
  }

  @Test
  void port_closed_leavesItsWorkers() throws Exception {
    Channel joined;
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      joined = join(TOKEN, SELF);
      assertThat(port.await(MINUTE, LOAD)).hasSize(1);
    }

    assertThat(joined.ended().join()).endsWith("closed the connection");
  }

  @Test
  void commands_toAWorker_comeAndItsEndIsAnEvent() throws Exception {
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      Channel worker = join(TOKEN, SELF);
      EngineLink link = port.await(MINUTE, LOAD).getFirst();

      link.send(new EngineCommand.End());
      int mark = worker.in().read();
      worker.close();

      assertThat(mark).isZero();
      assertThat(link.receive())
          .isEqualTo(new EngineEvent.Disconnected("it closed the connection"));
      assertThat(link.end("it closed the connection").how())
          .isEqualTo("as it closed the connection");
    }
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
    server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());

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

  private JoinPort open(int workers, PendingLimits limits) {
    return JoinPort.open(server, TOKEN, workers, QUIET, limits, console::add);
  }

  private JoinPort openWithCertificates() {
    Credentials own = CertificatesTest.of("controller");
    return JoinPort.open(server, own, 1, QUIET, new PendingLimits(8, MINUTE), console::add);
  }

  private Channel join(Credentials by, WorkerIdentity self) {
    Channel channel = join(by, self, server.getLocalPort());
    channels.add(channel);
    return channel;
  }

  private Channel join(Credentials by, WorkerIdentity self, int port) {
    return joining("127.0.0.1", port, by, MINUTE).join(self);
  }

  private Joining joining(String host, int port, Credentials by, Duration patience) {
    return new Joining(
        new ControllerAddress(host, port),
        by,
        patience,
        Duration.ofMillis(10),
        Duration.ofSeconds(1),
        QUIET,
        Clock.SYSTEM,
        console::add);
  }

  private String line(String having) throws InterruptedException {
    String line = console.take();
    return line.contains(having) ? line : line(having);
  }
}
