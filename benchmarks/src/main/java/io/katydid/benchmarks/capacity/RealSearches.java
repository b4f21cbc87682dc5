package io.katydid.benchmarks.capacity;

import io.katydid.Capacity;
import io.katydid.CapacityResult;
import io.katydid.api.Arrivals;
import io.katydid.benchmarks.TimedServer;
import java.io.IOException;

/** Searches for the capacity of a real server that is known: 4 slots of 10 ms, 400 per second. */
final class RealSearches {

  private static final int SLOTS = 4;
  private static final long SERVICE_NANOS = 10_000_000;
  private static final double TRUTH = SLOTS * 1e9 / SERVICE_NANOS;

  private RealSearches() {}

  /**
   * Prints the searches. The arguments, all optional, are how many there are, how long their
   * shortest trials are, and how the arrivals are spread.
   */
  public static void main(String... arguments) throws IOException {
    int searches = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    String runTime = arguments.length > 1 ? arguments[1] : "1s";
    Arrivals arrivals = arguments.length > 2 ? Arrivals.valueOf(arguments[2]) : Arrivals.POISSON;
    int held = 0;
    for (int search = 1; search <= searches; search++) {
      held += search(search, runTime, arrivals) ? 1 : 0;
    }
    System.out.printf("%d of %d brackets hold %.0f/s%n", held, searches, TRUTH);
  }

  private static boolean search(long seed, String runTime, Arrivals arrivals) throws IOException {
    long start = System.nanoTime();
    try (TimedServer server = TimedServer.start(new Slots(SLOTS, SERVICE_NANOS))) {
      CapacityResult result =
          Capacity.of(Caller.class)
              .from("100/s")
              .to("10000/s")
              .slo("failures < 10%")
              .arrivals(arrivals)
              .runTime(runTime)
              .host(server.url())
              .seed(seed)
              .console(System.out)
              .execute();
      System.out.printf("in %.0f s%n%n", (System.nanoTime() - start) / 1e9);
      return holdsTruth(result);
    }
  }

  private static boolean holdsTruth(CapacityResult result) {
    return result.passed().stream().allMatch(passed -> passed.perSecond() <= TRUTH)
        && result.failed().stream().allMatch(failed -> failed.perSecond() >= TRUTH)
        && result.passed().isPresent()
        && result.failed().isPresent();
  }
}
