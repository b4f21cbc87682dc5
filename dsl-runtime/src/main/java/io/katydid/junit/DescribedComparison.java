package io.katydid.junit;

import io.katydid.Comparison;
import io.katydid.ComparisonResult;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.VerdictOptions;
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

  private final ExtensionContext context;
  private final AnnotatedLoad<Compare> described;
  private final Compare test;
  private final Optional<HostMember> member;

  private DescribedComparison(ExtensionContext context) {
    this.context = context;
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
    return described.load().get(VerdictOptions.STRICT);
  }

  /**
   * Makes the runs.
   *
   * @throws ExtensionConfigurationException if a setting is wrong, for which it names where they
   *     come from, or a configuration parameter is misspelt or cannot be read
   */
  ComparisonResult execute() {
    LoadSpec load = BuildReports.addTo(described.load(), context);
    return described.sources().naming(() -> comparison(load).console(System.out).execute());
  }

  private Comparison comparison(LoadSpec load) {
    if (test.a().isEmpty() && test.b().isEmpty()) {
      throw new IllegalArgumentException("there is one target only: give the other one as b");
    }
    Comparison comparison = Comparison.of(load, host(test.a()), host(test.b())).names(test.names());
    return test.figures().length == 0
        ? comparison
        : comparison.figures(Arrays.stream(test.figures()).map(Figure::of).toArray(Figure[]::new));
  }

  private String host(String given) {
    return given.isEmpty() ? member.map(described.sources()::host).orElse("") : given;
  }
}
