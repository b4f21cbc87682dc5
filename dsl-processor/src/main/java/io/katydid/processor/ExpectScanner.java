package io.katydid.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.katydid.api.StatusRange;
import io.katydid.processor.PathScanner.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds statuses that no response has in {@code http.request(..).expect(..)}, as far as they are
 * constant.
 */
final class ExpectScanner extends TreeScanner<Void, Void> {

  private final ScannedNames declared;
  private final List<Finding> found = new ArrayList<>();

  private ExpectScanner(ScannedNames declared) {
    this.declared = declared;
  }

  static List<Finding> findings(Tree type, ScannedNames declared) {
    ExpectScanner scanner = new ExpectScanner(declared);
    scanner.scan(type, null);
    return scanner.found;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("expect")
        && isRequest(select.getExpression())) {
      call.getArguments().forEach(this::check);
    }
    return super.visitMethodInvocation(call, null);
  }

  /** Whether it is {@code http.request(..)}, or a chain of calls on it. */
  private boolean isRequest(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && (declared.isClient(select.getExpression())
            ? select.getIdentifier().contentEquals("request")
            : isRequest(select.getExpression()));
  }

  private void check(ExpressionTree argument) {
    declared
        .number(argument)
        .filter(status -> !StatusRange.isStatus(status))
        .ifPresent(status -> {
          Message message = Message.EXPECT_IMPOSSIBLE;
          String text = message.text(StatusRange.LOWEST, StatusRange.HIGHEST, status);
          found.add(new Finding(message, argument, text));
        });
  }
}
