package io.katydid.examples.s1;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.RequestResult;
import io.katydid.examples.server.DemoServer;

/**
 * Runs workload S1 against the demo server, and compares what both sides counted.
 *
 * <p>System properties set its size: {@code katydid.users}, {@code katydid.spawnRate}, {@code
 * katydid.runTime}. The exit status is 0 if fewer than 1 % of the requests failed, else 1.
 */
final class S1 {

  private S1() {}

  public static void main(String... args) {
    boolean pass;
    try (DemoServer server = DemoServer.start()) {
      LoadResult result = run(server.host());
      System.out.println();
      result.requests().forEach(request -> compare(request, server));
      pass = result.isPass();
    }
    System.exit(pass ? 0 : 1);
  }

  private static LoadResult run(String host) {
    return LoadRun.of(FastApiUser.class)
        .host(host)
        .users(Integer.getInteger("katydid.users", 200))
        .spawnRate(Double.parseDouble(System.getProperty("katydid.spawnRate", "50")))
        .runTime(System.getProperty("katydid.runTime", "30s"))
        .slo("failures < 1%")
        .console(System.out)
        .execute();
  }

  private static void compare(RequestResult request, DemoServer server) {
    System.out.printf(
        "%s: %,d requests counted here, %,d by the server%n",
        request.name(), request.count(), server.counts().get(request.name()));
  }
}
