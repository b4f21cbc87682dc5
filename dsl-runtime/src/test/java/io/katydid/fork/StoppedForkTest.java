package io.katydid.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.fork.MisbehavingUser.Stressor;
import io.katydid.remote.EngineCommand;
import io.katydid.remote.EngineEvent;
import io.katydid.remote.EngineStreams;
import io.katydid.run.EngineCommands;
import io.katydid.store.RunOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forks that are stopped from outside. */
@ExtendWith(Forks.class)
class StoppedForkTest {

  @Test
  void execute_interrupted_cutsOffAndSetsTheStatusAgain() {
    Thread.currentThread().interrupt();

    RunOutcome outcome = Forks.outcome(Stressor.WORK);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.stopReason()).isEqualTo("interrupted");
    assertThat(outcome.runErrors()).contains("the run was stopped before its time was over");
  }

  @Test
  void abort_fromAnotherThread_endsTheRun() {
    try (Fork fork = Forks.start(Stressor.WORK)) {
      Thread.ofVirtual().start(() -> fork.commands().abort("enough"));

      assertThat(fork.execute().stopReason()).isEqualTo("enough");
    }
  }

  @Test
  void execute_interruptedAndRefused_setsTheStatusAgain() {
    try (Fork fork = Forks.start(Stressor.HANG_BEFORE)) {
      Thread.currentThread().interrupt();

      assertThatIllegalStateException().isThrownBy(fork::execute);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** As by Ctrl-C: the run is over before its first user. */
  @Test
  void abort_whileWhatComesBeforeTheRunHangs_endsTheRun() {
    try (Fork fork = Forks.start(Stressor.HANG_BEFORE)) {
      fork.commands().abort("stopped by a signal");

      assertThatIllegalStateException()
          .isThrownBy(fork::execute)
          .withMessage(
              "@BeforeRun MisbehavingUser.prepare() failed: it had not ended when the run was"
                  + " stopped");
    }
  }

  @Test
  @Timeout(120)
  void execution_throwsWhileTheVirtualMachineEnds_saysWhy() throws IOException {
    Process process =
        JvmCommand.of(
                System.getProperty("java.home"),
                List.of(),
                ForkClassPath.of(List.of(), System.getProperties()),
                StoppedProgram.class,
                List.of())
            .builder()
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(printed)
        .contains(
            "@BeforeRun MisbehavingUser.prepare() failed: it had not ended when the run was"
                + " stopped");
    assertThat(process.onExit().join().exitValue()).isZero();
  }

  /** As where the JVM of the controller has just been killed, and its files are being closed. */
  @Test
  @Timeout(120)
  void fork_thatIsStoppedAndCannotReport_ends() throws IOException {
    JvmCommand command =
        JvmCommand.of(
            System.getProperty("java.home"),
            List.of(),
            ForkClassPath.of(List.of(), System.getProperties()),
            ForkedEngine.class,
            List.of());
    Process process = command.builder().redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      EngineStreams streams = EngineStreams.of(process.getOutputStream(), process.getInputStream());
      streams.send(Forks.order(MisbehavingUser.class.getName(), Stressor.WORK));
      assertThat(streams.receive()).isInstanceOf(EngineEvent.Ready.class);
      streams.send(new EngineCommand.Begin(EngineCommands.NOW));
      assertThat(streams.receive()).isInstanceOf(EngineEvent.Measured.class);
      process.getInputStream().close();
      streams.send(new EngineCommand.Abort("stopped by a signal"));

      assertThat(process.onExit().join().exitValue()).isEqualTo(1);
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  @Test
  void fork_parentIsGone_ends() throws IOException {
    try (ForkedJvm jvm = Forks.jvm(MisbehavingUser.class.getName(), Stressor.WORK)) {
      // Asks no more, as if we had ended.
      assertThat(jvm.end("").how()).isEqualTo("with exit code " + ForkedEngine.ORPHANED);
    }
  }
}
