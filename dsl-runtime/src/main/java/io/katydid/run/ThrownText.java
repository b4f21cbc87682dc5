package io.katydid.run;

import io.katydid.text.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What was thrown, as lines that are shown, without what looks like a secret. */
final class ThrownText {

  private ThrownText() {}

  /** All of it, with what caused it. */
  static List<String> all(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    return Secrets.masked(trace.toString()).lines().toList();
  }

  /** What it is, and the line of user code that a plan had called. */
  static List<String> ofTask(Throwable thrown, Class<?> plan) {
    Stream<String> frame =
        Arrays.stream(thrown.getStackTrace())
            .takeWhile(it -> !it.getClassName().equals(plan.getName()))
            .reduce((inner, outer) -> outer)
            .map(it -> "\tat " + it)
            .stream();
    return Stream.concat(all(thrown).stream().limit(1), frame).toList();
  }
}
