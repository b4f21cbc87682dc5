package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Body;
import io.katydid.net.ScratchBuffers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScratchBuffersTest {

  private final ScratchBuffers buffers = new ScratchBuffers();

  @Test
  void take_afterOneWasGivenBack_isThatOne() {
    byte[] buffer = buffers.take();
    assertThat(buffers.take()).isNotSameAs(buffer);

    buffers.giveBack(buffer);

    assertThat(buffers.take()).isSameAs(buffer);
    assertThat(buffers.take()).isNotSameAs(buffer);
  }

  @Test
  void take_afterSeveralInUseAtOnceWereGivenBack_isOneOfThem() {
    List<byte[]> inUse = List.of(buffers.take(), buffers.take(), buffers.take());

    inUse.forEach(buffers::giveBack);

    assertThat(List.of(buffers.take(), buffers.take(), buffers.take()))
        .containsExactlyInAnyOrderElementsOf(inUse);
  }

  /** As what came with the handshake of a WebSocket: whoever took it would read byte by byte. */
  @Test
  void take_afterATinyOneWasGivenBack_isNotThatOne() {
    buffers.giveBack(new byte[3]);

    assertThat(buffers.take()).hasSize(4 << 10);
  }

  @Test
  void take_afterAHugeOneWasGivenBack_isNotThatOne() {
    buffers.giveBack(new byte[(64 << 10) + 1]);

    assertThat(buffers.take()).hasSize(4 << 10);
  }

  @Test
  void requests_ofManyUsersAtOnce_areAllTheirOwn() throws Exception {
    StubServer.Script echo =
        (request, exchange) -> exchange.write(StubServer.ok(request.body().repeat(100)));
    try (StubServer server = StubServer.scripted(echo);
        HttpFixture fixture = new HttpFixture(server.url());
        ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
      List<UserHttp> clients = Stream.generate(fixture::newUser).limit(20).toList();
      List<Future<String>> all = new ArrayList<>();
      for (int user = 0; user < clients.size(); user++) {
        UserHttp http = clients.get(user);
        String own = "user " + user + ";";
        all.add(users.submit(() -> echoes(http, own)));
      }
      for (int user = 0; user < all.size(); user++) {
        assertThat(all.get(user).get()).isEqualTo(("user " + user + ";").repeat(100));
      }
    }
  }

  /** The answer to all of its requests, which is the same. */
  private static String echoes(UserHttp http, String own) {
    Set<String> answers = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      answers.add(http.post("/", Body.text(own)).text());
    }
    return String.join("|", answers);
  }
}
