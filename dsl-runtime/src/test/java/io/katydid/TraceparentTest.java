package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that can be found in the traces of their target. */
class TraceparentTest {

  private static LoadRun run(StubServer server) {
    return LoadRun.of(OneRequestUser.class)
        .users(1)
        .seed(1)
        .runTime(Duration.ofSeconds(10))
        .host(server.url());
  }

  private static List<String> received(StubServer server) {
    return server.requests().stream().map(it -> it.header("traceparent")).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void traceparent_asked_isSentAndIsOfTheSlowestInTheReport(int fork) {
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      LoadRun run = run(server).traceparent(true);

      JsonNode report =
          JsonMapper.shared().readTree((fork == 1 ? run.fork() : run).execute().json());

      JsonNode slowest = report.at("/requests/0/slowest");
      assertThat(slowest)
          .isNotEmpty()
          .extracting(it -> it.at("/traceId").asString())
          .isSubsetOf(received(server).stream().map(it -> it.substring(3, 35)).toList());
    }
  }

  /** Two runs of one seed would be taken for one by a store of traces. */
  @Test
  void traceparent_sameSeed_isAnotherInEachRun() {
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      LoadRun run = run(server).traceparent(true);
      run.execute();
      run.execute();

      assertThat(received(server)).hasSizeGreaterThan(3).doesNotHaveDuplicates();
    }
  }

  @Test
  void traceparent_notAsked_isNotSent() {
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      run(server).execute();

      assertThat(received(server)).containsOnly("");
    }
  }
}
