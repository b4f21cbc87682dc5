package io.katydid.junit;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Slo;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Rules;
import java.lang.reflect.Method;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The load that a test describes. A setting is taken from the configuration parameters, or else, if
 * it is the host, from the {@link Host} member, or else from the {@link LoadTest}.
 */
final class DescribedLoad {

  private final LoadTest test;
  private final LoadRun run;
  private final boolean open;
  private final Sources sources;

  private DescribedLoad(Method method, Overrides overrides) {
    test = AnnotationSupport.findAnnotation(method, LoadTest.class).orElseThrow();
    run = annotated(test);
    open = overrides.isOpen(test.arrivalRate());
    workload();
    objectives(method);
    sources = new Sources(LoadTest.class, method);
  }

  /**
   * The load of the test of this context.
   *
   * @throws ExtensionConfigurationException if a configuration parameter is misspelt or cannot be
   *     read, or the {@link Host} member has a wrong shape
   * @throws IllegalArgumentException if the annotations cannot be read, which javac tells where it
   *     runs the annotation processor
   */
  static DescribedLoad of(ExtensionContext context) {
    Overrides overrides = new Overrides(context);
    DescribedLoad load = new DescribedLoad(context.getRequiredTestMethod(), overrides);
    if (!overrides.has("host")) {
      HostMember.find(context).map(load.sources::host).ifPresent(load.run::host);
    }
    overrides.applyTo(load.run, load.open, load.isWarmUpDeclared(overrides));
    overrides.requireSpelt(LoadTest.class);
    load.sources.addAll(overrides.applied());
    return load;
  }

  /**
   * Runs the load.
   *
   * @throws ExtensionConfigurationException if a setting is out of range; it names where they come
   *     from
   */
  LoadResult execute() {
    return sources.naming(() -> run.console(System.out).execute());
  }

  private static LoadRun annotated(LoadTest test) {
    LoadRun run =
        LoadRun.of(test.value())
            .runTime(test.runTime())
            .warmUp(test.warmUp())
            .gracePeriod(test.gracePeriod())
            .extend(test.extend())
            .strict(test.strict())
            .failFast(test.failFast())
            .host(test.host())
            .fork(test.fork());
    if (!test.abortIf().isEmpty()) {
      run.abortIf(test.abortIf());
    }
    if (!test.baseline().isEmpty()) {
      run.baseline(Path.of(test.baseline()));
    }
    return test.seed() == 0 ? run : run.seed(test.seed());
  }

  /** A run can only fail fast if it is known from the start what is warm-up. */
  private boolean isWarmUpDeclared(Overrides overrides) {
    return !overrides.text("warmUp").orElse(test.warmUp()).equals(Rules.AUTO);
  }

  /** Users and arrivals exclude each other: those that override leave out what they replace. */
  private void workload() {
    if (open) {
      arrivals();
    } else {
      run.users(test.users());
      if (test.spawnRate() != 0) {
        run.spawnRate(test.spawnRate());
      }
    }
  }

  private void arrivals() {
    run.arrivals(test.arrivals());
    if (!test.arrivalRate().isEmpty()) {
      run.arrivalRate(test.arrivalRate());
    }
    if (test.maxUsers() != 0) {
      run.maxUsers(test.maxUsers());
    }
  }

  private void objectives(Method method) {
    AnnotationSupport.findRepeatableAnnotations(method, Slo.class)
        .forEach(slo -> run.slo(slo.request(), expression(slo)));
  }

  /** As it is written where there are no annotations. */
  static String expression(Slo slo) {
    return slo.warmUp() ? RequestObjective.withWarmUp(slo.value()) : slo.value();
  }
}
