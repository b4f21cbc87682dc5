package io.katydid.micrometer;

import io.katydid.live.RunControls;
import io.katydid.live.RunFigures;
import io.katydid.live.RunMetric;
import io.katydid.live.RunObserver;
import io.katydid.live.RunSoFar;
import io.katydid.report.RunReport;
import io.katydid.runfile.RunHeader;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps the metrics of one run at a time in a registry: those of a run before are removed when one
 * starts, and those of the last one stay.
 */
public final class RegistryObserver implements RunObserver {

  private final MeterRegistry registry;
  private final RegisteredMetrics metrics;

  /** One for this registry. */
  public RegistryObserver(MeterRegistry registry) {
    this.registry = registry;
    this.metrics = new RegisteredMetrics(registry);
  }

  @Override
  public void started(RunHeader header, RunControls controls) {
    List<Meter> before =
        registry.getMeters().stream().filter(it -> isOurs(it.getId().getName())).toList();
    before.forEach(registry::remove);
  }

  private static boolean isOurs(String name) {
    return Stream.of(RunMetric.values())
        .map(RunMetric::text)
        .anyMatch(metric -> name.equals(metric) || name.startsWith(metric + "."));
  }

  @Override
  public void measured(RunSoFar soFar) {
    RunFigures.read(
        soFar.frame().users(), soFar.frame().elapsedNanos(), soFar.run().standing(), metrics);
  }

  @Override
  public void ended(RunReport report) {
    RunFigures.read(0, report.course().elapsed().toNanos(), report, metrics);
  }

  /** What was measured stays in the registry. */
  @Override
  public void close() {}
}
