package io.katydid.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.CumulativeHistogram;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.ResourceSignal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LiveResourceWatchTest {

  private final AtomicLong now = new AtomicLong();
  private final AtomicLong steal = new AtomicLong();
  private final AtomicLong ports = new AtomicLong();
  private boolean pressureReported;

  @AutoClose
  private final LiveResourceWatch watch =
      new LiveResourceWatch(
          new Ticks(now::get, deadline -> {}),
          List.of(signals -> {
            signals.accept(ResourceSignal.STEAL, steal.get());
            signals.accept(ResourceSignal.PORTS_IN_TIME_WAIT, ports.get());
            signals.accept(ResourceSignal.CORES, 2);
            if (pressureReported) {
              signals.accept(ResourceSignal.PRESSURE, 1000);
            }
          }),
          () -> CumulativeHistogram.EMPTY);

  @Test
  void since_twoReadings_hasWhatCountersGrewBy() {
    steal.set(100);
    ResourceReading earlier = watch.read();
    now.set(5000);
    steal.set(130);

    ResourceMetrics resources = watch.read().since(earlier);

    assertThat(resources.windowNanos()).isEqualTo(5000);
    assertThat(resources.get(ResourceSignal.STEAL)).hasValue(30);
    assertThat(resources.get(ResourceSignal.CORES)).hasValue(2);
  }

  @Test
  void since_valueRoseAndFell_hasItsPeakInTheWindow() {
    ports.set(900);
    ResourceReading earlier = watch.read();
    ports.set(500);
    watch.read();
    ports.set(10);

    assertThat(watch.read().since(earlier).get(ResourceSignal.PORTS_IN_TIME_WAIT)).hasValue(500);
  }

  @Test
  void missing_signalsNotGiven_areListed() {
    ResourceReading earlier = watch.read();

    assertThat(watch.read().since(earlier).missing())
        .contains(ResourceSignal.PRESSURE, ResourceSignal.CLOCK_JUMP)
        .doesNotContain(ResourceSignal.STEAL, ResourceSignal.CPU_QUOTA);
  }

  @Test
  void since_counterNotGivenBefore_isMissing() {
    ResourceReading earlier = watch.read();
    pressureReported = true;

    assertThat(watch.read().since(earlier).get(ResourceSignal.PRESSURE)).isEmpty();
  }

  @Test
  void gcPauses_collectorsBesideTheProgram_areLeftOut() {
    assertThat(GcPauses.stopsThreads("Copy")).isTrue();
    assertThat(GcPauses.stopsThreads("G1 Young Generation")).isTrue();
    assertThat(GcPauses.stopsThreads("ZGC Minor Pauses")).isTrue();
    assertThat(GcPauses.stopsThreads("ZGC Minor Cycles")).isFalse();
    assertThat(GcPauses.stopsThreads("Shenandoah Cycles")).isFalse();
    assertThat(GcPauses.stopsThreads("G1 Concurrent GC")).isFalse();
  }
}
