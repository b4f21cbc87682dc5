package io.katydid.processor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * What only the text of the source shows. Javac can look into it; other compilers cannot, and build
 * tools may hide it, or even the classes that stand for it.
 */
interface SourceText {

  /** The names of what a user class measures; empty if there may be others. */
  Optional<MadeNames> namesOf(TypeElement user);

  /**
   * The counters and gauges of a user class, as objectives name them: {@code counter items}; empty
   * if there may be others.
   */
  Optional<Set<String>> metricsOf(TypeElement user);

  /**
   * How many requests a task of a user class makes each time it is run; empty if that may differ,
   * or cannot be seen.
   */
  OptionalInt requestsOf(TypeElement user, ExecutableElement task);

  /** Reports what is wrong with the paths and the pauses that a user class writes down. */
  void reportTexts(TypeElement user);

  /** Reports which tasks a user class, whose tasks have these names, goes to in vain. */
  void reportGoTos(TypeElement user, List<String> tasks);

  /** The tasks that a user class goes to; empty if there may be others. */
  Optional<List<GoToModel>> goTosOf(TypeElement user);

  /** Whether a class is a part of this compilation; true where that is not known. */
  boolean isSeen(TypeElement type);

  /**
   * The members of a class in the order of declaration, as far as it can be seen: compilers may
   * list nested classes before all others.
   */
  List<? extends Element> membersOf(TypeElement type);

  /** Reports where a messager cannot point to; false, and nothing is reported, if one can. */
  boolean report(Kind kind, String text, Origin origin);

  static SourceText in(ProcessingEnvironment environment) {
    try {
      return new JavacSource(environment);
    } catch (IllegalArgumentException | LinkageError hidden) {
      return new Hidden();
    }
  }

  /** No text to look into. */
  record Hidden() implements SourceText {

    @Override
    public Optional<MadeNames> namesOf(TypeElement user) {
      return Optional.empty();
    }

    @Override
    public Optional<Set<String>> metricsOf(TypeElement user) {
      return Optional.empty();
    }

    @Override
    public OptionalInt requestsOf(TypeElement user, ExecutableElement task) {
      return OptionalInt.empty();
    }

    @Override
    public void reportTexts(TypeElement user) {}

    @Override
    public void reportGoTos(TypeElement user, List<String> tasks) {}

    @Override
    public Optional<List<GoToModel>> goTosOf(TypeElement user) {
      return Optional.empty();
    }

    @Override
    public boolean isSeen(TypeElement type) {
      return true;
    }

    @Override
    public List<? extends Element> membersOf(TypeElement type) {
      return type.getEnclosedElements();
    }

    @Override
    public boolean report(Kind kind, String text, Origin origin) {
      return false;
    }
  }
}
