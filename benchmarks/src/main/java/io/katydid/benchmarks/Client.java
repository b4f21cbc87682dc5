package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A load generator, run as a process of its own. */
interface Client {

  String name();

  /** Whether it can make this request. */
  default boolean makes(Case request) {
    return !request.isHttp2();
  }

  /** The command whose first line of output tells its version. */
  String[] versionCommand();

  /** The process that makes this load; its working directory is that of the load. */
  ProcessBuilder process(Load load) throws IOException;

  /**
   * What it measured.
   *
   * @param directory where the client has written its files
   * @param output what it has printed
   */
  ClientReport report(Path directory, String output) throws IOException;

  /** How many requests it says that it sent, if it does; otherwise as {@link #report}. */
  default OptionalLong counted(Path directory, String output) throws IOException {
    return OptionalLong.empty();
  }

  /** Whether this command is on the path. */
  static boolean isInstalled(String command) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
  }
}
