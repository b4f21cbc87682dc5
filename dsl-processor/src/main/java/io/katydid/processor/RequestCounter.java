package io.katydid.processor;

import static com.sun.source.tree.Tree.Kind.ASSERT;
import static com.sun.source.tree.Tree.Kind.CONDITIONAL_AND;
import static com.sun.source.tree.Tree.Kind.CONDITIONAL_EXPRESSION;
import static com.sun.source.tree.Tree.Kind.CONDITIONAL_OR;
import static com.sun.source.tree.Tree.Kind.DO_WHILE_LOOP;
import static com.sun.source.tree.Tree.Kind.ENHANCED_FOR_LOOP;
import static com.sun.source.tree.Tree.Kind.FOR_LOOP;
import static com.sun.source.tree.Tree.Kind.IF;
import static com.sun.source.tree.Tree.Kind.LABELED_STATEMENT;
import static com.sun.source.tree.Tree.Kind.SWITCH;
import static com.sun.source.tree.Tree.Kind.SWITCH_EXPRESSION;
import static com.sun.source.tree.Tree.Kind.TRY;
import static com.sun.source.tree.Tree.Kind.WHILE_LOOP;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests that a method makes each time it is called, if that is always the same number
 * unless it throws: if none of them is in a branch, a loop or a {@code try}, or after a return from
 * one. Methods of the same class that it calls are counted with it.
 */
final class RequestCounter {

  private static final Set<Tree.Kind> BRANCHES =
      Set.of(
          IF,
          ASSERT,
          CONDITIONAL_EXPRESSION,
          CONDITIONAL_AND,
          CONDITIONAL_OR,
          SWITCH,
          SWITCH_EXPRESSION,
          LABELED_STATEMENT,
          WHILE_LOOP,
          DO_WHILE_LOOP,
          FOR_LOOP,
          ENHANCED_FOR_LOOP,
          TRY);

  private final ScannedNames declared;
  private final List<MethodTree> methods;
  private final Set<MethodTree> underWay = new HashSet<>();

  RequestCounter(ScannedNames declared, Collection<? extends ClassTree> classes) {
    this.declared = declared;
    this.methods =
        classes.stream()
            .flatMap(type -> type.getMembers().stream())
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .toList();
  }

  /**
   * The number of requests of a task; empty if it is not always the same, or cannot be seen. A task
   * without a body is a stub that stands for code in another language, or is not written yet.
   */
  OptionalInt ofTask(MethodTree task) {
    BlockTree body = task.getBody();
    return body == null || body.getStatements().isEmpty() ? OptionalInt.empty() : count(task);
  }

  private OptionalInt count(MethodTree method) {
    if (!underWay.add(method)) {
      return OptionalInt.empty();
    }
    Body body = new Body();
    body.scan(method.getBody(), null);
    underWay.remove(method);
    return body.certain ? OptionalInt.of(body.requests) : OptionalInt.empty();
  }

  /** A method of this name, of which there may be several by overriding or overloading. */
  private OptionalInt count(String name) {
    List<MethodTree> named =
        methods.stream().filter(method -> method.getName().contentEquals(name)).toList();
    return named.size() == 1
        ? count(named.getFirst())
        : named.isEmpty() ? OptionalInt.of(0) : OptionalInt.empty();
  }

  /** The way through one method. */
  private final class Body extends TreeScanner<Void, Void> {

    private int requests;
    private boolean certain = true;
    private boolean mayHaveReturned;
    private int depth;

    @Override
    public Void scan(@Nullable Tree tree, Void none) {
      int step = tree != null && BRANCHES.contains(tree.getKind()) ? 1 : 0;
      depth += step;
      super.scan(tree, null);
      depth -= step;
      return null;
    }

    @Override
    public Void visitReturn(ReturnTree leaving, Void none) {
      super.visitReturn(leaving, null);
      mayHaveReturned |= depth > 0;
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      super.visitMethodInvocation(call, null);
      ExpressionTree method = call.getMethodSelect();
      if (method instanceof IdentifierTree own) {
        add(count(own.getName().toString()));
      } else if (LlmCall.is(call, declared)) {
        add(OptionalInt.of(1));
      } else if (method instanceof MemberSelectTree select) {
        member(select.getExpression(), select.getIdentifier().toString());
      }
      return null;
    }

    private void member(ExpressionTree receiver, String name) {
      if (declared.isClient(receiver)) {
        add(OptionalInt.of(RequestScanner.isRequest(name) ? 1 : 0));
      } else if (declared.isSocket(receiver)) {
        add(OptionalInt.of(name.equals("await") ? 1 : 0));
      } else if (RequestScanner.isSelf(receiver)) {
        add(count(name));
      }
    }

    private void add(OptionalInt more) {
      boolean isNone = more.isPresent() && more.getAsInt() == 0;
      certain &= isNone || (more.isPresent() && depth == 0 && !mayHaveReturned);
      requests += more.orElse(0);
    }
  }
}
