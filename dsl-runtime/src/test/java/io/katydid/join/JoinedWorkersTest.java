package io.katydid.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineHost;
import io.katydid.remote.EngineLink;
import io.katydid.remote.RemoteEngine;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** What becomes of workers that have joined. */
class JoinedWorkersTest extends JoinFixture {

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
          public String missing(String name) {
            throw new AssertionError(name);
          }

          @Override
          public String unloadable(LinkageError e) {
            throw e;
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
