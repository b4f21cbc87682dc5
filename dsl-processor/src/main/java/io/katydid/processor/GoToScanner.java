package io.katydid.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds the tasks that user code goes to. When processors run, javac knows no types inside methods:
 * a call counts if it has that name, and is checked if what stands before it is declared as a
 * {@code VirtualUser}.
 */
final class GoToScanner extends TreeScanner<Void, Void> {

  /**
   * Where it is written, and the name of the task, if that is constant.
   *
   * @param around the methods and classes that it is in
   */
  record GoTo(Tree at, Optional<String> task, boolean isOfUser, List<Tree> around) {

    /** Whether it is certain that none of these tasks is meant. */
    boolean isToNone(List<String> tasks) {
      return isOfUser && task.isPresent() && !tasks.contains(task.get());
    }
  }

  private final ScannedNames declared;
  private final List<GoTo> found = new ArrayList<>();
  private final Deque<Tree> around = new ArrayDeque<>();

  private GoToScanner(ScannedNames declared) {
    this.declared = declared;
  }

  /** Those of some classes. */
  static List<GoTo> scan(List<? extends Tree> classes, ScannedNames declared) {
    GoToScanner scanner = new GoToScanner(declared);
    classes.forEach(tree -> scanner.scan(tree, null));
    return scanner.found;
  }

  @Override
  public Void visitClass(ClassTree type, Void none) {
    around.push(type);
    super.visitClass(type, null);
    around.pop();
    return null;
  }

  @Override
  public Void visitMethod(MethodTree method, Void none) {
    around.push(method);
    super.visitMethod(method, null);
    around.pop();
    return null;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("goTo")
        && call.getArguments().size() == 1) {
      ExpressionTree task = call.getArguments().getFirst();
      found.add(
          new GoTo(
              task,
              declared.constant(task),
              declared.isUser(select.getExpression()),
              List.copyOf(around)));
    }
    return super.visitMethodInvocation(call, null);
  }
}
