package io.katydid.benchmarks;

import io.katydid.LoadRun;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * A process with many users that all wait, which measures its own memory.
 *
 * <p>Prints kilobytes resident: with one user, with all users, and with all users after a garbage
 * collection.
 */
final class WaitingUsers {

  private static final Semaphore ARRIVED = new Semaphore(0);
  private static final long UNTIL_ALL_ARE_PARKED_MILLIS = 1000;

  private WaitingUsers() {}

  /** Told by each user that has done all it will do. */
  static void arrived() {
    ARRIVED.release();
  }

  /** Arguments: the user class, how many users, and the host. */
  public static void main(String... arguments)
      throws IOException, ClassNotFoundException, InterruptedException {
    Class<?> userClass = Class.forName(arguments[0]);
    Thread one = start(userClass, 1, arguments[2]);
    System.gc();
    long before = Machine.residentKilobytes();
    stop(one);
    Thread all = start(userClass, Integer.parseInt(arguments[1]), arguments[2]);
    long with = Machine.residentKilobytes();
    System.gc();
    System.out.printf("%d %d %d%n", before, with, Machine.residentKilobytes());
    stop(all);
  }

  private static Thread start(Class<?> userClass, int users, String host)
      throws InterruptedException {
    LoadRun run =
        LoadRun.of(userClass)
            .host(host)
            .users(users)
            .spawnRate(100_000)
            .runTime(Duration.ofHours(1))
            .gracePeriod(Duration.ofSeconds(10));
    Thread thread = new Thread(run::execute, "run");
    thread.start();
    ARRIVED.acquire(users);
    Thread.sleep(UNTIL_ALL_ARE_PARKED_MILLIS);
    return thread;
  }

  private static void stop(Thread run) throws InterruptedException {
    run.interrupt();
    run.join();
  }
}
