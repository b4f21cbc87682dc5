package io.katydid.examples.lessons;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL of a test: on a free port of the loopback interface, with its data in a folder that
 * is removed with it. Uses the installed programs, such as those of Debian's {@code postgresql}; a
 * test is skipped where there are none.
 */
final class LocalPostgres implements AutoCloseable {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

  private final Path programs;
  private final Path folder;
  private final int port;

  private LocalPostgres(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Starts one, or skips the test. */
  static LocalPostgres start() throws IOException {
    Optional<Path> programs = programs();
    assumeTrue(
        programs.isPresent(), "PostgreSQL is not installed: see Debian's package postgresql");
    Path folder = Files.createTempDirectory("katydid-postgres");
    LocalPostgres postgres = new LocalPostgres(programs.orElseThrow(), folder, freePort());
    if (IS_ROOT) {
      postgres.run(List.of("chown", "postgres", folder.toString()));
    }
    postgres.program("initdb", "-D", "data", "-U", "katydid", "-A", "trust", "--no-sync");
    postgres.program("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", postgres.options(), "start");
    return postgres;
  }

  private static Optional<Path> programs() throws IOException {
    List<Path> folders = new ArrayList<>();
    Stream.of(System.getenv("PATH").split(":")).map(Path::of).forEach(folders::add);
    if (Files.isDirectory(DEBIAN)) {
      try (Stream<Path> versions = Files.list(DEBIAN)) {
        versions.map(version -> version.resolve("bin")).forEach(folders::add);
      }
    }
    return folders.stream()
        .filter(folder -> Files.isExecutable(folder.resolve("pg_ctl")))
        .filter(folder -> Files.isExecutable(folder.resolve("initdb")))
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** No socket file, and nothing that keeps data over a crash of the machine. */
  private String options() {
    return "-p "
        + port
        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        + " -c max_connections=50";
  }

  /** For {@code DriverManager}. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=katydid";
  }

  /** PostgreSQL does not run as root. */
  private void program(String name, String... arguments) {
    List<String> command = new ArrayList<>();
    if (IS_ROOT) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(name).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private void run(List<String> command) {
    Path output = folder.resolve("output");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroy();
        throw new IllegalStateException(command + " failed: " + Files.readString(output));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it, and removes its data. */
  @Override
  public void close() throws IOException {
    program("pg_ctl", "-D", "data", "-w", "-m", "immediate", "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
