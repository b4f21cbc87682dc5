package io.katydid.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** The source as javac has parsed it. */
final class JavacSource implements SourceText {

  private final Trees trees;
  private final RepeatedSlos repeatedSlos;

  JavacSource(ProcessingEnvironment environment) {
    this.trees = Trees.instance(environment);
    this.repeatedSlos = new RepeatedSlos(environment.getElementUtils(), trees);
  }

  @Override
  public Optional<Set<String>> requestsOf(TypeElement user) {
    return scan(user).flatMap(ScannedRequests::names);
  }

  @Override
  public OptionalInt requestsOf(TypeElement user, ExecutableElement task) {
    return scan(user)
        .flatMap(ScannedRequests::counter)
        .map(counter -> counter.count(trees.getTree(task)))
        .orElseGet(OptionalInt::empty);
  }

  private Optional<ScannedRequests> scan(TypeElement user) {
    List<TypeElement> lineage = Lineage.of(user);
    List<ClassTree> sources =
        lineage.stream().map(trees::getTree).filter(Objects::nonNull).toList();
    return sources.size() < lineage.size()
        ? Optional.empty()
        : Optional.of(RequestScanner.scan(lineage, sources));
  }

  @Override
  public boolean say(Kind kind, String text, Origin origin) {
    Optional<Tree> tree = repeatedSlos.treeOf(origin);
    tree.ifPresent(at ->
        trees.printMessage(kind, text, at, trees.getPath(origin.element()).getCompilationUnit()));
    return tree.isPresent();
  }
}
