package io.katydid.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.CountsReading;
import io.katydid.measure.Signal;
import io.katydid.measure.Vitals;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LiveWatchTest {

  private final AtomicLong now = new AtomicLong();
  private final AtomicLong steal = new AtomicLong();
  private final AtomicLong ports = new AtomicLong();
  private boolean pressureTold;

  @AutoClose
  private final LiveWatch watch =
      new LiveWatch(
          new Ticks(now::get, deadline -> {}),
          List.of(signals -> {
            signals.accept(Signal.STEAL, steal.get());
            signals.accept(Signal.PORTS_IN_TIME_WAIT, ports.get());
            signals.accept(Signal.CORES, 2);
            if (pressureTold) {
              signals.accept(Signal.PRESSURE, 1000);
            }
          }),
          () -> CountsReading.EMPTY);

  @Test
  void since_twoReadings_hasWhatCountersGrewBy() {
    steal.set(100);
    VitalsReading earlier = watch.read();
    now.set(5000);
    steal.set(130);

    Vitals vitals = watch.read().since(earlier);

    assertThat(vitals.windowNanos()).isEqualTo(5000);
    assertThat(vitals.get(Signal.STEAL)).hasValue(30);
    assertThat(vitals.get(Signal.CORES)).hasValue(2);
  }

  @Test
  void since_valueRoseAndFell_hasItsPeakInTheWindow() {
    ports.set(900);
    VitalsReading earlier = watch.read();
    ports.set(500);
    watch.read();
    ports.set(10);

    assertThat(watch.read().since(earlier).get(Signal.PORTS_IN_TIME_WAIT)).hasValue(500);
  }

  @Test
  void missing_signalsNotGiven_areListed() {
    VitalsReading earlier = watch.read();

    assertThat(watch.read().since(earlier).missing())
        .contains(Signal.PRESSURE, Signal.CLOCK_JUMP)
        .doesNotContain(Signal.STEAL, Signal.CPU_QUOTA);
  }

  @Test
  void since_counterNotGivenBefore_isMissing() {
    VitalsReading earlier = watch.read();
    pressureTold = true;

    assertThat(watch.read().since(earlier).get(Signal.PRESSURE)).isEmpty();
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
