package io.katydid.text;

import java.io.IOException;
import java.util.Set;

/** Why code of a user failed, in words. */
public final class Thrown {

  /** What these are called says nothing. */
  private static final Set<Class<?>> GENERAL =
      Set.of(
          IllegalArgumentException.class,
          IllegalStateException.class,
          RuntimeException.class,
          Exception.class,
          IOException.class,
          AssertionError.class);

  private Thrown() {}

  /**
   * What was thrown: its message, after the name of its class unless that is a general one. Without
   * secrets.
   */
  public static String reason(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    String message = thrown.getMessage();
    if (message == null || message.isBlank()) {
      return name.isEmpty() ? thrown.getClass().getName() : name;
    }
    String shown = Secrets.masked(message);
    return name.isEmpty() || GENERAL.contains(thrown.getClass()) ? shown : name + ": " + shown;
  }
}
