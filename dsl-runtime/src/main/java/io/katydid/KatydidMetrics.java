package io.katydid;

import io.katydid.micrometer.RegistryObserver;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;

/**
 * The metrics of a run in a registry of Micrometer. Needs {@code micrometer-core} on the class
 * path.
 *
 * <pre>{@code
 * LoadResult result = KatydidMetrics.bind(LoadRun.of(Shopper.class).users(50), registry).execute();
 * }</pre>
 */
@SuppressWarnings("exports") // Micrometer is optional: a module that has a registry requires it
public final class KatydidMetrics {

  private KatydidMetrics() {}

  /**
   * The same run, whose metrics are in this registry while it goes, and after it until another run
   * starts that is bound to it. They change once a second: {@code katydid.users}, {@code
   * katydid.requests}, {@code katydid.response.time} and others, with the tags {@code name} and
   * {@code kind}. Counts are from the start of the run, its warm-up included. It goes with {@link
   * LoadRun#fork} as well.
   *
   * <p>One run at a time may be bound to a registry: two would share their meters.
   */
  public static LoadRun bind(LoadRun run, MeterRegistry registry) {
    Objects.requireNonNull(registry, "registry must not be null");
    return run.observed(() -> new RegistryObserver(registry));
  }
}
