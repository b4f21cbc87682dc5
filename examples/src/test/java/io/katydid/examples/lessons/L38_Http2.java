package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Connections;
import io.katydid.api.Http;
import io.katydid.api.Protocol;
import io.katydid.api.Task;
import io.katydid.api.User;
import org.junit.jupiter.api.Test;

/**
 * HTTP/2: many requests at once on one connection, as of a gateway or a browser.
 *
 * <p>A service says how many requests it takes at once on a connection; here, 100. So all 20 users
 * are served at once on one connection, where by HTTP/1.1 one after the other would be. Were they
 * more than the service takes, the others would wait for a stream: that is response time, as it is
 * for their callers, and no service time.
 *
 * <p>What to see: {@code Network} has the one connection that all requests went over.
 */
class L38_Http2 {

  private static final int USERS = 20;
  private static final int REQUESTS = 5;
  private static final int STREAMS = 100;

  @User(protocol = Protocol.HTTP_2)
  @Connections(pool = 1)
  static class Caller {

    @Task
    void read(Http http) {
      http.get("/stock");
    }
  }

  @Test
  void requests_ofManyUsers_goOverOneConnection() throws Exception {
    try (Http2Service service = Http2Service.start(STREAMS)) {
      LoadResult result =
          LoadRun.of(Caller.class)
              .host(service.host())
              .users(USERS)
              .iterationsPerUser(REQUESTS)
              .runTime("1m")
              .slo("failures <= 0%")
              .execute();

      assertThat(result.request("GET /stock").count()).isEqualTo(USERS * REQUESTS);
      assertThat(result.hasNoFailures()).isTrue();
      assertThat(result.openedConnections()).isEqualTo(1);
      assertThat(service.mostAtOnce()).isBetween(2, USERS);
      assertThat(result.text()).contains("pool of 1 by HTTP/2: 1 connection opened");
    }
  }
}
