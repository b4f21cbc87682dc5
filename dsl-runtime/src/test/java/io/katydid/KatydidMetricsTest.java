package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The metrics of runs in registries of Micrometer. */
class KatydidMetricsTest {

  private static LoadResult run(MeterRegistry registry, int fork) {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadRun run = LoadRun.of(OneRequestUser.class).users(1).runTime("10s").host(server.url());
      return KatydidMetrics.bind(fork == 1 ? run.fork() : run, registry).execute();
    }
  }

  private static double requests(MeterRegistry registry) {
    return registry.get("katydid.requests").tag("kind", "request").functionCounter().count();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void registry_afterARun_hasWhatItsReportHas(int fork) {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    RequestResult total = run(registry, fork).total();
    FunctionTimer times = registry.get("katydid.response.time").functionTimer();

    assertThat(requests(registry)).isEqualTo((double) total.count()).isPositive();
    assertThat(times.count()).isEqualTo((double) total.count());
    assertThat(
            registry
                .get("katydid.response.time.percentile")
                .tag("phi", "0.99")
                .timeGauge()
                .value(TimeUnit.NANOSECONDS))
        .isCloseTo((double) total.percentile(99).toNanos(), withinPercentage(0.001));
    assertThat(registry.get("katydid.users").gauge().value()).isZero();
    assertThat(registry.get("katydid.run.time").timeGauge().value(TimeUnit.SECONDS)).isPositive();
  }

  @Test
  void registry_afterASecondRun_hasThatOneAlone() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    registry.counter("shop.orders").increment();
    run(registry, 0);
    RequestResult second = run(registry, 0).total();

    assertThat(requests(registry)).isEqualTo((double) second.count());
    assertThat(registry.get("shop.orders").counter().count()).isEqualTo(1);
  }

  @Test
  void registry_ofPrometheus_hasItsNames() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    long count = run(registry, 0).total().count();

    assertThat(registry.scrape())
        .contains(
            "katydid_requests_total{kind=\"request\",name=\"GET /\"} " + count + ".0\n",
            "katydid_response_time_seconds_count{kind=\"request\",name=\"GET /\"} " + count + "\n",
            "katydid_response_time_percentile_seconds{kind=\"request\",name=\"GET"
                + " /\",phi=\"0.99\"}",
            "phi=\"0.999\"}",
            "katydid_received_bytes_total{",
            "katydid_users 0.0\n",
            "katydid_objectives{outcome=\"pass\"}");
  }

  @Test
  @SuppressWarnings("NullAway")
  void bind_withoutARegistry_isRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> KatydidMetrics.bind(LoadRun.of(OneRequestUser.class), null))
        .withMessage("registry must not be null");
  }
}
