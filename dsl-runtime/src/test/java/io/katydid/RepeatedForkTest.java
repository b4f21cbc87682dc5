package io.katydid;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fork has another number of carriers, and its own times: users choose the same there. */
class RepeatedForkTest {

  private static final int USERS = 8;
  private static final int ITERATIONS = 25;

  @Test
  void execute_sameSeedInAForkAndInThisJvm_isTheSameForEachUser() {
    Map<String, List<String>> here = requests(42, 0);

    assertThat(here).hasSize(USERS).allSatisfy((user, all) -> assertThat(all).hasSize(ITERATIONS));
    assertThat(requests(42, 1)).isEqualTo(here);
    assertThat(requests(43, 1)).isNotEqualTo(here);
  }

  /** The paths that each user has requested, in order. */
  private static Map<String, List<String>> requests(long seed, int fork) {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadRun.of(Chooser.class)
          .host(server.url())
          .users(USERS)
          .iterationsPerUser(ITERATIONS)
          .runTime("1h")
          .seed(seed)
          .fork(fork)
          .execute();
      return server.requests().stream()
          .map(request -> request.path().split("/", 3))
          .collect(groupingBy(parts -> parts[1], mapping(parts -> parts[2], toList())));
    }
  }

  /** Requests what it has chosen. */
  @User
  static final class Chooser {}
}
