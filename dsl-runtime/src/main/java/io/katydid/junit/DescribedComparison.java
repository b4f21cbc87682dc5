package io.katydid.junit;

import io.katydid.Comparison;
import io.katydid.ComparisonResult;
import io.katydid.LoadRun;
import io.katydid.result.Figure;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The comparison that a test describes. A target that {@link Compare} leaves open is that of the
 * {@link Host} member, or else of the user class.
 */
final class DescribedComparison {

  private final Compare test;
  private final Overrides overrides;
  private final Optional<HostMember> member;
  private final Sources sources;

  private DescribedComparison(ExtensionContext context) {
    this.test =
        AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Compare.class)
            .orElseThrow();
    this.overrides = new Overrides(context);
    this.member =
        test.a().isEmpty() || test.b().isEmpty() ? HostMember.find(context) : Optional.empty();
    this.sources = new Sources(Compare.class, context.getRequiredTestMethod());
  }

  /**
   * That of the test of this context.
   *
   * @throws ExtensionConfigurationException if the {@link Host} member has a wrong shape
   */
  static DescribedComparison of(ExtensionContext context) {
    return new DescribedComparison(context);
  }

  /** Whether what is not settled fails. */
  boolean isStrict() {
    return test.strict();
  }

  /**
   * Makes the runs.
   *
   * @throws ExtensionConfigurationException if a setting is wrong, for which it names where they
   *     come from, or a configuration parameter is misspelt or cannot be read
   */
  ComparisonResult execute() {
    return sources.naming(() -> comparison().console(System.out).execute());
  }

  private Comparison comparison() {
    if (test.a().isEmpty() && test.b().isEmpty()) {
      throw new IllegalArgumentException("there is one target only: give the other one as b");
    }
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
    boolean open = overrides.isOpen(test.arrivalRate());
    workload(run, open);
    overrides.applyLoad(run, open);
    overrides.requireSpelt(Compare.class);
    sources.addAll(overrides.applied());
    return run.host(host.isEmpty() ? member.map(sources::host).orElse("") : host);
  }

  /** Users and arrivals exclude each other: those that override leave out what they replace. */
  private void workload(LoadRun run, boolean open) {
    if (open) {
      if (!test.arrivalRate().isEmpty()) {
        run.arrivalRate(test.arrivalRate());
      }
      return;
    }
    run.users(test.users());
    if (test.spawnRate() != 0) {
      run.spawnRate(test.spawnRate());
    }
  }
}
