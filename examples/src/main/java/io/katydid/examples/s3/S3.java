package io.katydid.examples.s3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Runs a part of workload S3 several times, and prints what each took, and the medians.
 *
 * <p>The only argument is the part: {@code a}, {@code b} or {@code c}. System properties set its
 * size: {@code katydid.operations} in all, {@code katydid.users}, how many at a time, and {@code
 * katydid.runs}.
 */
final class S3 {

  private static final int RUNS = Integer.getInteger("katydid.runs", 5);
  private static final String RESIDENT = "VmRSS:";

  private S3() {}

  /** One run. */
  private record Run(double seconds, double megabytes, Part.Outcome outcome) {

    double perSecond() {
      return outcome.operations() / seconds;
    }
  }

  public static void main(String... arguments) throws IOException {
    Part part = Part.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    int users = Integer.getInteger("katydid.users", 1000);
    System.out.printf(
        "part %s: %,d operations, %,d at a time%n", arguments[0], Share.OPERATIONS, users);
    System.out.println("run      seconds  operations  operations/s  resident MB");
    List<Run> runs = new ArrayList<>();
    for (int number = 1; number <= RUNS; number++) {
      Run run = execute(part, users);
      runs.add(run);
      print(
          "" + number,
          run.seconds,
          run.outcome.operations(),
          run.perSecond(),
          run.megabytes,
          run.outcome.remark());
    }
    print(
        "median",
        median(runs, Run::seconds),
        (long) median(runs, run -> run.outcome.operations()),
        median(runs, Run::perSecond),
        median(runs, Run::megabytes),
        "");
  }

  private static Run execute(Part part, int users) throws IOException {
    long start = System.nanoTime();
    Part.Outcome outcome = part.execute(users);
    return new Run((System.nanoTime() - start) / 1e9, residentMegabytes(), outcome);
  }

  private static void print(
      String run,
      double seconds,
      long operations,
      double perSecond,
      double megabytes,
      String remark) {
    System.out.printf(
        "%-6s %9.2f %,11d %,13.0f %12.0f  %s%n",
        run, seconds, operations, perSecond, megabytes, remark);
  }

  /** The middle one; of an even number the mean of the middle two. */
  static <T> double median(List<T> runs, ToDoubleFunction<T> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /** What this process has in memory, as Linux tells it. */
  private static double residentMegabytes() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith(RESIDENT))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElseThrow();
    }
  }
}
