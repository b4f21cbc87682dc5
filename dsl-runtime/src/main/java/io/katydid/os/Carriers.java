package io.katydid.os;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How many threads of the operating system, the carriers, run the virtual threads of a JVM. */
public final class Carriers {

  /** The system property that sets how many carriers a JVM has. */
  public static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";

  private static final String LIMIT = "jdk.virtualThreadScheduler.maxPoolSize";

  private static final int HERE =
      count(System::getProperty, Runtime.getRuntime().availableProcessors());

  private Carriers() {}

  /** Those of this JVM, which takes their number when it starts its first virtual thread. */
  public static int ofThisJvm() {
    return HERE;
  }

  /**
   * As many as the JDK starts.
   *
   * @param properties the values of system properties by their names, null where one is not set
   * @param cores how many processors the JVM may use
   */
  static int count(Function<String, @Nullable String> properties, int cores) {
    int parallelism = number(properties.apply(PROPERTY), cores);
    return Math.min(parallelism, number(properties.apply(LIMIT), parallelism));
  }

  private static int number(@Nullable String value, int otherwise) {
    return value == null ? otherwise : Integer.parseInt(value);
  }
}
