package io.katydid.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.run.EngineListener;
import io.katydid.run.EngineSpec;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no pipes with a path")
class HeldCarrierTest {

  @AutoClose private final StubServer server = StubServer.answering(StubServer.ok("hello"));

  @Test
  void execute_userReadsAFileOnTheOnlyCarrier_othersGoOn(@TempDir Path dir) throws Exception {
    Path pipe = pipe(dir);

    try (RandomAccessFile writer = new RandomAccessFile(pipe.toFile(), "rw");
        Fork fork =
            Fork.start(
                load(),
                EngineListener.NONE,
                List.of(
                    "-Djdk.virtualThreadScheduler.parallelism=1",
                    "-D" + PipeReader.PIPE + "=" + pipe))) {
      assertThat(writer.getFD().valid()).isTrue();
      assertThat(fork.execute().stopReason()).isEqualTo(PipeReader.DONE);
    }
  }

  private static Path pipe(Path dir) throws IOException, InterruptedException {
    Path pipe = dir.resolve("pipe");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start();
    assertThat(made.waitFor()).isZero();
    return pipe;
  }

  private EngineSpec load() {
    LoadSpec load =
        LoadSpec.of(List.of(PipeReader.class))
            .with(WorkloadOptions.USERS, 10)
            .with(WorkloadOptions.SPAWN_RATE, 1000.0)
            .with(RunOptions.RUN_TIME, Duration.ofMinutes(5))
            .with(RunOptions.GRACE_PERIOD, Duration.ofSeconds(1))
            .with(TargetOptions.HOST, server.url())
            .with(RunOptions.SEED, 1L)
            .with(VerdictOptions.EXTEND, 0);
    return new EngineSpec(load, List.of(), 1);
  }
}
