package io.katydid.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/** Names the requests that user classes make, where their sources can be looked into. */
final class RequestNames {

  private final Optional<Trees> trees;

  RequestNames(Optional<Trees> trees) {
    this.trees = trees;
  }

  /** The names, sorted; empty if there may be others. */
  Optional<Set<String>> madeBy(List<TypeElement> users) {
    Set<String> all = new TreeSet<>();
    for (TypeElement user : users) {
      Optional<Set<String>> made = trees.flatMap(javac -> madeBy(user, javac));
      if (made.isEmpty()) {
        return made;
      }
      all.addAll(made.get());
    }
    return Optional.of(all);
  }

  private static Optional<Set<String>> madeBy(TypeElement user, Trees trees) {
    List<TypeElement> lineage = Lineage.of(user);
    List<ClassTree> sources =
        lineage.stream().map(trees::getTree).filter(Objects::nonNull).toList();
    return sources.size() < lineage.size()
        ? Optional.empty()
        : RequestScanner.scan(lineage, sources);
  }
}
