package io.katydid.http;

import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.TargetOptions;
import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Whether the requests of a run carry the id of a trace.
 *
 * <p>The ids are drawn from the system's randomness, and not from the seed of the run: a run that
 * is repeated would have those of the one before, and a store of traces would take them for the
 * same.
 */
public final class Tracing {

  /** They do not. */
  public static final Tracing NONE = new Tracing(null);

  private final @Nullable Supplier<RandomGenerator> random;

  /** They do, with ids by these generators, of which each user has one. */
  Tracing(@Nullable Supplier<RandomGenerator> random) {
    this.random = random;
  }

  /** As a load asks for. */
  public static Tracing of(LoadSpec load) {
    if (!load.get(TargetOptions.TRACEPARENT)) {
      return NONE;
    }
    SecureRandom seeds = new SecureRandom();
    return new Tracing(() -> new SplittableRandom(seeds.nextLong()));
  }

  /** What one user takes ids from, if it is to have any. */
  @Nullable TraceContext ofUser() {
    return random == null ? null : new TraceContext(random.get());
  }
}
