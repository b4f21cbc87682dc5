package io.katydid.health;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Notices other load tests of the same user that run on this machine at the same time. Each keeps a
 * file of its own locked in a common folder. The system takes the lock from a process that ends,
 * however it does; a file without a lock is left over, and deleted.
 *
 * <p>Where there is no such folder, nothing is noticed. Not thread-safe.
 */
public final class OtherLoads implements AutoCloseable {

  private static final String LOADS = ".load";
  private static final String OWN = ProcessHandle.current().pid() + "-";

  private final Path folder;
  private @Nullable Path file;
  private @Nullable FileChannel held;
  private int seconds;

  private OtherLoads(Path folder) {
    this.folder = folder;
  }

  /** Begins to be noticed, and to notice, in the folder of this user for temporary files. */
  public static OtherLoads begin() {
    String user = System.getProperty("user.name", "").replaceAll("\\W", "_");
    return begin(Path.of(System.getProperty("java.io.tmpdir", "."), "katydid-loads-" + user));
  }

  static OtherLoads begin(Path folder) {
    OtherLoads loads = new OtherLoads(folder);
    try {
      loads.hold();
    } catch (IOException unnoticed) {
      loads.close();
    }
    return loads;
  }

  /** It is seen only once it is locked. */
  private void hold() throws IOException {
    Files.createDirectories(folder);
    Path unlocked = Files.createTempFile(folder, OWN, ".new");
    file = unlocked;
    FileChannel channel = FileChannel.open(unlocked, StandardOpenOption.WRITE);
    held = channel;
    channel.lock();
    file = Files.move(unlocked, unlocked.resolveSibling(unlocked.getFileName() + LOADS));
  }

  /** Looks whether there is another now; to be called once a second. */
  public void look() {
    if (held == null) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + LOADS)) {
      boolean seen = false;
      for (Path each : files) {
        seen |= !each.equals(file) && isRunning(each);
      }
      seconds += seen ? 1 : 0;
    } catch (IOException unnoticed) {
      // Seen the next time, or not at all.
    }
  }

  /**
   * A file that this process holds must not be opened: to close it again would end the lock. One of
   * its number that is older than itself was left by another.
   */
  private static boolean isRunning(Path other) throws IOException {
    if (String.valueOf(other.getFileName()).startsWith(OWN)) {
      return !isLeftOver(other);
    }
    try (FileChannel channel = FileChannel.open(other, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        return true;
      }
      Files.deleteIfExists(other);
      return false;
    }
  }

  private static boolean isLeftOver(Path own) throws IOException {
    Instant started = ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
    boolean old = Files.getLastModifiedTime(own).toInstant().isBefore(started);
    return old && Files.deleteIfExists(own);
  }

  /** For how many seconds there was another. */
  public int seconds() {
    return seconds;
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
      if (held != null) {
        held.close();
      }
    } catch (IOException left) {
      // The next run that looks deletes the file.
    }
    held = null;
  }
}
