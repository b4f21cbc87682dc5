package io.katydid.junit;

import io.katydid.Comparison;
import io.katydid.ComparisonResult;
import io.katydid.LoadRun;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.result.Figure;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The comparison that a test describes. A target that {@link Compare} leaves open is that of the
 * {@link Host} member, or else of the user class.
 */
final class DescribedComparison {

  private final AnnotatedLoad<Compare> described;
  private final Compare test;
  private final Optional<HostMember> member;

  private DescribedComparison(ExtensionContext context) {
    this.described = AnnotatedLoad.of(Compare.class, LoadKind.COMPARISON, context);
    this.test = described.annotation();
    this.member =
        test.a().isEmpty() || test.b().isEmpty() ? HostMember.find(context) : Optional.empty();
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
    return described.load().get(LoadOptions.STRICT);
  }

  /**
   * Makes the runs.
   *
   * @throws ExtensionConfigurationException if a setting is wrong, for which it names where they
   *     come from, or a configuration parameter is misspelt or cannot be read
   */
  ComparisonResult execute() {
    return described.sources().naming(() -> comparison().console(System.out).execute());
  }

  private Comparison comparison() {
    if (test.a().isEmpty() && test.b().isEmpty()) {
      throw new IllegalArgumentException("there is one target only: give the other one as b");
    }
    Comparison comparison =
        Comparison.of(run(test.a()), run(test.b()))
            .names(test.names())
            .pairs(described.load().get(LoadOptions.PAIRS))
            .tolerance(described.load().get(LoadOptions.TOLERANCE));
    return test.figures().length == 0
        ? comparison
        : comparison.figures(Arrays.stream(test.figures()).map(Figure::of).toArray(Figure[]::new));
  }

  /** What is strict is the comparison, not the verdict on each run. */
  private LoadRun run(String host) {
    LoadSpec load = described.load().without(LoadOptions.STRICT);
    String address = host.isEmpty() ? member.map(described.sources()::host).orElse("") : host;
    return LoadRun.of(load.with(LoadOptions.HOST, address));
  }
}
