package io.katydid.join;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.text.Version;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How workers are let in: many at one time, and when something fails. */
class JoinPortTest extends JoinFixture {

  @Test
  void workers_asManyAsThereAreToBe_areLetIn() throws Exception {
    try (JoinPort port = open(2, new PendingLimits(8, MINUTE))) {
      join(TOKEN, SELF);
      // A worker is answered before it is counted.
      assertThat(console.take())
          .matches("host-b, pid 77 at 127.0.0.1:\\d+ has joined: 1 of 2 workers");
      join(TOKEN, new WorkerIdentity(Version.current(), "host-c", 3));

      assertThat(port.await(MINUTE, LOAD)).hasSize(2);
      assertThat(console.take()).contains("host-c, pid 3").endsWith("2 of 2 workers");
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
}
