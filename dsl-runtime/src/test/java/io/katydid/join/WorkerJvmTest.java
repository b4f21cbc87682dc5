package io.katydid.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineLink;
import io.katydid.run.EngineCommands;
import io.katydid.run.EngineSpec;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers in processes of their own, and this JVM as their controller. */
class WorkerJvmTest {

  private static final String TOKEN = "correct horse battery staple";
  private static final List<Class<?>> LOAD = List.of(Clerk.class);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final BlockingQueue<String> console = new LinkedBlockingQueue<>();

  @TempDir private Path folder;

  @Test
  void run_toItsEnd_isMadeAndReported() throws Exception {
    withWorker(
        LOAD,
        (link, worker) -> {
          link.send(EngineCommand.Start.of(load(50), new Properties()));
          assertThat(link.receive()).isInstanceOf(EngineEvent.Ready.class);
          link.send(new EngineCommand.Begin(EngineCommands.NOW));
          long count = 0;
          EngineEvent event = link.receive();
          while (!event.isLast()) {
            if (event instanceof EngineEvent.Measured measured) {
              count += measured.interval().measures().count();
            }
            event = link.receive();
          }

          assertThat(event).isInstanceOf(EngineEvent.Finished.class);
          assertThat(count).isEqualTo(50);
          assertThat(link.end("").how()).isEqualTo("as it was to");
          assertThat(worker.get()).isZero();
        });
  }

  @Test
  void run_ofOtherClasses_isRefusedByName() throws Exception {
    withWorker(
        List.of(String.class),
        (link, worker) -> {
          link.send(EngineCommand.Start.of(load(50), new Properties()));

          assertThat(link.receive())
              .isInstanceOfSatisfying(
                  EngineEvent.Refused.class,
                  refused ->
                      assertThat(refused.reason())
                          .startsWith("the user classes of this worker (")
                          .contains("java/lang/String.class is missing here"));
          link.close();
          assertThat(worker.get()).isEqualTo(WorkerEngine.REFUSED);
        });
  }

  @Test
  void worker_whoseControllerIsGone_endsItsLoad() throws Exception {
    withWorker(
        LOAD,
        (link, worker) -> {
          link.send(EngineCommand.Start.of(load(1_000_000_000), new Properties()));
          assertThat(link.receive()).isInstanceOf(EngineEvent.Ready.class);
          link.send(new EngineCommand.Begin(EngineCommands.NOW));
          assertThat(link.receive()).isInstanceOf(EngineEvent.Measured.class);

          link.kill();

          assertThat(worker.get()).isEqualTo(WorkerEngine.LOST);
        });
  }

  @Test
  void worker_leftBeforeTheStart_ends() throws Exception {
    withWorker(
        LOAD,
        (link, worker) -> {
          link.close();

          assertThat(worker.get()).isEqualTo(WorkerEngine.LOST);
        });
  }

  /** As when another worker of the run spoils its start. */
  @Test
  void worker_toldWhyTheRunDoesNotBegin_tookNoPart() throws Exception {
    withWorker(
        LOAD,
        (link, worker) -> {
          link.send(EngineCommand.Start.of(load(50), new Properties()));
          assertThat(link.receive()).isInstanceOf(EngineEvent.Ready.class);

          link.send(new EngineCommand.Stop("worker 2 of 2 cannot make its share: no rows"));
          link.close();

          assertThat(worker.get()).isEqualTo(WorkerEngine.REFUSED);
        });
  }

  @Test
  void worker_withAnotherToken_ends() throws Exception {
    try (ServerSocket server = Pair.server();
        JoinPort port = open(server, Token.of("another token of the same kind", "a test"))) {
      assertThat(worker(port.port()).execute(List.of())).isEqualTo(WorkerEngine.REFUSED);
    }
  }

  @Test
  void worker_withoutCredentials_isToldWhereTheyAre() {
    WorkerJvm worker =
        new WorkerJvm(
            new ControllerAddress("localhost", 7300),
            new CredentialSource("", "", "", "", ""),
            MINUTE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> worker.credentials(name -> null))
        .withMessage(
            "a worker proves that it belongs to the run: give the token that the controller has"
                + " printed in the environment variable KATYDID_TOKEN, or a file of it by"
                + " --token-file; or certificates by --worker-cert and --worker-ca");
  }

  @Test
  void worker_asArguments_isTheSame() {
    WorkerJvm worker =
        new WorkerJvm(
            new ControllerAddress("2001:db8::1", 7300),
            new CredentialSource("", "a.pem", "a.key", "ca.pem", "env:PASSWORD"),
            MINUTE);

    assertThat(WorkerJvm.of(worker.arguments())).isEqualTo(worker);
  }

  private interface Script {
    void play(EngineLink link, FutureTask<Integer> worker) throws Exception;
  }

  private void withWorker(List<Class<?>> userClasses, Script script) throws Exception {
    try (ServerSocket server = Pair.server();
        JoinPort port = open(server, Token.of(TOKEN, "a test"))) {
      WorkerJvm started = worker(port.port());
      FutureTask<Integer> worker = Pair.begin(() -> started.execute(List.of()));
      try (EngineLink link = port.await(MINUTE, userClasses).getFirst()) {
        script.play(link, worker);
      }
    }
  }

  private JoinPort open(ServerSocket server, Credentials credentials) {
    Consumer<String> lines = console::add;
    return JoinPort.open(server, credentials, 1, Pulse.STANDARD, PendingLimits.STANDARD, lines);
  }

  private WorkerJvm worker(int port) throws IOException {
    Path token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
    return new WorkerJvm(
        new ControllerAddress("127.0.0.1", port),
        new CredentialSource(token.toString(), "", "", "", ""),
        MINUTE);
  }

  private static EngineSpec load(int iterations) {
    return new EngineSpec(
        LoadSpec.of(LOAD)
            .with(RunOptions.RUN_TIME, Duration.ofHours(1))
            .with(RunOptions.SEED, 1L)
            .with(VerdictOptions.EXTEND, 0)
            .with(WorkloadOptions.ITERATIONS, iterations),
        List.of(),
        20);
  }
}
