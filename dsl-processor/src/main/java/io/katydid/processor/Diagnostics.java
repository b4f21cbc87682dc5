package io.katydid.processor;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** What the processor reports to the user, each thing once. The only user of {@link Messager}. */
final class Diagnostics {

  private final Messager messager;
  private final SourceText source;
  private final Set<Problem> reported = new HashSet<>();

  Diagnostics(Messager messager, SourceText source) {
    this.messager = messager;
    this.source = source;
  }

  void report(Problem problem) {
    if (reported.add(problem)) {
      Kind kind = problem.message().kind();
      Origin origin = problem.origin();
      if (!source.report(kind, problem.text(), origin)) {
        messager.printMessage(
            kind, problem.text(), origin.element(), origin.annotation(), origin.value());
      }
    }
  }
}
