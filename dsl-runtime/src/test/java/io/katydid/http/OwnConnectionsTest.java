package io.katydid.http;

import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections.Per;
import io.katydid.measure.ConnectionCounts;
import io.katydid.net.Network;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which requests share a connection, as the server sees it. Pools are in {@link PoolTest}. */
class OwnConnectionsTest {

  private static StubServer healthy() {
    return StubServer.answering(StubServer.ok("hello"));
  }

  @Test
  void perUser_iterationsEnd_keepsTheConnection() {
    try (StubServer server = healthy();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.get("/");
      fixture.http.endIteration();
      fixture.http.get("/");
      fixture.newUser().get("/");

      assertThat(server.connections()).isEqualTo(2);
      assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(2, 1));
    }
  }

  @Test
  void perUser_severalHosts_keepsAConnectionToEach() {
    try (StubServer one = healthy();
        StubServer other = healthy();
        HttpFixture fixture = new HttpFixture(one.url())) {
      for (int i = 0; i < 3; i++) {
        fixture.http.get("/");
        fixture.http.get(other.url() + "/");
      }

      assertThat(one.connections()).isEqualTo(1);
      assertThat(other.connections()).isEqualTo(1);
      assertThat(one.requests()).hasSize(3);
      assertThat(other.requests()).hasSize(3);
    }
  }

  @Test
  void perIteration_iterationEnds_opensANewOne() {
    try (StubServer server = healthy();
        HttpFixture fixture =
            new HttpFixture(server.url(), ConnectionStrategy.per(Per.ITERATION))) {
      fixture.http.get("/");
      fixture.http.get("/");
      fixture.http.endIteration();
      fixture.http.get("/");

      assertThat(server.connections()).isEqualTo(2);
      assertThat(server.requests().getFirst().header("Connection")).isEmpty();
      assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(2, 1));
    }
  }

  @Test
  void perRequest_eachRequest_opensANewOneAndReportsIt() {
    try (StubServer server = healthy();
        HttpFixture fixture = new HttpFixture(server.url(), ConnectionStrategy.per(Per.REQUEST))) {
      fixture.http.get("/");
      fixture.http.post("/", text("x"));

      assertThat(server.connections()).isEqualTo(2);
      assertThat(server.requests())
          .allSatisfy(request -> assertThat(request.header("Connection")).isEqualTo("close"));
      assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(2, 0));
    }
  }

  @Test
  void strategy_ofTheRun_overridesThatOfTheUserClass() {
    try (StubServer server = healthy();
        HttpFixture fixture =
            new HttpFixture(
                new Network(
                    server.url(),
                    ConnectionStrategy.per(Per.REQUEST),
                    Map.of(),
                    Duration.ZERO,
                    List.of(),
                    List.of()),
                ConnectionStrategy.PER_USER)) {
      fixture.http.get("/");
      fixture.http.get("/");

      assertThat(server.connections()).isEqualTo(2);
    }
  }
}
