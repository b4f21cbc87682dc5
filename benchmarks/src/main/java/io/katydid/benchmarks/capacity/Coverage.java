package io.katydid.benchmarks.capacity;

import io.katydid.api.Arrivals;
import io.katydid.benchmarks.Table;
import io.katydid.benchmarks.capacity.SimulatedTarget.Searched;
import io.katydid.capacity.Bracket;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** How often the bracket of a search holds the truth, by seeded simulations. */
final class Coverage {

  private static final double SERVICE = 0.010;

  private Coverage() {}

  /** Prints a table. The argument says how many searches there are of each target. */
  public static void main(String... arguments) {
    int searches = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
    Table table =
        new Table(
            "target, objective, shortest trial",
            "capacity",
            "held",
            "too high",
            "too low",
            "ratio p50",
            "p90",
            "trials",
            "seconds");
    targets().forEach(target -> table.row(row(target, searches)));
    System.out.println(table);
  }

  static List<SimulatedTarget> targets() {
    return List.of(
        constant(Arrivals.POISSON, 10),
        constant(Arrivals.POISSON, 2),
        constant(Arrivals.EVEN, 2),
        exponential(4, "p99", 0.01, 100, 10),
        exponential(4, "p99", 0.01, 100, 30),
        exponential(4, "p95", 0.05, 50, 10),
        exponential(4, "p99", 0.01, 1000, 10),
        exponential(16, "p99", 0.01, 100, 10),
        exponential(1, "p99", 0.01, 100, 60));
  }

  /** Four slots that take the same time for each request; what they can serve is the capacity. */
  static SimulatedTarget constant(Arrivals arrivals, double seconds) {
    Queue queue = new Queue(4, SERVICE, false, arrivals);
    String name = arrivals == Arrivals.EVEN ? "D/D/4" : "M/D/4";
    return target(name, queue, "failures < 10%", seconds, queue.limit());
  }

  /** Slots of exponential service; the capacity is by Erlang's formula. */
  static SimulatedTarget exponential(
      int slots, String percentile, double share, int millis, double seconds) {
    double capacity = new ErlangC(slots, 1 / SERVICE).capacity(millis / 1000.0, share);
    Queue queue = new Queue(slots, SERVICE, true, Arrivals.POISSON);
    return target("M/M/" + slots, queue, percentile + " < " + millis + "ms", seconds, capacity);
  }

  private static SimulatedTarget target(
      String name, Queue queue, String objective, double seconds, double capacity) {
    return new SimulatedTarget(
        "%s, %s, %.0f s".formatted(name, objective, seconds), queue, objective, seconds, capacity);
  }

  private static String[] row(SimulatedTarget target, int searches) {
    List<Searched> found =
        LongStream.range(0, searches).parallel().mapToObj(target::search).toList();
    double truth = target.capacity();
    double[] ratios = found.stream().mapToDouble(it -> it.bracket().ratio()).sorted().toArray();
    return new String[] {
      target.name(),
      "%.1f/s".formatted(truth),
      share(found, it -> holds(it.bracket(), truth)),
      share(found, it -> isTooHigh(it.bracket(), truth)),
      share(found, it -> isTooLow(it.bracket(), truth)),
      "%.3f".formatted(ratios[ratios.length / 2]),
      "%.3f".formatted(ratios[ratios.length * 9 / 10]),
      "%.1f".formatted(mean(found.stream().mapToDouble(Searched::trials))),
      "%.0f".formatted(mean(found.stream().mapToDouble(Searched::seconds)))
    };
  }

  static boolean holds(Bracket bracket, double truth) {
    return !isTooHigh(bracket, truth) && !isTooLow(bracket, truth);
  }

  private static boolean isTooHigh(Bracket bracket, double truth) {
    return bracket.passed().orElse(0.0) > truth;
  }

  private static boolean isTooLow(Bracket bracket, double truth) {
    return bracket.failed().orElse(Double.POSITIVE_INFINITY) < truth;
  }

  private static double mean(DoubleStream values) {
    return values.average().orElse(Double.NaN);
  }

  private static String share(List<Searched> found, Predicate<Searched> what) {
    return "%.3f".formatted((double) found.stream().filter(what).count() / found.size());
  }
}
