package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections.Per;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.Network;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HttpClientsTest {

  @Test
  void forUser_connectionForEachRequest_isAlwaysDialledWithTheNumberOfTheUser() {
    List<Integer> dialled = new ArrayList<>();
    Recorder recorder = new Recorder(name -> List.of());
    HttpClients clients =
        new HttpClients(
            Network.to("http://sink.invalid"),
            recorder,
            System::nanoTime,
            Tracing.NONE,
            (origin, user, due, sampler) -> {
              dialled.add(user);
              return new SinkTransport();
            });
    HttpPlan plan = new HttpPlan(ConnectionStrategy.per(Per.REQUEST));
    UserHttp first =
        clients.forUser(plan, new Sampler(recorder), 0, (over, nanos) -> {}, due -> {});
    UserHttp second =
        clients.forUser(plan, new Sampler(recorder), 0, (over, nanos) -> {}, due -> {});

    first.get("/");
    second.get("/");
    first.get("/");

    assertThat(dialled).containsExactly(0, 1, 0);
  }
}
