package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections.Per;
import io.katydid.api.load.Limit;
import io.katydid.feed.Feeds;
import io.katydid.health.ResourceWatch;
import io.katydid.http.HttpClients;
import io.katydid.measure.Recorder;
import io.katydid.net.Network;
import io.katydid.store.RunOutcome;
import io.katydid.store.RunTotals;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the users of a run do with connections, from its start to its end. */
class ConnectionsTest {

  private final AtomicInteger iterations = new AtomicInteger();

  /** Ends after so many iterations. */
  private RunOutcome run(StubServer server, ConnectionStrategy strategy, int users, int most) {
    ScriptedPlan plan =
        ScriptedPlan.of(scope -> {
          scope.http().get("/");
          scope.http().get("/");
          if (iterations.incrementAndGet() == most) {
            scope.virtualUser().stopRun("enough");
          }
        });
    Network network =
        new Network(server.url(), strategy, Map.of(), Duration.ZERO, List.of(), List.of());
    Recorder recorder = new Recorder(name -> List.of());
    HttpClients httpClients = new HttpClients(network, recorder, Clock.SYSTEM::nanoTime);
    RunTotals totals = new RunTotals();
    TestLoad load = TestRun.closed(users, TestRun.LONG, Duration.ZERO, TestRun.LONG);
    Engine engine =
        new Engine(
            new LoadPlan(
                load.profile(), List.of(load.scenario(plan, new Limit.Time(TestRun.LONG))), 1, 0),
            new Equipment(
                Clock.SYSTEM,
                recorder,
                httpClients,
                ResourceProviders.of(List.of(plan)),
                Feeds.of(List.of()),
                ResourceWatch.NONE),
            Totalling.to(totals));
    return totals.outcome(engine.execute());
  }

  @Test
  void perIteration_eachIteration_hasConnectionsOfItsOwn() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"))) {
      RunOutcome outcome = run(server, ConnectionStrategy.per(Per.ITERATION), 1, 3);

      assertThat(server.connections()).isEqualTo(iterations.get());
      assertThat(outcome.kept().connections().opened()).isEqualTo(iterations.get());
      assertThat(outcome.kept().connections().reused()).isEqualTo(iterations.get());
    }
  }

  @Test
  void pool_ofTheRun_isSharedByAllUsersAndClosedAtTheEnd() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"))) {
      RunOutcome outcome = run(server, ConnectionStrategy.pool(2), 10, 50);

      assertThat(outcome.kept().total().count())
          .isGreaterThanOrEqualTo(100)
          .isEqualTo(server.requests().size());
      assertThat(outcome.kept().total().failures()).isZero();
      assertThat(server.connections()).isBetween(1, 2);
      server.awaitNoConnections();
    }
  }
}
