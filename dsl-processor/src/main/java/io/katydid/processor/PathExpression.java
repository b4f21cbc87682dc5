package io.katydid.processor;

import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.CodeBlock;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path that is put together from constants and values, by {@code +} or by a format, and the
 * template that says the same.
 */
final class PathExpression {

  private static final Pattern CONSTANT = Pattern.compile("(.*\\.)?[A-Z][A-Z0-9_]*");
  private static final Pattern SPECIFIER = Pattern.compile("%[-#+ 0,(]*\\d*(\\.\\d+)?[a-zA-Z]");

  /** What a value looks like without a format, too. */
  private static final Set<String> PLAIN = Set.of("%s", "%d");

  private final ScannedNames declared;
  private final List<String> parts = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();

  private PathExpression(ScannedNames declared) {
    this.declared = declared;
  }

  /**
   * The template and its values, as arguments of a call; empty if the expression is not put
   * together, or from constants alone. A value at the start is left where it is: it is a base.
   */
  static Optional<Template> templateOf(ExpressionTree path, ScannedNames declared) {
    PathExpression expression = new PathExpression(declared);
    expression.add(path);
    expression.endLiteral();
    return expression.values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Template(String.join(" + ", expression.parts), List.copyOf(expression.values)));
  }

  /**
   * A template.
   *
   * @param source the expression that is written for it
   * @param values the expressions of its values, in order
   */
  record Template(String source, List<String> values) {

    String valuesSource() {
      return values.stream().map(value -> ", " + value).collect(joining());
    }
  }

  private void add(ExpressionTree part) {
    Optional<String> constant = declared.constant(part);
    if (constant.isPresent()) {
      literal.append(constant.get());
    } else if (part instanceof LiteralTree number) {
      literal.append(number.getValue());
    } else if (part instanceof ParenthesizedTree inner) {
      add(inner.getExpression());
    } else if (part instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      add(sum.getLeftOperand());
      add(sum.getRightOperand());
    } else if (!(part instanceof MethodInvocationTree call && isFormat(call))) {
      value(part);
    }
  }

  private void value(ExpressionTree value) {
    boolean isFirst = parts.isEmpty() && literal.isEmpty();
    if (isFirst || CONSTANT.matcher(value.toString()).matches()) {
      endLiteral();
      parts.add(value.toString());
    } else {
      literal.append('{').append(nameOf(value)).append('}');
      values.add(value.toString());
    }
  }

  private void endLiteral() {
    if (!literal.isEmpty()) {
      parts.add(CodeBlock.of("$S", literal).toString());
      literal.setLength(0);
    }
  }

  /** {@code "/items/%d".formatted(id)} and {@code String.format("/items/%d", id)}. */
  private boolean isFormat(MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree method)) {
      return false;
    }
    List<ExpressionTree> arguments = new ArrayList<>(call.getArguments());
    boolean ofString =
        method.getIdentifier().contentEquals("format")
            && method.getExpression().toString().equals("String")
            && !arguments.isEmpty();
    ExpressionTree format = ofString ? arguments.removeFirst() : method.getExpression();
    return (ofString || method.getIdentifier().contentEquals("formatted"))
        && declared.constant(format).filter(text -> isSpread(text, arguments)).isPresent();
  }

  private boolean isSpread(String format, List<ExpressionTree> arguments) {
    Matcher specifier = SPECIFIER.matcher(format);
    if (specifier.results().count() != arguments.size()) {
      return false;
    }
    Iterator<ExpressionTree> next = arguments.iterator();
    int from = 0;
    for (specifier.reset(); specifier.find(); from = specifier.end()) {
      literal.append(format, from, specifier.start());
      formatted(specifier.group(), next.next());
    }
    literal.append(format.substring(from));
    return true;
  }

  private void formatted(String format, ExpressionTree value) {
    if (PLAIN.contains(format)) {
      value(value);
    } else {
      literal.append('{').append(nameOf(value)).append('}');
      values.add('"' + format + "\".formatted(" + value + ")");
    }
  }

  /** What the value is called where it is taken from. */
  private static String nameOf(ExpressionTree value) {
    return switch (value) {
      case IdentifierTree variable -> variable.getName().toString();
      case MemberSelectTree field -> field.getIdentifier().toString();
      case MethodInvocationTree call when call.getArguments().isEmpty() ->
          nameOf(call.getMethodSelect());
      default -> "value";
    };
  }
}
