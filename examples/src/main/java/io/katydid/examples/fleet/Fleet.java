package io.katydid.examples.fleet;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.WorkerResult;
import io.katydid.api.Durations;
import io.katydid.api.WorkerLoss;
import io.katydid.examples.server.DemoServer;
import java.time.Duration;
import java.util.Map;

/**
 * Runs a load by several workers, once for each choice of what becomes of it when one is lost, and
 * kills one of them half-way.
 *
 * <p>System properties: {@code katydid.users}, {@code katydid.workers} and {@code katydid.runTime}.
 */
final class Fleet {

  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final Duration runTime = Durations.parse(System.getProperty("katydid.runTime", "10s"));

  private Fleet() {}

  public static void main(String... args) {
    Fleet fleet = new Fleet();
    for (WorkerLoss loss : WorkerLoss.values()) {
      fleet.run(loss);
    }
  }

  private void run(WorkerLoss loss) {
    System.out.printf("%n== %s ==%n", loss);
    try (DemoServer server = DemoServer.start()) {
      Thread killer = Thread.ofVirtual().start(() -> killOneHalfWay(server));
      LoadResult result =
          LoadRun.of(Visitor.class)
              .host(server.host())
              .users(Integer.getInteger("katydid.users", 60))
              .workers(Integer.getInteger("katydid.workers", 3))
              .onWorkerLoss(loss)
              .runTime(runTime)
              .slo("failures < 1%")
              .console(System.out)
              .execute();
      killer.interrupt();
      System.out.printf(
          "%nonWorkerLoss = %s: %s. %,d requests counted here, %,d by the server: %s%n",
          loss,
          result.outcome(),
          result.total().count(),
          requests(server.counts()),
          result.workers().stream().anyMatch(WorkerResult::isLost)
              ? "the worker that was killed had not reported the others"
              : "no worker was lost, as the run was over before one was killed");
    }
  }

  /** Half-way from the first request on; workers are children of this process. */
  private void killOneHalfWay(DemoServer server) {
    try {
      while (requests(server.counts()) == 0) {
        Thread.sleep(LOOK_EVERY);
      }
      Thread.sleep(runTime.dividedBy(2));
    } catch (InterruptedException runIsOver) {
      return;
    }
    ProcessHandle.current().children().findFirst().ifPresent(Fleet::kill);
  }

  private static void kill(ProcessHandle worker) {
    System.out.println("kill -9 " + worker.pid());
    worker.destroyForcibly();
  }

  private static long requests(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
