package io.katydid.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * A folder for what this JVM and its forks need, deleted when it is closed. A JVM that is to end,
 * as by Ctrl-C, waits for that: until then, the run that ends may need it.
 */
final class TemporaryFolder implements AutoCloseable {

  private final Path path;
  private final CountDownLatch deleted = new CountDownLatch(1);

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  /** A new one, that only this user of the machine can read. */
  static TemporaryFolder create() {
    try {
      TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("katydid-classes-"));
      Runtime.getRuntime().addShutdownHook(new Thread(folder::awaitDeletion, "katydid-classes"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder for compiled classes", e);
    }
  }

  Path path() {
    return path;
  }

  private void awaitDeletion() {
    try {
      deleted.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    delete();
    deleted.countDown();
  }

  private void delete() {
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException left) {
      // The operating system clears its folder of temporary files.
    }
  }
}
