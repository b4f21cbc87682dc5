package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.User;
import io.katydid.report.JsonReport;
import io.katydid.report.TextReport;
import io.katydid.runfile.RunFileReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counters and gauges, from a user's code to the report. */
class MetricObjectivesTest {

  @TempDir private Path directory;

  /** Counts and gauges. */
  @User
  static final class Buyer {

    void buy(Http http, Measure measure) {
      http.get("/");
      measure.count("items", 3);
      measure.count("items", 4);
      measure.gauge("queue length", 17);
      measure.gauge("queue length", 2.5);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void execute_objectivesOnMetrics_areObservedAndReported(int jvms) {
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      LoadResult result =
          LoadRun.of(Buyer.class)
              .host(server.url())
              .iterations(1)
              .fork(jvms)
              .slo("counter items >= 7")
              .slo("counter lost < 1")
              .slo("gauge queue length < 17")
              .execute();

      assertThat(result.objectives())
          .extracting(
              ObjectiveResult::expression, ObjectiveResult::observed, ObjectiveResult::samples)
          .contains(
              tuple("counter items >= 7", "7", 7L),
              tuple("counter lost < 1", "0", 0L),
              tuple("gauge queue length < 17", "17", 2L));
      assertThat(result.counters()).containsExactly(result.counter("items"));
      assertThat(result.counter("items").sum()).isEqualTo(7);
      assertThat(result.counter("items").perSecond()).isPositive();
      assertThat(result.gauge("queue length"))
          .isEqualTo(new GaugeResult("queue length", 2, 2.5, 2.5, 9.75, 17));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> result.counter("itms"))
          .withMessage("no counter \"itms\" in this result; did you mean \"items\"?");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> result.gauge("depth"))
          .withMessage("no gauge \"depth\" in this result, which has \"queue length\"");
      assertThat(result.text())
          .contains("Counters\n  Counter  Sum", "\n  items      7")
          .containsPattern("queue length +2 +2.5 +2.5 +9.75 +17");
    }
  }

  @Test
  void json_metrics_hasThemAsTheRunFileHas() {
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      Path file = directory.resolve("run");
      LoadResult result =
          LoadRun.of(Buyer.class).host(server.url()).iterations(1).runFile(file).execute();

      JsonNode json = JsonMapper.shared().readTree(result.json());
      assertThat(json.at("/counters/0/name").asString()).isEqualTo("items");
      assertThat(json.at("/counters/0/sum").asLong()).isEqualTo(7);
      assertThat(json.at("/counters/0/perSecond").asDouble()).isPositive();
      assertThat(json.at("/gauges/0/name").asString()).isEqualTo("queue length");
      assertThat(json.at("/gauges/0/count").asLong()).isEqualTo(2);
      assertThat(json.at("/gauges/0/last").asDouble()).isEqualTo(2.5);
      assertThat(json.at("/gauges/0/min").asDouble()).isEqualTo(2.5);
      assertThat(json.at("/gauges/0/mean").asDouble()).isEqualTo(9.75);
      assertThat(json.at("/gauges/0/max").asDouble()).isEqualTo(17);
      assertThat(JsonReport.write(RunFileReader.read(file).report())).isEqualTo(result.json());
      assertThat(TextReport.write(RunFileReader.read(file).report())).isEqualTo(result.text());
    }
  }
}
