package io.katydid.processor;

import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic.Kind;

/** What the processor says to the user, each thing once. The only user of {@link Messager}. */
final class Diagnostics {

  private final Messager messager;
  private final Optional<RepeatedSlos> repeatedSlos;
  private final Set<Problem> said = new HashSet<>();

  Diagnostics(Messager messager, Elements elements, Optional<Trees> trees) {
    this.messager = messager;
    this.repeatedSlos = trees.map(javac -> new RepeatedSlos(elements, javac));
  }

  void say(Problem problem) {
    if (said.add(problem)) {
      Kind kind = problem.isError() ? Kind.ERROR : Kind.WARNING;
      String text = problem.text();
      Origin origin = problem.origin();
      if (repeatedSlos.filter(slos -> slos.say(kind, text, origin)).isEmpty()) {
        messager.printMessage(kind, text, origin.element(), origin.annotation(), origin.value());
      }
    }
  }
}
