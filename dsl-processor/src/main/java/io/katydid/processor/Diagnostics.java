package io.katydid.processor;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** What the processor says to the user, each thing once. The only user of {@link Messager}. */
final class Diagnostics {

  private final Messager messager;
  private final Set<Problem> said = new HashSet<>();

  Diagnostics(Messager messager) {
    this.messager = messager;
  }

  void say(Problem problem) {
    if (said.add(problem)) {
      Origin origin = problem.origin();
      messager.printMessage(
          problem.isError() ? Kind.ERROR : Kind.WARNING,
          problem.text(),
          origin.element(),
          origin.annotation(),
          origin.value());
    }
  }
}
