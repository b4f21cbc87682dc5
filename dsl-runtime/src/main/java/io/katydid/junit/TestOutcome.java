package io.katydid.junit;

import io.katydid.LoadResult;
import io.katydid.result.Outcome;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

/**
 * What JUnit is given for a load test: nothing if the load passed, a failure if it failed, an abort
 * if that could not be decided, and an error if it shows nothing about the target.
 */
final class TestOutcome {

  private TestOutcome() {}

  /** What to throw for the load alone. */
  static @Nullable Throwable of(LoadResult result) {
    return ofOutcome(result.outcome(), () -> describe(result));
  }

  /** What to throw for this outcome, with this message. */
  static @Nullable Throwable ofOutcome(Outcome outcome, Supplier<String> message) {
    return switch (outcome) {
      case PASS -> null;
      case FAIL -> new AssertionFailedError(message.get());
      case INCONCLUSIVE -> new TestAbortedException(message.get());
      case INVALID -> new InvalidLoadException(message.get());
    };
  }

  /** What to throw for a run of each task once, which has no figures: what failed in it. */
  static @Nullable Throwable ofOnce(LoadResult result) {
    return result.reasons().isEmpty()
        ? null
        : new AssertionFailedError(String.join("\n", result.reasons()));
  }

  /**
   * What to throw for the load and the body together. What the body finds in figures that are
   * invalid counts for nothing; and neither an aborted body excuses a failed load, nor the other
   * way round.
   */
  static @Nullable Throwable of(@Nullable Throwable load, @Nullable Throwable body) {
    if (load == null || body == null) {
      return load == null ? body : load;
    }
    if (load instanceof InvalidLoadException || body instanceof TestAbortedException) {
      return with(load, body);
    }
    return load instanceof TestAbortedException ? with(body, load) : both(load, body);
  }

  /** Suppressed ones are printed with the lines that threw them, failures by their messages. */
  private static Throwable both(Throwable load, Throwable body) {
    Throwable both =
        new MultipleFailuresError("the load test and its body failed", List.of(load, body));
    return with(with(both, load), body);
  }

  private static Throwable with(Throwable first, Throwable second) {
    first.addSuppressed(second);
    return first;
  }

  /** The verdict and what a person needs to see of the run. */
  static String describe(LoadResult result) {
    return result.failureText().stripTrailing();
  }
}
