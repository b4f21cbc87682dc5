package io.katydid.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Snapshots;
import io.katydid.otlp.CollectorServer.Received;
import io.katydid.report.StreamedRun;
import io.katydid.runfile.KeptRuns;
import io.katydid.runfile.RunHeader;
import io.katydid.store.Boundary;
import io.katydid.store.Interval;
import io.katydid.web.WatchedRun;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsPartialSuccess;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushes of a run that never ran, on real sockets. */
@Timeout(120)
class OtlpObserverTest {

  private static final long START = 1_772_368_200_123_456_789L;

  private final CollectorServer collector = new CollectorServer();
  private final WatchedRun run = new WatchedRun();
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  @AfterEach
  void close() {
    collector.close();
  }

  private OtlpObserver started() {
    OtlpObserver observer =
        OtlpObserver.of(collector.url(), environment::get, warnings::add).orElseThrow();
    observer.started(KeptRuns.HEADER, run);
    return observer;
  }

  private Received last() {
    return collector.received().getLast();
  }

  private static Map<String, String> attributes(List<KeyValue> all) {
    Map<String, String> attributes = new HashMap<>();
    for (KeyValue it : all) {
      attributes.put(
          it.getKey(),
          it.getValue().hasIntValue()
              ? Long.toString(it.getValue().getIntValue())
              : it.getValue().getStringValue());
    }
    return attributes;
  }

  private static NumberDataPoint sum(Received push, String name) {
    return push.metric(name).getSum().getDataPoints(0);
  }

  private static ExponentialHistogramDataPoint times(Received push, String name) {
    return push.metric(name).getExponentialHistogram().getDataPoints(0);
  }

  @Test
  void push_ofASecond_hasAllFromTheStartOfTheRun() {
    try (OtlpObserver observer = started()) {
      observer.measured(run.second());
      observer.measured(run.second());
    }

    assertThat(last().path()).isEqualTo("/v1/metrics");
    assertThat(last().header("Content-type")).isEqualTo("application/x-protobuf");
    assertThat(last().metric("katydid.users").getGauge().getDataPoints(0).getAsInt()).isEqualTo(5);
    Metric requests = last().metric("katydid.requests");
    assertThat(requests.getSum().getIsMonotonic()).isTrue();
    assertThat(requests.getSum().getAggregationTemporality())
        .isEqualTo(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE);
    NumberDataPoint point = sum(last(), "katydid.requests");
    assertThat(point.getAsInt()).isEqualTo(3);
    assertThat(point.getStartTimeUnixNano()).isEqualTo(START);
    assertThat(point.getTimeUnixNano()).isEqualTo(START + 2 * KeptRuns.SECOND);
    assertThat(attributes(point.getAttributesList()))
        .isEqualTo(Map.of("name", "GET /", "kind", "request"));
    assertThat(sum(last(), "katydid.iterations").getAsInt()).isEqualTo(3);
    assertThat(last().metric("katydid.objectives").getGauge().getDataPointsList())
        .extracting(NumberDataPoint::getAsInt)
        .contains(1L);
    assertThat(warnings).isEmpty();
  }

  @Test
  void push_ofStreams_hasTheirTimesCountsAndGoodput() {
    RunHeader header = KeptRuns.judgedBy(StreamedRun.OBJECTIVES);
    try (OtlpObserver observer = started()) {
      observer.started(header, run);
      observer.measured(new WatchedRun(header).second(StreamedRun.interval(1)));
    }

    assertThat(times(last(), "katydid.stream.first.event").getCount()).isEqualTo(2);
    assertThat(times(last(), "katydid.stream.between.events").getMax()).isEqualTo(0.05);
    assertThat(sum(last(), "katydid.stream.events").getAsInt()).isEqualTo(6);
    assertThat(last().metric("katydid.stream.tokens").getGauge().getDataPoints(0).getAsInt())
        .isEqualTo(12);
    NumberDataPoint good = sum(last(), "katydid.goodput.good");
    assertThat(good.getAsInt()).isEqualTo(1);
    assertThat(attributes(good.getAttributesList()))
        .isEqualTo(Map.of("name", "POST /chat", "kind", "request", "limits", StreamedRun.LIMITS));
  }

  @Test
  void histogram_ofResponseTimes_isExponentialAndHasTheSameCountSumAndMaximum() {
    try (OtlpObserver observer = started()) {
      observer.measured(run.second());
      observer.measured(run.second());
    }
    ExponentialHistogramDataPoint times = times(last(), "katydid.response.time");

    assertThat(last().metric("katydid.response.time").getUnit()).isEqualTo("s");
    assertThat(times.getCount()).isEqualTo(3);
    assertThat(times.getSum()).isEqualTo(0.004);
    assertThat(times.getMax()).isEqualTo(0.002);
    assertThat(times.getScale()).isEqualTo(8);
    assertThat(times.getZeroCount()).isZero();
    assertThat(times.getPositive().getOffset()).isEqualTo(Figure.Times.bucket(0.001));
    List<Long> counts = times.getPositive().getBucketCountsList();
    assertThat(counts).hasSize(257).startsWith(2L).endsWith(1L);
  }

  @Test
  void duration_ofRequests_isAsTheSemanticConventionsHaveIt() {
    try (OtlpObserver observer = started()) {
      observer.measured(run.second(interval("GET /items/{id}", "log in")));
    }
    Metric durations = last().metric("http.client.request.duration");
    Map<String, String> server = Map.of("server.address", "localhost", "server.port", "8000");

    assertThat(durations.getExponentialHistogram().getDataPointsList())
        .extracting(it -> attributes(it.getAttributesList()))
        .allSatisfy(it -> assertThat(it).containsAllEntriesOf(server))
        .anySatisfy(it ->
            assertThat(it)
                .containsEntry("http.request.method", "GET")
                .containsEntry("url.template", "/items/{id}")
                .containsEntry("error.type", "_OTHER"))
        .anySatisfy(it ->
            assertThat(it)
                .containsEntry("http.request.method", "_OTHER")
                .containsEntry("name", "log in")
                .doesNotContainKey("url.template"));
  }

  private static Interval interval(String... names) {
    Distribution times = Distribution.of(1_000_000);
    List<RequestSnapshot> requests =
        Stream.of(names).map(it -> Snapshots.request(it, 1, times, times, Map.of())).toList();
    return new Interval(
        KeptRuns.SECOND,
        5,
        false,
        Boundary.SECOND,
        0,
        Snapshots.of(KeptRuns.SECOND, requests, List.of(), 2, 0, 0, 0, 0),
        7,
        ResourceMetrics.NONE);
  }

  @Test
  void push_withDelta_hasWhatWasMeasuredSinceTheLastOneThatWasTaken() {
    environment.put("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "delta");
    collector.answer(200, "").answer(503, "").answer(200, "");
    try (OtlpObserver observer = started()) {
      observer.measured(run.second());
      observer.measured(run.second());
      observer.measured(run.second());
    }
    List<Received> pushes = collector.received();

    assertThat(pushes).hasSize(3);
    assertThat(pushes)
        .extracting(it -> sum(it, "katydid.requests").getAsInt())
        .containsExactly(1L, 2L, 5L);
    ExponentialHistogramDataPoint third = times(pushes.getLast(), "katydid.response.time");
    assertThat(third.getCount()).isEqualTo(5);
    assertThat(third.hasMax()).isFalse();
    assertThat(third.getStartTimeUnixNano()).isEqualTo(START + KeptRuns.SECOND);
    assertThat(
            last()
                .metric("katydid.response.time")
                .getExponentialHistogram()
                .getAggregationTemporality())
        .isEqualTo(AggregationTemporality.AGGREGATION_TEMPORALITY_DELTA);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 503, 504, 404})
  void collector_thatDoesNotTakeIt_isLeftAloneForAWhileAndReported(int status) {
    collector.answer(status, "").answer(status, "");
    try (OtlpObserver observer = started()) {
      for (int second = 1; second <= 5; second++) {
        observer.measured(run.second());
      }
    }

    // At 1 s, 2 s, and, as the pause became 2 s, at 4 s; then it takes all.
    assertThat(collector.received())
        .extracting(it -> sum(it, "katydid.requests").getAsInt())
        .containsExactly(1L, 3L, 10L, 15L);
    assertThat(warnings)
        .containsExactly(collector.url() + "/v1/metrics does not take metrics now: HTTP " + status);
  }

  @Test
  void collector_thatSaysWhen_isAskedThen() {
    collector.answer(503, "3");
    try (OtlpObserver observer = started()) {
      for (int second = 1; second <= 4; second++) {
        observer.measured(run.second());
      }
    }

    assertThat(collector.received())
        .extracting(it -> sum(it, "katydid.requests").getAsInt())
        .containsExactly(1L, 10L);
  }

  @Test
  void collector_thatIsNotThere_isReportedWithWhatItHasNot() {
    collector.close();
    try (OtlpObserver observer = started()) {
      observer.measured(run.second());
      observer.ended(run.report());
    }

    assertThat(warnings).hasSize(2);
    assertThat(warnings.getFirst())
        .contains("does not take metrics now: nothing listens there, or a firewall refuses: start");
    assertThat(warnings.getLast()).contains("has no report of 1 of 1 requests");
  }

  @Test
  void push_atTheEnd_isSentAgainOnce() {
    collector.answer(503, "").answer(200, "");
    try (OtlpObserver observer = started()) {
      run.second();
      observer.ended(run.report());
    }

    assertThat(collector.received()).hasSize(2);
    assertThat(last().metric("katydid.users").getGauge().getDataPoints(0).getAsInt()).isZero();
    assertThat(warnings).hasSize(1);
  }

  @Test
  void push_atTheEndToOneThatAsksForALongPause_isLost() {
    collector.answer(503, "60");
    try (OtlpObserver observer = started()) {
      run.second();
      observer.ended(run.report());
    }

    assertThat(collector.received()).hasSize(1);
    assertThat(warnings.getLast()).contains("has no report of 1 of 1 requests");
  }

  @Test
  void collector_thatTakesAPart_isReportedWithItsReason() {
    collector.answer(
        ExportMetricsServiceResponse.newBuilder()
            .setPartialSuccess(
                ExportMetricsPartialSuccess.newBuilder()
                    .setRejectedDataPoints(1234)
                    .setErrorMessage("too many series"))
            .build());
    try (OtlpObserver observer = started()) {
      observer.measured(run.second());
    }

    assertThat(warnings)
        .containsExactly(
            collector.url() + "/v1/metrics takes not all of the metrics: too many series",
            collector.url() + "/v1/metrics rejected 1,234 points of metrics");
  }

  @Test
  void push_bySettings_hasHeadersAndIsCompressed() {
    environment.put("OTEL_EXPORTER_OTLP_HEADERS", "Authorization=Bearer%20s3cret,X-Tenant=a b");
    environment.put("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip");
    environment.put("OTEL_SERVICE_NAME", "nightly");
    environment.put("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=test,team=shop%2Ceu");
    try (OtlpObserver observer = started()) {
      observer.measured(run.second());
    }

    assertThat(last().header("Authorization")).isEqualTo("Bearer s3cret");
    assertThat(last().header("X-tenant")).isEqualTo("a b");
    assertThat(last().header("Content-encoding")).isEqualTo("gzip");
    assertThat(attributes(last().body().getResourceMetrics(0).getResource().getAttributesList()))
        .containsEntry("service.name", "nightly")
        .containsEntry("deployment.environment.name", "test")
        .containsEntry("team", "shop,eu")
        .containsKey("service.instance.id");
  }

  @Test
  void observer_withTheSdkDisabled_isNoneAndSaysSo() {
    environment.put("OTEL_SDK_DISABLED", "true");

    assertThat(OtlpObserver.of(collector.url(), environment::get, warnings::add)).isEmpty();
    assertThat(warnings).containsExactly("No metrics are sent, as OTEL_SDK_DISABLED is true");
  }
}
