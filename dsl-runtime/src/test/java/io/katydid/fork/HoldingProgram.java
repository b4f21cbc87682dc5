package io.katydid.fork;

import io.katydid.os.ShutdownStop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Is ended, as by a signal, while it executes another program and keeps what that needs. */
final class HoldingProgram {

  private HoldingProgram() {}

  /** Given the file of its class path. */
  public static void main(String[] args) throws IOException {
    Files.delete(Path.of(args[0]));
    try (ShutdownStop kept = new ShutdownStop()) {
      kept.hold();
      Thread.ofPlatform().daemon().start(() -> System.exit(3));
      int unused =
          LoadJvm.execute(
              EndingProgram.class,
              List.of(),
              List.of("input"),
              "no load is made",
              System.err::println);
    } catch (IllegalStateException ending) {
      Runtime.getRuntime().exit(1);
    }
  }
}
