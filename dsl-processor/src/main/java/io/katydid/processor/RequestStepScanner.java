package io.katydid.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.katydid.api.ByteRate;
import io.katydid.api.GrammarException;
import io.katydid.api.StatusRange;
import io.katydid.processor.PathScanner.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what cannot be in steps of {@code http.request(..)}, as far as it is constant: statuses
 * that no response has, and rates that are none.
 */
final class RequestStepScanner extends TreeScanner<Void, Void> {

  private final ScannedNames declared;
  private final List<Finding> found = new ArrayList<>();

  private RequestStepScanner(ScannedNames declared) {
    this.declared = declared;
  }

  static List<Finding> findings(Tree type, ScannedNames declared) {
    RequestStepScanner scanner = new RequestStepScanner(declared);
    scanner.scan(type, null);
    return scanner.found;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && isRequest(select.getExpression())) {
      switch (select.getIdentifier().toString()) {
        case "expect" -> call.getArguments().forEach(this::status);
        case "uploadRate", "downloadRate" -> call.getArguments().forEach(this::rate);
        default -> {
          // Nothing that could be wrong.
        }
      }
    }
    return super.visitMethodInvocation(call, null);
  }

  /** Whether it is {@code http.request(..)}, or a chain of calls on it. */
  private boolean isRequest(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && (declared.isClientOnly(select.getExpression())
            ? RequestScanner.BUILT.contains(select.getIdentifier().toString())
            : isRequest(select.getExpression()));
  }

  private void rate(ExpressionTree argument) {
    try {
      declared.constant(argument).ifPresent(ByteRate::parse);
    } catch (GrammarException e) {
      Message message = Message.BYTE_RATE_MALFORMED;
      found.add(new Finding(message, argument, message.text(String.valueOf(e.getMessage()))));
    }
  }

  private void status(ExpressionTree argument) {
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
