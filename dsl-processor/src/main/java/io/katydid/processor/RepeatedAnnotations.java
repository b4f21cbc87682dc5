package io.katydid.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a repeated annotation stands, such as the second {@code @Slo}: to javac it is inside
 * a container that it wrote itself, and it can only point at the method.
 */
final class RepeatedAnnotations {

  private final Elements elements;
  private final Trees trees;

  RepeatedAnnotations(Elements elements, Trees trees) {
    this.elements = elements;
    this.trees = trees;
  }

  /** The tree of a value or annotation; empty if it is not that of a repeated one. */
  Optional<Tree> treeOf(Origin origin) {
    if (origin.annotation() == null) {
      return Optional.empty();
    }
    Element element = origin.element();
    List<? extends AnnotationTree> written = written(element, origin.annotationName());
    List<AnnotationMirror> read =
        Declaration.repeated(Declaration.nameOf(origin.annotation()), element, elements);
    int index = read.indexOf(origin.annotation());
    return index < 0 || read.size() != written.size()
        ? Optional.empty()
        : Optional.of(valueTree(written.get(index), memberOf(read.get(index), origin.value())));
  }

  private List<? extends AnnotationTree> written(Element element, String name) {
    return modifiers(trees.getTree(element)).stream()
        .flatMap(modifiers -> modifiers.getAnnotations().stream())
        .filter(tree -> tree.getAnnotationType().toString().matches("(.*\\.)?" + name))
        .toList();
  }

  private static Optional<ModifiersTree> modifiers(@Nullable Tree tree) {
    return switch (tree) {
      case MethodTree method -> Optional.of(method.getModifiers());
      case ClassTree type -> Optional.of(type.getModifiers());
      case null, default -> Optional.empty();
    };
  }

  /** The name of the value, as values do not know theirs; empty for the annotation itself. */
  private static String memberOf(AnnotationMirror annotation, @Nullable AnnotationValue value) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getValue().equals(value))
        .map(entry -> entry.getKey().getSimpleName().toString())
        .findFirst()
        .orElse("");
  }

  private static Tree valueTree(AnnotationTree annotation, String member) {
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree assignment
          && assignment.getVariable().toString().equals(member)) {
        return assignment.getExpression();
      }
    }
    return annotation;
  }
}
