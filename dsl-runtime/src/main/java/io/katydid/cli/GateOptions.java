package io.katydid.cli;

import io.katydid.api.Durations;
import io.katydid.gate.Gate;
import io.katydid.gate.GateCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How two versions of a service are made and started, in place of the addresses of two. */
final class GateOptions {

  private static final String NEEDS_BASE =
      "--build, --start, --ready, --start-timeout and --logs are of two versions: name the one to"
          + " compare with, as by --base origin/main";

  @Option(
      names = "--base",
      paramLabel = "REVISION",
      description =
          "Compare the working tree with this revision of its git repository, which is checked out"
              + " in a temporary folder. Both are built, and started for each run.")
  private String base = "";

  @Option(
      names = "--build",
      paramLabel = "COMMAND",
      description = "What builds each version, in its folder, by the shell. Default: nothing")
  private String build = "";

  @Option(
      names = "--start",
      paramLabel = "COMMAND",
      description =
          "What starts the server of each version. {port} in it is a free port, as is PORT in its"
              + " environment.")
  private String start = "";

  @Option(
      names = "--ready",
      paramLabel = "PATH",
      description =
          "What a server answers with a status below 400 once it is ready, such as /health."
              + " Default: it accepts a connection")
  private String ready = "";

  @Option(
      names = "--start-timeout",
      paramLabel = "DURATION",
      description = "How long a server may take until it is ready. Default: 1m")
  private String longestStart = "";

  @Option(
      names = "--logs",
      paramLabel = "FOLDER",
      description = "Where to keep what builds and servers print. Default: a temporary folder")
  private @Nullable Path logs;

  /** Whether versions are compared. */
  boolean isGiven() {
    return !base.isEmpty();
  }

  /**
   * Refuses options that have no effect.
   *
   * @throws IllegalArgumentException if there are any
   */
  void requireNone() {
    if (!(build + start + ready + longestStart).isEmpty() || logs != null) {
      throw new IllegalArgumentException(NEEDS_BASE);
    }
  }

  /**
   * Checks out the base of the repository that this folder is in.
   *
   * @throws IllegalArgumentException as {@link Gate#open}
   * @throws IllegalStateException as {@link Gate#open}
   */
  Gate open(Path folder) {
    Duration longest =
        longestStart.isEmpty() ? Duration.ofMinutes(1) : Durations.parse(longestStart);
    return Gate.open(folder, base, new GateCommands(build, start, ready, longest), logs());
  }

  private Path logs() {
    if (logs == null) {
      try {
        logs = Files.createTempDirectory("katydid-gate-");
      } catch (IOException e) {
        throw new UncheckedIOException("cannot make a folder for what builds print", e);
      }
    }
    return logs;
  }
}
