package io.katydid.fork;

import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.execution.Execution;
import io.katydid.live.RunControls;
import io.katydid.live.RunObserver;
import io.katydid.runfile.RunHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Is ended while what comes before its run goes on, and says nothing of what that throws. */
final class StoppedProgram {

  private StoppedProgram() {}

  /** Given the file of its class path. */
  public static void main(String[] args) throws IOException {
    Files.delete(Path.of(args[0]));
    System.setProperty(MisbehavingUser.PROPERTY, MisbehavingUser.Stressor.HANG_BEFORE.name());
    LoadSpec load =
        LoadSpec.of(List.of(MisbehavingUser.class))
            .with(RunOptions.RUN_TIME, Duration.ofHours(1))
            .with(RunOptions.FORK, 1)
            .with(VerdictOptions.EXTEND, 0);
    try {
      new Execution(load, null, List.of(), List.of(new Exiting())).run();
    } catch (IllegalStateException e) {
      Runtime.getRuntime().exit(1);
    }
  }

  /** Ends the virtual machine, as a signal does, when the load is about to start. */
  private static final class Exiting implements RunObserver {

    @Override
    public void started(RunHeader header, RunControls controls) {
      Thread.ofPlatform().daemon().start(() -> System.exit(0));
    }

    @Override
    public void close() {}
  }
}
