package io.katydid.junit;

import io.katydid.ComparisonResult;
import io.katydid.result.ComparisonOutcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Makes the runs of a {@link Compare}. */
final class CompareExtension extends LoadExtension<ComparisonResult> {

  CompareExtension() {
    super(Compare.class, ComparisonResult.class);
  }

  @Override
  Made<ComparisonResult> make(ExtensionContext context) {
    DescribedComparison described = DescribedComparison.of(context);
    ComparisonResult result = described.execute();
    Map<String, String> entries = Map.of("katydid.comparison", result.outcome().text());
    return new Made<>(result, entries, failure(result, described.isStrict()), result.text());
  }

  /** What to throw for the comparison alone. */
  static @Nullable Throwable failure(ComparisonResult result, boolean strict) {
    if (result.outcome().isGood()) {
      return null;
    }
    String text = result.failureText();
    return strict || result.outcome() == ComparisonOutcome.SLOWER || result.isObservedSlower()
        ? new AssertionFailedError(text)
        : new TestAbortedException(text);
  }
}
