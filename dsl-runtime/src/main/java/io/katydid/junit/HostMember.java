package io.katydid.junit;

import static java.util.stream.Collectors.joining;

import io.katydid.text.ClassName;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The {@link Host} field or method of a test instance.
 *
 * @param name the member as it is written in messages
 * @param type of the field, or returned by the method
 * @param reader reads the field or invokes the method
 */
record HostMember(String name, Class<?> type, Supplier<@Nullable Object> reader) {

  /**
   * The member of the innermost test instance that has one.
   *
   * @throws ExtensionConfigurationException if it cannot hold a host, or is not the only one
   */
  static Optional<HostMember> find(ExtensionContext context) {
    return context.getRequiredTestInstances().getAllInstances().reversed().stream()
        .flatMap(instance -> ofInstance(instance, context).stream())
        .findFirst();
  }

  private static Optional<HostMember> ofInstance(Object instance, ExtensionContext context) {
    Class<?> testClass = instance.getClass();
    List<HostMember> members =
        Stream.concat(
                AnnotationSupport.findAnnotatedFields(testClass, Host.class).stream()
                    .map(field -> ofField(field, instance)),
                AnnotationSupport.findAnnotatedMethods(
                        testClass, Host.class, HierarchyTraversalMode.TOP_DOWN)
                    .stream()
                    .map(method -> ofMethod(method, instance, context)))
            .toList();
    requireOne(members, testClass);
    members.forEach(HostMember::requireType);
    return members.stream().findFirst();
  }

  private static HostMember ofField(Field field, Object instance) {
    return new HostMember(
        nameOf(field),
        field.getType(),
        () ->
            ReflectionSupport.tryToReadFieldValue(field, instance)
                .getOrThrow(e -> new ExtensionConfigurationException("cannot read " + field, e)));
  }

  private static HostMember ofMethod(Method method, Object instance, ExtensionContext context) {
    return new HostMember(
        nameOf(method) + "()",
        method.getReturnType(),
        () -> context.getExecutableInvoker().invoke(method, instance));
  }

  private static String nameOf(Member member) {
    return member.getDeclaringClass().getSimpleName() + "." + member.getName();
  }

  private static void requireOne(List<HostMember> members, Class<?> testClass) {
    if (members.size() > 1) {
      throw new ExtensionConfigurationException(
          String.format(
              Locale.ROOT,
              "%s has %d members with @Host, %s: keep one",
              ClassName.of(testClass),
              members.size(),
              members.stream().map(HostMember::name).collect(joining(" and "))));
    }
  }

  private void requireType() {
    if (type != String.class && type != URI.class) {
      throw new ExtensionConfigurationException(
          "@Host %s is of type %s: make it a String or a URI, such as \"http://localhost:8080\""
              .formatted(name, type.getSimpleName()));
    }
  }

  /**
   * The host it holds now.
   *
   * @throws ExtensionConfigurationException if it holds none
   */
  String value() {
    Object value = reader.get();
    if (value == null || value.toString().isBlank()) {
      throw new ExtensionConfigurationException(
          "@Host %s is empty when the load is to start: give it an address such as".formatted(name)
              + " \"http://localhost:8080\"");
    }
    return value.toString();
  }
}
