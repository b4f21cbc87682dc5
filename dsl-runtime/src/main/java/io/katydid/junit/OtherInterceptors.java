package io.katydid.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The extensions of a test, other than ours, that intercept the invocation of its method. Those
 * that JUnit calls before ours may run the method themselves and skip all that follows, as
 * {@code @QuarkusTest} does.
 */
final class OtherInterceptors {

  private static final String AUTODETECTION = "junit.jupiter.extensions.autodetection.enabled";

  private OtherInterceptors() {}

  /**
   * Whether there may be one. Not seen is one in a {@link RegisterExtension} field whose type does
   * not show it.
   */
  static boolean mayRun(ExtensionContext context) {
    return Stream.of(declared(context), detected(context))
        .flatMap(types -> types)
        .anyMatch(type ->
            InvocationInterceptor.class.isAssignableFrom(type)
                && !LoadExtension.class.isAssignableFrom(type));
  }

  private static Stream<Class<?>> declared(ExtensionContext context) {
    return Stream.iterate(
            context, level -> level.getParent().isPresent(), level -> level.getParent().get())
        .flatMap(level -> level.getElement().stream())
        .flatMap(OtherInterceptors::on);
  }

  private static Stream<Class<?>> on(AnnotatedElement element) {
    return element instanceof Class<?> testClass
        ? Stream.concat(named(testClass), fields(testClass))
        : named(element);
  }

  private static Stream<Class<?>> named(AnnotatedElement element) {
    return AnnotationSupport.findRepeatableAnnotations(element, ExtendWith.class).stream()
        .flatMap(annotation -> Arrays.stream(annotation.value()));
  }

  private static Stream<Class<?>> fields(Class<?> testClass) {
    return ReflectionSupport.findFields(testClass, field -> true, HierarchyTraversalMode.TOP_DOWN)
        .stream()
        .flatMap(OtherInterceptors::ofField);
  }

  private static Stream<Class<?>> ofField(Field field) {
    return AnnotationSupport.isAnnotated(field, RegisterExtension.class)
        ? Stream.concat(Stream.of(field.getType()), named(field))
        : named(field);
  }

  private static Stream<Class<?>> detected(ExtensionContext context) {
    return context
            .getConfigurationParameter(AUTODETECTION)
            .filter(Boolean::parseBoolean)
            .isPresent()
        ? services()
        : Stream.empty();
  }

  /**
   * Our use of the service is not in the module descriptor: before JDK 24, a module that uses one
   * of a module that is not there cannot be started.
   */
  private static Stream<Class<?>> services() {
    OtherInterceptors.class.getModule().addUses(Extension.class);
    return ServiceLoader.load(Extension.class).stream().map(provider -> provider.type());
  }
}
