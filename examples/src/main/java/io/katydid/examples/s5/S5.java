package io.katydid.examples.s5;

import io.katydid.LoadRun;
import io.katydid.api.Durations;
import io.katydid.examples.variants.ServerCommand;
import io.katydid.examples.variants.Variants;
import io.katydid.result.Figure;
import java.time.Duration;

/**
 * Runs the three workloads of S5 against both services in turns, and prints them side by side.
 *
 * <p>System properties: {@code katydid.serve}, the script that serves a variant, or else demo
 * servers do; {@code katydid.scale}, which share of the users there are; {@code katydid.rampUp} and
 * {@code katydid.runTime}, which is added to it; {@code katydid.pairs}, how many runs each has.
 */
final class S5 {

  /** The threads of the threaded service. */
  private static final int SLOTS = 16;

  private S5() {}

  public static void main(String... args) {
    Variants services = services(System.getProperty("katydid.serve", ""));
    double scale = Double.parseDouble(System.getProperty("katydid.scale", "1"));
    for (Workload workload : Workload.values()) {
      int users = (int) Math.ceil(workload.users() * scale);
      System.out.printf("%n%s, %,d users%n", workload.title(), users);
      services
          .compare(() -> run(workload, users))
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

  private static LoadRun run(Workload workload, int users) {
    return workload.run(
        users, duration("katydid.rampUp", "5s"), duration("katydid.runTime", "15s"));
  }

  private static Duration duration(String property, String otherwise) {
    return Durations.parse(System.getProperty(property, otherwise));
  }
}
