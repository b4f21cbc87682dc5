package io.katydid.junit;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.load.LoadKind;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Makes the run of a {@link LoadTest}. */
final class LoadTestExtension extends LoadExtension<LoadResult> {

  LoadTestExtension() {
    super(LoadTest.class, LoadResult.class);
  }

  @Override
  Made<LoadResult> make(ExtensionContext context) {
    AnnotatedLoad<LoadTest> test = AnnotatedLoad.of(LoadTest.class, LoadKind.RUN, context);
    Overrides overrides = new Overrides(context);
    LoadRun run = LoadRun.of(BuildReports.addTo(test.load(), context)).console(System.out);
    LoadResult result =
        test.sources().naming(() -> overrides.once() ? run.executeOnce() : run.execute());
    Map<String, String> entries =
        Map.of(
            "katydid.verdict", result.outcome().name(),
            "katydid.seed", Long.toString(result.seed()));
    return overrides.once()
        ? new Made<>(
            result, entries, TestOutcome.ofOnce(result), String.join("\n", result.reasons()))
        : new Made<>(result, entries, TestOutcome.of(result), TestOutcome.describe(result));
  }

  @Override
  boolean runsOnce() {
    return true;
  }
}
