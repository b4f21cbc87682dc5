package io.katydid.examples.s2;

import io.katydid.LoadRun;
import io.katydid.examples.variants.ServerCommand;
import io.katydid.examples.variants.Variants;
import io.katydid.result.Figure;
import java.util.List;

/**
 * Runs workload S2 against four configurations of a service in turns, and prints a table of them.
 *
 * <p>System properties: {@code katydid.serve}, the script that serves a variant, or else demo
 * servers do; {@code katydid.variants}, those that the script has; {@code katydid.n}, which number
 * is computed; {@code katydid.users}; {@code katydid.warmUp}, and {@code katydid.runTime}, which
 * includes it; {@code katydid.pairs}, how many runs each has.
 */
final class S2 {

  private S2() {}

  public static void main(String... args) {
    String script = System.getProperty("katydid.serve", "");
    (script.isEmpty() ? demoServers() : served(script))
        .compare(S2::run)
        .figures(Figure.THROUGHPUT, Figure.P99, Figure.FAILURES)
        .console(System.out)
        .execute();
  }

  private static LoadRun run() {
    return LoadRun.of(ComputingUser.class)
        .users(Integer.getInteger("katydid.users", 100))
        .warmUp(System.getProperty("katydid.warmUp", "10s"))
        .runTime(System.getProperty("katydid.runTime", "40s"));
  }

  private static Variants served(String script) {
    Variants variants = new Variants();
    List.of(System.getProperty("katydid.variants", "baseline,compiled,jit,both").split(","))
        .forEach(name -> variants.add(name, script, "/health"));
    return variants;
  }

  private static Variants demoServers() {
    String recursive = "-Ddemo.algorithm=recursive";
    return new Variants()
        .add("baseline", ServerCommand.demo("-Xint", recursive))
        .add("iterative", ServerCommand.demo("-Xint"))
        .add("jit", ServerCommand.demo(recursive))
        .add("both", ServerCommand.demo());
  }
}
