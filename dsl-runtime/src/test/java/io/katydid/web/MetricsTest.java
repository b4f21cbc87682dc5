package io.katydid.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.report.StreamedRun;
import io.katydid.runfile.KeptRuns;
import io.katydid.runfile.RunHeader;
import io.katydid.store.Boundary;
import io.katydid.store.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {

  private static final String OPEN =
      "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.4";

  private final LiveRun live = new LiveRun();
  private final WatchedRun run = new WatchedRun();

  private String text(String accept) {
    return Metrics.answer(live.now(), accept).content();
  }

  private void start() {
    live.started(KeptRuns.HEADER, run);
    live.measured(run.second());
    live.measured(run.second());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        OPEN + "|application/openmetrics-text; version=1.0.0; charset=utf-8",
        "text/plain|text/plain; version=0.0.4; charset=utf-8",
        "*/*|text/plain; version=0.0.4; charset=utf-8",
        "''|text/plain; version=0.0.4; charset=utf-8",
      })
  void type_ofTheAnswer_isTheOneThatIsAskedFor(String accept, String type) {
    assertThat(Metrics.answer(live.now(), accept).type()).isEqualTo(type);
  }

  @Test
  void text_beforeARequest_hasNoRequests() {
    assertThat(text(OPEN))
        .isEqualTo(
            """
            # HELP katydid_users Virtual users that are running.
            # TYPE katydid_users gauge
            katydid_users 0
            # HELP katydid_run_time_seconds How long the run has lasted.
            # TYPE katydid_run_time_seconds gauge
            # UNIT katydid_run_time_seconds seconds
            katydid_run_time_seconds 0
            # EOF
            """);
  }

  @Test
  void text_ofARunThatGoesOn_hasAllFromItsStart() {
    start();

    assertThat(text(OPEN))
        .contains(
            "katydid_users 5\n",
            "katydid_run_time_seconds 2\n",
            "katydid_objectives{outcome=\"pass\"} 1\n",
            "# TYPE katydid_requests counter\n",
            "katydid_requests_total{name=\"GET /\",kind=\"request\"} 3\n",
            "# TYPE katydid_response_time_seconds histogram\n",
            "katydid_response_time_seconds_bucket{name=\"GET /\",kind=\"request\",le=\"0.001\"}"
                + " 2\n",
            "katydid_response_time_seconds_bucket{name=\"GET /\",kind=\"request\",le=\"0.002\"}"
                + " 3\n",
            "katydid_response_time_seconds_bucket{name=\"GET /\",kind=\"request\",le=\"+Inf\"} 3\n",
            "katydid_response_time_seconds_sum{name=\"GET /\",kind=\"request\"} 0.004\n",
            "katydid_response_time_seconds_count{name=\"GET /\",kind=\"request\"} 3\n",
            "katydid_iterations_total 3\n")
        .endsWith("\n# EOF\n");
  }

  @Test
  void text_ofWhatWasCounted_hasItsSumByName() {
    live.started(KeptRuns.HEADER, run);
    live.measured(run.second());
    assertThat(text(OPEN)).doesNotContain("katydid_counted");
    live.measured(run.second(CourseTest.counting()));

    assertThat(text(OPEN))
        .contains(
            "# TYPE katydid_counted counter\n",
            "katydid_counted_total{name=\"WS /room sent\"} 12\n");
  }

  @Test
  void text_ofStreams_hasTheirTimesCountsAndGoodput() {
    RunHeader header = KeptRuns.judgedBy(StreamedRun.OBJECTIVES);
    live.started(header, run);
    live.measured(new WatchedRun(header).second(StreamedRun.interval(1)));
    String chat = "{name=\"POST /chat\",kind=\"request\"";
    String good = chat + ",limits=\"" + StreamedRun.LIMITS + "\"}";

    assertThat(text(OPEN))
        .contains(
            "# TYPE katydid_stream_first_event_seconds histogram\n",
            "katydid_stream_first_event_seconds_bucket" + chat + ",le=\"0.1\"} 1\n",
            "katydid_stream_first_event_seconds_count" + chat + "} 2\n",
            "katydid_stream_between_events_seconds_sum" + chat + "} 0.14\n",
            "katydid_stream_first_token_seconds_count" + chat + "} 2\n",
            "katydid_stream_between_tokens_seconds_count" + chat + "} 2\n",
            "katydid_stream_events_total" + chat + "} 6\n",
            "# TYPE katydid_stream_tokens gauge\n",
            "katydid_stream_tokens" + chat + "} 12\n",
            "katydid_goodput_requests_total" + good + " 3\n",
            "katydid_goodput_good_total" + good + " 1\n");
  }

  @Test
  void text_withoutStreams_hasNothingOfThem() {
    start();

    assertThat(text(OPEN)).doesNotContain("katydid_stream", "katydid_goodput");
  }

  @Test
  void text_ofPrometheus_hasTheWholeNamesOfCountersAndNoEnd() {
    start();

    assertThat(text("text/plain"))
        .contains("# TYPE katydid_requests_total counter\nkatydid_requests_total{")
        .doesNotContain("# UNIT", "# EOF");
  }

  @Test
  void label_ofAnyText_isEscapedInOneLine() {
    measure(request("GET /\"a\\b\nc http://amy:secret@shop/"));

    assertThat(text(OPEN))
        .contains("{name=\"GET /\\\"a\\\\b c http://shop/\",kind=\"request\"} 1\n");
  }

  /** A collector refuses a text that has a series twice. */
  @Test
  void names_thatDifferByASecretAlone_areOneSeries() {
    measure(request("GET http://amy:secret@shop/"), request("GET http://bob:other@shop/"));

    assertThat(text(OPEN).lines().filter(line -> line.startsWith("katydid_requests_total")))
        .containsExactly("katydid_requests_total{name=\"GET http://shop/\",kind=\"request\"} 2");
  }

  private static RequestSnapshot request(String name) {
    return Snapshots.request(name, 0, Distribution.of(1_000_000), Distribution.EMPTY, Map.of());
  }

  private void measure(RequestSnapshot... requests) {
    Snapshot measured = Snapshots.of(KeptRuns.SECOND, List.of(requests), List.of(), 1, 0, 0, 0, 0);
    live.started(KeptRuns.HEADER, run);
    live.measured(
        run.second(
            new Interval(
                KeptRuns.SECOND, 1, false, Boundary.SECOND, 0, measured, 7, ResourceMetrics.NONE)));
  }
}
