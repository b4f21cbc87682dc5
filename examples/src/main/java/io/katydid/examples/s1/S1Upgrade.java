package io.katydid.examples.s1;

import io.katydid.LoadRun;
import io.katydid.examples.variants.Variants;

/**
 * Runs workload S1 before and after an upgrade of its target in turns, and prints the change.
 *
 * <p>System properties: {@code katydid.serve}, the script that serves a variant; {@code
 * katydid.users}, {@code katydid.spawnRate}; {@code katydid.warmUp}, and {@code katydid.runTime},
 * which includes it; {@code katydid.pairs}, how many runs each version has.
 */
final class S1Upgrade {

  private S1Upgrade() {}

  public static void main(String... args) {
    String script = System.getProperty("katydid.serve");
    new Variants()
        .add("before", script, "/")
        .add("after", script, "/")
        .compare(S1Upgrade::run)
        .console(System.out)
        .execute();
  }

  private static LoadRun run() {
    return LoadRun.of(FastApiUser.class)
        .users(Integer.getInteger("katydid.users", 200))
        .spawnRate(Double.parseDouble(System.getProperty("katydid.spawnRate", "50")))
        .warmUp(System.getProperty("katydid.warmUp", "10s"))
        .runTime(System.getProperty("katydid.runTime", "40s"));
  }
}
