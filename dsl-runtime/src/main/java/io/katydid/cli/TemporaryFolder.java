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
  private final ShutdownStop shutdown;

  private TemporaryFolder(Path path, ShutdownStop shutdown) {
    this.path = path;
    this.shutdown = shutdown;
  }

  /** A new one, that only this user of the machine can read. */
  static TemporaryFolder create() {
    ShutdownStop shutdown = new ShutdownStop();
    shutdown.hold();
    try {
      return new TemporaryFolder(Files.createTempDirectory("katydid-classes-"), shutdown);
    } catch (IOException e) {
      shutdown.close();
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
