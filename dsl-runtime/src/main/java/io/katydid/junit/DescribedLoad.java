package io.katydid.junit;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Slo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The load that a test describes. A setting is taken from the configuration parameters, or else, if
 * it is the host, from the {@link Host} member, or else from the {@link LoadTest}.
 */
final class DescribedLoad {

  private final LoadRun run;
  private final List<String> sources = new ArrayList<>();

  private DescribedLoad(Method method) {
    LoadTest test = AnnotationSupport.findAnnotation(method, LoadTest.class).orElseThrow();
    run = annotated(test);
    AnnotationSupport.findRepeatableAnnotations(method, Slo.class)
        .forEach(slo -> run.slo(slo.request(), slo.value()));
    sources.add("@LoadTest " + method.getDeclaringClass().getSimpleName() + "." + method.getName());
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
    OverrideNames.check(context.getRequiredTestClass().getClassLoader());
    DescribedLoad load = new DescribedLoad(context.getRequiredTestMethod());
    Overrides overrides = new Overrides(context);
    if (!overrides.hasHost()) {
      HostMember.find(context).ifPresent(load::setHost);
    }
    overrides.applyTo(load.run);
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
    try {
      return run.console(System.out).execute();
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          e.getMessage() + " (settings are of " + String.join(", ", sources) + ")", e);
    }
  }

  private static LoadRun annotated(LoadTest test) {
    LoadRun run =
        LoadRun.of(test.value())
            .users(test.users())
            .runTime(test.runTime())
            .warmUp(test.warmUp())
            .gracePeriod(test.gracePeriod())
            .host(test.host())
            .fork(test.fork());
    if (test.spawnRate() != 0) {
      run.spawnRate(test.spawnRate());
    }
    return test.seed() == 0 ? run : run.seed(test.seed());
  }

  private void setHost(HostMember member) {
    String host = member.value();
    run.host(host);
    sources.add("@Host " + member.name() + "=" + host);
  }
}
