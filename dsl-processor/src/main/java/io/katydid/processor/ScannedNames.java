package io.katydid.processor;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The names that classes declare: clients, virtual users, methods and constants. */
final class ScannedNames extends TreeScanner<Void, Void> {

  private static final Pattern CLIENT_TYPE = Pattern.compile("(.*[. ])?(Http|Measure)");

  private static final Pattern USER_TYPE = Pattern.compile("(.*[. ])?VirtualUser");

  private static final Pattern SOCKET_TYPE = Pattern.compile("(.*[. ])?WebSocket");

  /** The types that variables of a name have, as they are written. */
  private final Map<String, Set<String>> types = new HashMap<>();

  private final Set<String> methods = new HashSet<>(Set.of("this", "super"));
  private final Map<String, Integer> variables = new HashMap<>();
  private final Map<String, Object> constants = new HashMap<>();

  private ScannedNames() {}

  static ScannedNames of(List<TypeElement> hierarchy, Collection<? extends ClassTree> trees) {
    ScannedNames names = new ScannedNames();
    names.scan(trees, null);
    for (TypeElement type : hierarchy) {
      ElementFilter.fieldsIn(type.getEnclosedElements()).forEach(names::constantOf);
    }
    return names;
  }

  boolean isClient(String variable) {
    return isOf(CLIENT_TYPE, variable);
  }

  /** {@code http} or {@code this.http}, and declared as a client. */
  boolean isClient(@Nullable Tree tree) {
    return names(tree).filter(this::isClient).isPresent();
  }

  /** The same, and nothing else is declared by this name. */
  boolean isClientOnly(Tree tree) {
    return names(tree).filter(name -> isOfNoneBut(CLIENT_TYPE, name)).isPresent();
  }

  /** The same of a virtual user. */
  boolean isUser(Tree tree) {
    return names(tree).filter(name -> isOfNoneBut(USER_TYPE, name)).isPresent();
  }

  /** {@code socket} or {@code this.socket}, and declared as a WebSocket. */
  boolean isSocket(@Nullable Tree tree) {
    return names(tree).filter(name -> isOf(SOCKET_TYPE, name)).isPresent();
  }

  /** Whether a WebSocket is declared. */
  boolean hasSockets() {
    return types.keySet().stream().anyMatch(name -> isOf(SOCKET_TYPE, name));
  }

  private static Optional<String> names(@Nullable Tree tree) {
    if (tree instanceof MemberSelectTree select && RequestScanner.isSelf(select.getExpression())) {
      return Optional.of(select.getIdentifier().toString());
    }
    return tree instanceof IdentifierTree identifier
        ? Optional.of(identifier.getName().toString())
        : Optional.empty();
  }

  private boolean isOf(Pattern type, String name) {
    return types.getOrDefault(name, Set.of()).stream().anyMatch(type.asMatchPredicate());
  }

  private boolean isOfNoneBut(Pattern type, String name) {
    return types.containsKey(name)
        && types.getOrDefault(name, Set.of()).stream().allMatch(type.asMatchPredicate());
  }

  boolean isMethod(String name) {
    return methods.contains(name);
  }

  /** The text of an expression, if it is constant and nothing else can have its name. */
  Optional<String> constant(ExpressionTree expression) {
    return switch (expression) {
      case LiteralTree literal when literal.getValue() instanceof String text -> Optional.of(text);
      case ParenthesizedTree inner -> constant(inner.getExpression());
      case IdentifierTree name -> named(name, String.class);
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
          constant(sum.getLeftOperand())
              .flatMap(left -> constant(sum.getRightOperand()).map(left::concat));
      default -> Optional.empty();
    };
  }

  /** The value of an expression of type int, if it is constant and nothing else has its name. */
  Optional<Integer> number(ExpressionTree expression) {
    return switch (expression) {
      case LiteralTree literal when literal.getValue() instanceof Integer number ->
          Optional.of(number);
      case ParenthesizedTree inner -> number(inner.getExpression());
      case IdentifierTree name -> named(name, Integer.class);
      case UnaryTree negative when negative.getKind() == Tree.Kind.UNARY_MINUS ->
          number(negative.getExpression()).map(number -> -number);
      default -> Optional.empty();
    };
  }

  private <T> Optional<T> named(IdentifierTree name, Class<T> type) {
    return Optional.ofNullable(constants.get(name.getName().toString()))
        .filter(type::isInstance)
        .map(type::cast);
  }

  private void constantOf(VariableElement field) {
    String name = field.getSimpleName().toString();
    Object value = field.getConstantValue();
    if (value != null && Objects.equals(variables.get(name), 1)) {
      constants.put(name, value);
    }
  }

  @Override
  public Void visitVariable(VariableTree variable, Void none) {
    String name = variable.getName().toString();
    variables.merge(name, 1, Integer::sum);
    types.computeIfAbsent(name, key -> new HashSet<>()).add(String.valueOf(variable.getType()));
    return super.visitVariable(variable, null);
  }

  @Override
  public Void visitMethod(MethodTree method, Void none) {
    methods.add(method.getName().toString());
    return super.visitMethod(method, null);
  }
}
