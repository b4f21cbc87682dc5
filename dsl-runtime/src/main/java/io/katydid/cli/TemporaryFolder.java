package io.katydid.cli;

import io.katydid.files.FileTree;
import io.katydid.os.ShutdownStop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder for what this JVM and its forks need, deleted when it is closed. A JVM that is to end,
 * as by Ctrl-C, waits for that: until then, the run that ends may need it.
 */
final class TemporaryFolder implements AutoCloseable {

  private final Path path;
  private final ShutdownStop shutdown = ShutdownStop.of(reason -> {});

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  /** A new one, that only this user of the machine can read. */
  static TemporaryFolder create() {
    try {
      return new TemporaryFolder(Files.createTempDirectory("katydid-classes-"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder for compiled classes", e);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    FileTree.delete(path);
    shutdown.close();
  }
}
