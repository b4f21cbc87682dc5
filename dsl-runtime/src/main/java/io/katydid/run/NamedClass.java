package io.katydid.run;

import static java.util.stream.Collectors.joining;

import io.katydid.text.Thrown;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Objects;

/** Makes objects of classes that options of a load name. */
public final class NamedClass {

  private NamedClass() {}

  /**
   * An object of a class.
   *
   * @param option that names it, in messages
   * @param name of the class
   * @param type that it has
   * @param known classes that need no package in their name
   * @param beside a class whose loader finds it
   * @throws IllegalArgumentException if it cannot be made; the message says what is needed
   */
  public static <T> T make(
      String option, String name, Class<T> type, List<Class<? extends T>> known, Class<?> beside) {
    Class<?> found = find(option, name, known, beside);
    if (!type.isAssignableFrom(found)) {
      throw new IllegalArgumentException(
          "the %s %s is no %s: name a class that implements it"
              .formatted(option, name, type.getSimpleName()));
    }
    try {
      Constructor<? extends T> constructor = found.asSubclass(type).getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw thrown(option, name, Objects.requireNonNull(e.getCause()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "the %s %s cannot be made, by %s: it is a class that implements %s, with a constructor without parameters"
              .formatted(option, name, e, type.getSimpleName()),
          e);
    }
  }

  /** What its own code has thrown. */
  private static IllegalArgumentException thrown(String option, String name, Throwable cause) {
    return new IllegalArgumentException(
        "the %s %s cannot be made: %s".formatted(option, name, Thrown.reason(cause)), cause);
  }

  private static <T> Class<?> find(
      String option, String name, List<Class<? extends T>> known, Class<?> beside) {
    try {
      return Class.forName(name, true, beside.getClassLoader());
    } catch (ExceptionInInitializerError e) {
      throw thrown(option, name, Objects.requireNonNullElse(e.getCause(), e));
    } catch (LinkageError e) {
      throw thrown(option, name, e);
    } catch (ClassNotFoundException e) {
      return known.stream()
          .filter(type -> type.getSimpleName().equals(name))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "the %s %s is no class on the class path: write its full name, with the package%s"
                      .formatted(option, name, orOneOf(known)),
                  e));
    }
  }

  private static <T> String orOneOf(List<Class<? extends T>> known) {
    return known.isEmpty()
        ? ""
        : known.stream().map(Class::getSimpleName).collect(joining(", ", ", or one of ", ""));
  }
}
