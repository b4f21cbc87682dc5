package io.katydid.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.report.Runs;
import io.katydid.report.StreamedRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BencherMetricsTest {

  @Test
  void write_names_haveFiguresBetweenTheirBounds() {
    JsonNode metrics = read(BencherMetrics.write(Runs.passed()));

    assertThat(metrics.propertyNames()).containsExactly("Aggregated", "GET /", "POST /items/");
    assertThat(metrics.get("GET /").propertyNames())
        .containsExactly(
            "latency-p50", "latency-p95", "latency-p99", "throughput", "failure-ratio");
    JsonNode median = metrics.get("GET /").get("latency-p50");
    assertThat(median.get("value").asLong())
        .isBetween(median.get("lower_value").asLong(), median.get("upper_value").asLong())
        .isBetween(500_000_000L, 500_500_000L);
    assertThat(metrics.get("GET /").get("throughput").get("value").asDouble()).isEqualTo(20);
  }

  @Test
  void write_tooFewForAnUpperBound_hasNone() {
    JsonNode median =
        read(BencherMetrics.write(ExportedRuns.of(List.of(), Runs.request("GET /", 2, 0))))
            .get("GET /")
            .get("latency-p99");

    assertThat(median.propertyNames()).containsExactly("value", "lower_value");
  }

  @Test
  void write_allFailed_hasNoLatency() {
    JsonNode metrics =
        read(BencherMetrics.write(ExportedRuns.of(List.of(), Runs.request("GET /", 0, 5))));

    assertThat(metrics.get("GET /").propertyNames()).containsExactly("throughput", "failure-ratio");
    assertThat(metrics.get("GET /").get("failure-ratio").get("value").asInt()).isEqualTo(1);
  }

  @Test
  void write_streams_haveTheirTimesWithoutBoundsAndGoodput() {
    JsonNode chat = read(BencherMetrics.write(StreamedRun.report())).get("POST /chat");

    assertThat(chat.at("/first-event-p50").toString()).isEqualTo("{\"value\":100007935}");
    assertThat(chat.at("/between-tokens-p99/value").asLong()).isEqualTo(20_000_000);
    assertThat(chat.at("/events/value").asDouble()).isEqualTo(6);
    assertThat(chat.at("/tokens/value").asDouble()).isEqualTo(12);
    assertThat(chat.at("/goodput/value").asDouble()).isEqualTo(3 / 9.0);
  }

  @Test
  void write_nothingMeasured_isEmpty() {
    assertThat(BencherMetrics.write(ExportedRuns.unmeasured())).isEqualTo("{}\n");
  }

  @Test
  void write_hostile_isReadBackWithoutSecrets() {
    String json = BencherMetrics.write(ExportedRuns.hostile());

    assertThat(read(json).propertyNames()).hasSize(2).last().asString().contains("\n<b>&'\t]]>é");
    assertThat(json).doesNotContain("secret");
  }

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
