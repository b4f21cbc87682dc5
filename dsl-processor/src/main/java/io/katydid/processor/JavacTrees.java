package io.katydid.processor;

import com.sun.source.util.Trees;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** The source trees of javac. Other compilers have none, and build tools may hide them. */
final class JavacTrees {

  private JavacTrees() {}

  static Optional<Trees> in(ProcessingEnvironment environment) {
    try {
      return Optional.of(Trees.instance(environment));
    } catch (IllegalArgumentException | LinkageError e) {
      return Optional.empty();
    }
  }
}
