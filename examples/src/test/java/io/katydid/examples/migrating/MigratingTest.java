package io.katydid.examples.migrating;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.examples.server.DemoServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The user classes of the guide work as they stand there. */
class MigratingTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        FromLocust.Visitor.class,
        FromLocust.Buyer.class,
        FromK6.Visitor.class,
        FromK6.Reader.class,
        FromGatling.Session.class,
        FromGatling.Shopper.class,
        FromGatling.Wanderer.class
      })
  void users_ofTheGuide_makeRequestsWithoutFailures(Class<?> users) {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(users).host(server.host()).users(3).iterations(3).runTime("30s").execute();

      assertThat(result.total().count()).isPositive();
      assertThat(result.total().failures()).isZero();
      assertThat(result.errors()).isEmpty();
    }
  }
}
