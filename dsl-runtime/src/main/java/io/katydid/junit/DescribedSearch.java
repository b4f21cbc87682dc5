package io.katydid.junit;

import io.katydid.CapacityResult;
import io.katydid.api.Slo;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The search that a test describes. A setting is taken from the configuration parameters, or else,
 * if it is the host, from the {@link Host} member, or else from the {@link Capacity}.
 */
final class DescribedSearch {

  private final io.katydid.Capacity search;
  private final Sources sources;

  private DescribedSearch(Method method) {
    search = annotated(AnnotationSupport.findAnnotation(method, Capacity.class).orElseThrow());
    AnnotationSupport.findRepeatableAnnotations(method, Slo.class)
        .forEach(slo -> search.slo(slo.request(), DescribedLoad.expression(slo)));
    sources = new Sources(Capacity.class, method);
  }

  /**
   * The search of the test of this context.
   *
   * @throws ExtensionConfigurationException if a configuration parameter is misspelt or cannot be
   *     read, or the {@link Host} member has a wrong shape
   * @throws IllegalArgumentException if the annotations cannot be read, which javac tells where it
   *     runs the annotation processor
   */
  static DescribedSearch of(ExtensionContext context) {
    Overrides overrides = new Overrides(context);
    DescribedSearch described = new DescribedSearch(context.getRequiredTestMethod());
    if (!overrides.has("host")) {
      HostMember.find(context).map(described.sources::host).ifPresent(described.search::host);
    }
    overrides.applyTo(described.search);
    overrides.requireSpelt(Capacity.class);
    described.sources.addAll(overrides.applied());
    return described;
  }

  /**
   * Searches.
   *
   * @throws ExtensionConfigurationException if a setting is out of range; it names where they come
   *     from
   */
  CapacityResult execute() {
    return sources.naming(() -> search.console(System.out).execute());
  }

  private static io.katydid.Capacity annotated(Capacity test) {
    io.katydid.Capacity search =
        io.katydid.Capacity.of(test.value())
            .from(test.from())
            .to(test.to())
            .precision(test.precision())
            .runTime(test.runTime())
            .gracePeriod(test.gracePeriod())
            .arrivals(test.arrivals())
            .host(test.host())
            .fork(test.fork());
    if (!test.atLeast().isEmpty()) {
      search.atLeast(test.atLeast());
    }
    if (test.maxUsers() != 0) {
      search.maxUsers(test.maxUsers());
    }
    return test.seed() == 0 ? search : search.seed(test.seed());
  }
}
