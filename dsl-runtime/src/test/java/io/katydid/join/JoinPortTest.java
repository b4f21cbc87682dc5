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
import io.katydid.text.Version;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.SocketChannel;
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
import org.junit.jupiter.api.Test;

/** Who is let in, who is not, and what both sides are answered. */
class JoinPortTest extends JoinFixture {

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
      String unused = line("joined");
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
        ChannelSocket second =
            new ChannelSocket(SocketChannel.open(server.getLocalSocketAddress()))) {
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
  void server_thatCannotAcceptForATime_letsWorkersInAfterIt() throws Exception {
    server =
        new FailingServer(
            server,
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

    private final ServerSocket server;
    private final Queue<Exception> failures;

    FailingServer(ServerSocket server, Exception... failures) throws IOException {
      this.server = server;
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
      return server.accept();
    }

    @Override
    public int getLocalPort() {
      return server.getLocalPort();
    }

    @Override
    public boolean isClosed() {
      return server.isClosed();
    }

    @Override
    public void close() throws IOException {
      server.close();
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
  void listen_toAWorkerThatLeaves_isGivenThatAsTheLastEvent() throws Exception {
    BlockingQueue<EngineEvent> events = new LinkedBlockingQueue<>();
    try (JoinPort port = open(1, new PendingLimits(8, MINUTE))) {
      Channel worker = join(TOKEN, SELF);
      EngineLink link = port.await(MINUTE, LOAD).getFirst();
      link.listen("unused", events::add);

      worker.close();

      assertThat(events.take()).isEqualTo(new EngineEvent.Disconnected("it closed the connection"));
    }
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
}
