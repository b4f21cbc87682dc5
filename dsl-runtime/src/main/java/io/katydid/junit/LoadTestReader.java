package io.katydid.junit;

import io.katydid.LoadRun;
import io.katydid.api.Durations;
import io.katydid.api.Slo;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Reads the run that a test describes. A setting is taken from the configuration parameters, or
 * else, if it is the host, from the {@link Host} member, or else from the {@link LoadTest}.
 */
final class LoadTestReader {

  private LoadTestReader() {}

  /**
   * The run of the test method of this context.
   *
   * @throws ExtensionConfigurationException if a configuration parameter or the {@link Host} member
   *     is wrong
   * @throws IllegalArgumentException if a value of the annotations is wrong, which javac tells
   *     where it runs the annotation processor
   */
  static LoadRun read(ExtensionContext context) {
    Method method = context.getRequiredTestMethod();
    LoadRun run = annotated(AnnotationSupport.findAnnotation(method, LoadTest.class).orElseThrow());
    AnnotationSupport.findRepeatableAnnotations(method, Slo.class)
        .forEach(slo -> run.slo(slo.request(), slo.value()));
    Overrides overrides = new Overrides(context);
    if (!overrides.hasHost()) {
      HostMember.find(context).ifPresent(member -> setHost(run, member));
    }
    overrides.applyTo(run);
    return run;
  }

  private static LoadRun annotated(LoadTest test) {
    LoadRun run =
        LoadRun.of(test.value())
            .users(test.users())
            .runTime(test.runTime())
            .warmUp(test.warmUp())
            .gracePeriod(Durations.parse(test.gracePeriod()));
    if (test.spawnRate() != 0) {
      run.spawnRate(test.spawnRate());
    }
    if (!test.host().isEmpty()) {
      run.host(test.host());
    }
    return test.seed() == 0 ? run : run.seed(test.seed());
  }

  private static void setHost(LoadRun run, HostMember member) {
    String host = member.value();
    try {
      run.host(host);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          "@Host %s is \"%s\": %s".formatted(member.name(), host, e.getMessage()), e);
    }
  }
}
