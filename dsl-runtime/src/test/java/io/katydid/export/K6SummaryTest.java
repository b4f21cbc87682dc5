package io.katydid.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.report.RunReport;
import io.katydid.report.Runs;
import io.katydid.report.StreamedRun;
import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Unit;
import io.katydid.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class K6SummaryTest {

  @Test
  void write_requests_areMetricsAndPartsOfThem() {
    JsonNode metrics =
        metrics(ExportedRuns.of(List.of(), Runs.request("GET /", 3, 1), Runs.request("b", 6, 0)));

    assertThat(metrics.propertyNames())
        .containsExactly(
            "http_req_duration",
            "http_req_failed",
            "http_reqs",
            "iterations",
            "data_sent",
            "data_received",
            "vus_max",
            "http_req_duration{name:GET /}",
            "http_req_failed{name:GET /}",
            "http_reqs{name:GET /}",
            "http_req_duration{name:b}",
            "http_req_failed{name:b}",
            "http_reqs{name:b}");
    assertThat(metrics.get("http_req_failed").toString())
        .isEqualTo(both("rate", "default", "\"passes\":1,\"fails\":9,\"value\":0.1"));
    assertThat(metrics.get("http_reqs").toString())
        .isEqualTo(both("counter", "default", "\"count\":10,\"rate\":1"));
    assertThat(metrics.get("http_req_duration{name:GET /}").toString())
        .isEqualTo(
            both(
                "trend",
                "time",
                "\"count\":3,\"avg\":2,\"min\":0.999936,\"med\":2.000895,\"max\":3,\"p(90)\":3,\"p(95)\":3,\"p(99)\":3"));
  }

  @Test
  void write_verdict_isAThreshold() {
    assertThat(metrics(Runs.passed()).get("katydid_verdict").toString())
        .contains("\"values\":{\"passes\":1,\"fails\":0,\"value\":1}")
        .endsWith(",\"thresholds\":{\"PASS\":{\"ok\":true}}}");
    assertThat(metrics(Runs.measured()).propertyNames()).doesNotContain("katydid_verdict");
  }

  @Test
  void write_nothingMeasured_doesNotPass() {
    RequestObjective objective = RequestObjective.parse("GET /nowhere", "p95 < 50ms");
    RunReport report =
        ExportedRuns.unmeasured()
            .with(new Verdict(Outcome.FAIL, List.of(missed(objective)), List.of()));

    JsonNode metrics = metrics(report);

    assertThat(metrics.get("http_req_duration{name:GET /nowhere}").get("count").asInt()).isZero();
    assertThat(metrics.get("http_req_duration{name:GET /nowhere}").get("thresholds").toString())
        .isEqualTo("{\"p95 < 50ms\":{\"ok\":false}}");
    assertThat(metrics.get("katydid_verdict").get("thresholds").get("PASS").get("ok").asBoolean())
        .isFalse();
    assertThat(metrics.get("http_req_failed").toString())
        .isEqualTo(both("rate", "default", "\"passes\":0,\"fails\":0,\"value\":0"));
    assertThat(metrics.get("http_reqs").get("count").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p99 < 50ms|http_req_duration",
        "max < 50ms|http_req_duration",
        "mean < 50ms|http_req_duration",
        "failures < 1%|http_req_failed",
        "failures < 3|http_req_failed",
        "status 5xx < 3|http_reqs",
        "status 5xx < 1%|http_reqs",
        "throughput >= 10/s|http_reqs",
        "p95 <= 1.1 x baseline|http_req_duration",
        "mean <= 1.1 x baseline|http_req_duration",
        "failures <= 1.1 x baseline|http_req_failed",
        "throughput >= 0.9 x baseline|http_reqs",
        "errors < 1%|iterations",
        "users >= 99%|iterations",
        "p99 < 50ms of tag read|http_req_duration{tag:read}",
        "failures < 1% of scenario Admin|http_req_failed{scenario:Admin}",
        "first event p95 < 1s|first_event",
        "between events p95 < 1s of tag read|between_events{tag:read}",
        "first token max < 1s|first_token",
        "between tokens mean < 1s|between_tokens",
        "events >= 1/s|events",
        "tokens >= 1/s|tokens",
        "goodput >= 90%: response < 1s|goodput"
      })
  void keyOf_objective_isTheMetricItIsAbout(String expression, String key) {
    assertThat(K6Metric.keyOf(missed(RequestObjective.parse("", expression)))).isEqualTo(key);
  }

  @Test
  void write_streams_areMetricsOfAScript() {
    JsonNode metrics = metrics(StreamedRun.report());

    assertThat(metrics.propertyNames())
        .contains(
            "first_event", "between_events", "first_token", "between_tokens", "events", "tokens")
        .contains("first_event{name:POST /chat}", "goodput{name:POST /chat}")
        .doesNotContain("first_event{name:GET /}", "goodput{name:GET /}");
    assertThat(metrics.at("/first_event/med").asDouble()).isEqualTo(100.007935);
    assertThat(metrics.at("/first_event/thresholds").toString())
        .isEqualTo("{\"first event p50 < 1s\":{\"ok\":false}}");
    assertThat(metrics.at("/events").toString())
        .startsWith("{\"type\":\"counter\",\"contains\":\"default\",\"count\":18,\"rate\":6");
    assertThat(metrics.at("/goodput").toString())
        .startsWith("{\"type\":\"rate\",\"contains\":\"default\",\"passes\":3,\"fails\":6");
  }

  @Test
  void write_hostile_isReadBackWithoutSecrets() {
    String json = K6Summary.write(ExportedRuns.hostile());

    assertThat(JsonMapper.shared().readTree(json).get("metrics").propertyNames())
        .anyMatch(name -> name.startsWith("http_reqs{name:=1+1, \"a\"\n<b>&'\t]]>é"));
    assertThat(json).doesNotContain("secret");
  }

  private static String both(String type, String contains, String values) {
    return "{\"type\":\"%s\",\"contains\":\"%s\",%s,\"values\":{%3$s}}"
        .formatted(type, contains, values);
  }

  private static Judgement missed(RequestObjective objective) {
    return new Judgement(
        objective, Outcome.FAIL, "no such request", "", 0, Unit.REQUEST, "there was none");
  }

  private static JsonNode metrics(RunReport report) {
    return JsonMapper.shared().readTree(K6Summary.write(report)).get("metrics");
  }
}
