package io.katydid.benchmarks;

import io.katydid.api.VirtualUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where users come to wait. The last one measures the memory of their process, and ends the run.
 */
final class Gathering {

  /** The system property that says which file the memory is written to. */
  static final String FILE = "katydid.benchmarks.memory";

  private static final AtomicInteger ARRIVED = new AtomicInteger();
  private static final Duration UNTIL_ALL_ARE_PARKED = Duration.ofSeconds(1);

  private Gathering() {}

  /** Called by each user when it has nothing else to do. */
  static void join(VirtualUser user) throws IOException, InterruptedException {
    if (ARRIVED.incrementAndGet() == user.userCount()) {
      Thread.sleep(UNTIL_ALL_ARE_PARKED);
      long asLeft = Machine.residentKilobytes();
      System.gc();
      Resident resident = new Resident(asLeft, Machine.residentKilobytes());
      Files.writeString(Path.of(System.getProperty(FILE)), resident.toString());
      user.stopRun("measured");
    }
  }

  /**
   * Kilobytes that a process has in memory.
   *
   * @param asLeft with the garbage of its past
   * @param collected after a garbage collection
   */
  record Resident(long asLeft, long collected) {

    static Resident parse(String text) {
      String[] parts = text.split(" ", 2);
      return new Resident(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
      return asLeft + " " + collected;
    }
  }
}
