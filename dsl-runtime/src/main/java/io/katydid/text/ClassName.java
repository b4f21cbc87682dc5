package io.katydid.text;

import java.lang.reflect.Method;
import java.util.stream.Stream;

/** The names of classes in messages: in full, and as they are written in source. */
public final class ClassName {

  private ClassName() {}

  /** That of a class: {@code shop.Outer.Inner}. */
  public static String of(Class<?> type) {
    String written = type.getCanonicalName();
    return written == null ? type.getName() : written;
  }

  /**
   * That of a user class.
   *
   * @param plan the class that was generated for it, whose users are of its type
   */
  public static String ofUser(Class<?> plan) {
    return Stream.of(plan.getMethods())
        .filter(method -> method.getName().equals("newUser") && !method.isBridge())
        .<Class<?>>map(Method::getReturnType)
        .filter(type -> type != Object.class)
        .findFirst()
        .map(ClassName::of)
        .orElseGet(() -> of(plan));
  }
}
