package io.katydid.junit;

import static java.util.stream.Collectors.joining;

import io.katydid.CapacityResult;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes the search of a {@link Capacity}. */
final class CapacityExtension extends LoadExtension<CapacityResult> {

  CapacityExtension() {
    super(Capacity.class, CapacityResult.class);
  }

  @Override
  Made<CapacityResult> make(ExtensionContext context) {
    AnnotatedLoad<Capacity> test = AnnotatedLoad.of(Capacity.class, LoadKind.CAPACITY, context);
    LoadSpec load = BuildReports.addTo(test.load(), context);
    CapacityResult result =
        test.sources().naming(() -> io.katydid.Capacity.of(load).console(System.out).execute());
    Map<String, String> entries = Map.of("katydid.capacity", result.text());
    return new Made<>(result, entries, failure(result), describe(result));
  }

  /** What to throw for the search alone. */
  static @Nullable Throwable failure(CapacityResult result) {
    return TestOutcome.ofOutcome(result.outcome(), () -> describe(result));
  }

  private static String describe(CapacityResult result) {
    return result.verdict()
        + result.trials().stream()
            .map(trial -> "\n  " + trial.arrivalRate() + " " + trial.outcome() + " " + trial.why())
            .map(String::stripTrailing)
            .collect(joining());
  }
}
