package io.katydid.examples.s5;

import io.katydid.LoadRun;
import io.katydid.examples.variants.ServerCommand;
import io.katydid.examples.variants.Variants;
import io.katydid.result.Figure;

/**
 * Runs the three workloads of S5 against both services in turns, and prints them side by side.
 *
 * <p>System properties: {@code katydid.serve}, the script that serves a variant, or else demo
 * servers do; {@code katydid.scale}, which share of the users there are; {@code katydid.warmUp} and
 * {@code katydid.rampUp}, the lengths of the two stages; {@code katydid.pairs}, how many runs each
 * has.
 */
final class S5 {

  /** The threads of the threaded service. */
  private static final int SLOTS = 16;

  private S5() {}

  public static void main(String... args) {
    Variants services = services(System.getProperty("katydid.serve", ""));
    double scale = Double.parseDouble(System.getProperty("katydid.scale", "1"));
    for (Workload workload : Workload.values()) {
      System.out.printf("%n%s%n", workload.title(scale));
      services
          .compare(() -> run(workload, scale))
          .figures(Figure.P50, Figure.P95, Figure.THROUGHPUT, Figure.FAILURES)
          .console(System.out)
          .execute();
    }
  }

  private static Variants services(String script) {
    return script.isEmpty()
        ? new Variants()
            .add("threaded", ServerCommand.demo("-Ddemo.slots=" + SLOTS))
            .add("asynchronous", ServerCommand.demo())
        : new Variants().add("threaded", script, "/health").add("asynchronous", script, "/health");
  }

  private static LoadRun run(Workload workload, double scale) {
    return workload.run(
        scale,
        System.getProperty("katydid.warmUp", "5s"),
        System.getProperty("katydid.rampUp", "20s"));
  }
}
