package io.katydid.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the tasks that user code goes to. When processors run, javac knows no types inside methods:
 * a call counts if it has that name, and is checked if what stands before it is declared as a
 * {@code VirtualUser}.
 */
final class GoToScanner extends TreeScanner<Void, Void> {

  /** Where it is written, and the name of the task, if that is constant. */
  record GoTo(Tree at, Optional<String> task, boolean isOfUser) {

    /** Whether it is certain that none of these tasks is meant. */
    boolean isToNone(List<String> tasks) {
      return isOfUser && task.isPresent() && !tasks.contains(task.get());
    }
  }

  private static final Pattern USER_TYPE = Pattern.compile("(.*[. ])?VirtualUser");

  private final ScannedNames declared;
  private final Set<String> users = new HashSet<>();
  private final List<GoTo> found = new ArrayList<>();

  private GoToScanner(ScannedNames declared) {
    this.declared = declared;
  }

  /** Those of some classes, which see the variables of others. */
  static List<GoTo> scan(
      List<? extends Tree> classes, List<? extends Tree> seen, ScannedNames declared) {
    GoToScanner scanner = new GoToScanner(declared);
    seen.forEach(scanner::declareUsers);
    classes.forEach(tree -> scanner.scan(tree, null));
    return scanner.found;
  }

  private void declareUsers(Tree type) {
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree variable, Void none) {
        if (USER_TYPE.matcher(String.valueOf(variable.getType())).matches()) {
          users.add(variable.getName().toString());
        }
        return super.visitVariable(variable, null);
      }
    }.scan(type, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("goTo")
        && call.getArguments().size() == 1) {
      ExpressionTree task = call.getArguments().getFirst();
      found.add(new GoTo(task, declared.constant(task), isUser(select.getExpression())));
    }
    return super.visitMethodInvocation(call, null);
  }

  private boolean isUser(ExpressionTree receiver) {
    return receiver instanceof IdentifierTree name
        ? users.contains(name.getName().toString())
        : receiver instanceof MemberSelectTree select
            && RequestScanner.isSelf(select.getExpression())
            && users.contains(select.getIdentifier().toString());
  }
}
