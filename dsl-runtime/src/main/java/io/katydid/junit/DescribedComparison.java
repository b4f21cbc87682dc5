package io.katydid.junit;

import io.katydid.Comparison;
import io.katydid.ComparisonResult;
import io.katydid.LoadRun;
import io.katydid.comparison.Figure;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The comparison that a test describes. */
final class DescribedComparison {

  private final Compare test;
  private final Overrides overrides;

  private DescribedComparison(ExtensionContext context) {
    this.test =
        AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Compare.class)
            .orElseThrow();
    this.overrides = new Overrides(context);
  }

  /** That of the test of this context. */
  static DescribedComparison of(ExtensionContext context) {
    OverrideNames.check(context.getRequiredTestClass().getClassLoader());
    return new DescribedComparison(context);
  }

  /** Whether what is not settled fails. */
  boolean isStrict() {
    return test.strict();
  }

  /**
   * Makes the runs.
   *
   * @throws ExtensionConfigurationException if a setting is wrong
   */
  ComparisonResult execute() {
    try {
      return comparison().console(System.out).execute();
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          e.getMessage() + " (settings are of @Compare and " + overrides.applied() + ")", e);
    }
  }

  private Comparison comparison() {
    Comparison comparison =
        Comparison.of(run(test.a()), run(test.b()))
            .names(test.names())
            .pairs(test.pairs())
            .tolerance(test.tolerance());
    return test.figures().length == 0
        ? comparison
        : comparison.figures(Arrays.stream(test.figures()).map(Figure::of).toArray(Figure[]::new));
  }

  private LoadRun run(String host) {
    LoadRun run =
        LoadRun.of(test.value()).runTime(test.runTime()).warmUp(test.warmUp()).fork(test.fork());
    workload(run);
    overrides.applyTo(run);
    return run.host(host);
  }

  /** Users and arrivals exclude each other: those that override leave out what they replace. */
  private void workload(LoadRun run) {
    if (overrides.has("arrivalRate")) {
      return;
    }
    if (!test.arrivalRate().isEmpty() && !overrides.has("users")) {
      run.arrivalRate(test.arrivalRate());
      return;
    }
    run.users(test.users());
    if (test.spawnRate() != 0) {
      run.spawnRate(test.spawnRate());
    }
  }
}
