package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.api.Http;
import io.katydid.api.User;
import io.katydid.report.JsonReport;
import io.katydid.runfile.RunFileReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Objectives on statuses, from a user's request to the report. */
class StatusObjectivesTest {

  @TempDir private Path directory;

  /** Expects to be limited in one of three requests. */
  @User
  static final class Caller {

    void call(Http http) {
      http.request("GET", "/limited").expect(429).send();
      http.get("/limited");
      http.get("/");
    }
  }

  private static StubServer server() {
    return StubServer.scripted((request, exchange) ->
        exchange.write(
            request.path().equals("/limited")
                ? StubServer.response("429 Slow", "", "Retry-After: 30")
                : StubServer.ok("")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void execute_objectivesOnStatuses_countExpectedAndFailedOnes(int jvms) {
    try (StubServer server = server()) {
      LoadResult result =
          LoadRun.of(Caller.class)
              .host(server.url())
              .iterations(1)
              .fork(jvms)
              .slo("failures <= 1")
              .slo("status 429 <= 1")
              .slo("GET /", "status 4xx <= 0")
              .slo("status 5xx <= 0%")
              .execute();

      assertThat(result.objectives())
          .extracting(
              ObjectiveResult::expression, ObjectiveResult::observed, ObjectiveResult::samples)
          .contains(
              tuple("failures <= 1", "1", 3L),
              tuple("status 429 <= 1", "2", 3L),
              tuple("status 4xx <= 0", "0", 1L),
              tuple("status 5xx <= 0%", "0%", 3L));
      assertThat(result.text())
          .contains(
              "2 of 3 requests had status 429, allowed is at most 1",
              "HTTP 429 with Retry-After: first Retry-After: 30");
    }
  }

  @Test
  void json_objectivesOnStatuses_hasThoseThatAreCounted() {
    try (StubServer server = server()) {
      Path file = directory.resolve("run");
      LoadResult result =
          LoadRun.of(Caller.class)
              .host(server.url())
              .iterations(1)
              .slo("status 429 <= 1")
              .slo("status 5xx <= 0")
              .runFile(file)
              .execute();

      JsonNode total = JsonMapper.shared().readTree(result.json()).at("/total");
      assertThat(total.at("/statuses/429").asLong()).isEqualTo(2);
      assertThat(total.at("/statuses/5xx").asLong()).isZero();
      assertThat(JsonReport.write(RunFileReader.read(file).report())).isEqualTo(result.json());
    }
  }
}
