package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A load generator, run as a process of its own. */
interface Client {

  String name();

  /** The command that tells its version, and so whether it is installed; it may fail after that. */
  String[] versionCommand();

  /** The process that makes this load; its working directory is that of the load. */
  ProcessBuilder process(Load load) throws IOException;

  /** What it said, once it has ended. */
  Told told(Load load, String output) throws IOException;

  /** Whether this command is on the path. */
  static boolean isInstalled(String command) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
  }
}
