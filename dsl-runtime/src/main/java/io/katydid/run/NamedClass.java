package io.katydid.run;

import java.lang.reflect.Constructor;

/** Makes objects of classes that options of a load name. */
public final class NamedClass {

  private NamedClass() {}

  /**
   * An object of a class.
   *
   * @param option that names it, in messages
   * @param name of the class
   * @param type that it has
   * @param beside a class whose loader finds it
   * @throws IllegalArgumentException if it cannot be made; the message says what is needed
   */
  public static <T> T make(String option, String name, Class<T> type, Class<?> beside) {
    try {
      Constructor<? extends T> constructor =
          Class.forName(name, true, beside.getClassLoader())
              .asSubclass(type)
              .getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalArgumentException(
          "the %s %s cannot be made, by %s: it is a class that implements %s, with a constructor without parameters"
              .formatted(option, name, e, type.getSimpleName()),
          e);
    }
  }
}
