package io.katydid.fork;

import io.katydid.os.ShutdownStop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Is ended, as by a signal, while it executes another program and keeps what that needs. Its exit
 * code is then {@link #TOLD} if it is told that the other had done all that it was to.
 */
final class HoldingProgram {

  static final int TOLD = 4;

  private HoldingProgram() {}

  /** Given the file of its class path. */
  public static void main(String[] args) throws IOException {
    Files.delete(Path.of(args[0]));
    try (ShutdownStop kept = new ShutdownStop()) {
      kept.hold();
      Thread.ofPlatform().daemon().start(HoldingProgram::endWhenItExecutes);
      int unused =
          LoadJvm.execute(
              EndingProgram.class,
              List.of(),
              List.of("input"),
              "no load is made",
              HoldingProgram::endIfTold);
    }
  }

  private static void endWhenItExecutes() {
    while (ProcessHandle.current().children().findAny().isEmpty()) {
      Thread.onSpinWait();
    }
    System.exit(3);
  }

  private static void endIfTold(String line) {
    if (line.equals("stopped by a signal after the end of the load: nothing of it is lost")) {
      Runtime.getRuntime().halt(TOLD);
    }
  }
}
