package io.katydid.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.katydid.api.Durations;
import io.katydid.processor.PathScanner.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds pauses inside tasks that cannot be made, as far as their times are constant. */
final class PauseScanner extends TreeScanner<Void, Void> {

  private final ScannedNames declared;
  private final List<Finding> found = new ArrayList<>();

  private PauseScanner(ScannedNames declared) {
    this.declared = declared;
  }

  static List<Finding> findings(Tree type, ScannedNames declared) {
    PauseScanner scanner = new PauseScanner(declared);
    scanner.scan(type, null);
    return scanner.found;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    if (call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("pause")
        && declared.isUser(select.getExpression())) {
      pause(call.getArguments());
    }
    return super.visitMethodInvocation(call, null);
  }

  private void pause(List<? extends ExpressionTree> arguments) {
    List<Duration> times = arguments.stream().flatMap(time -> duration(time).stream()).toList();
    if (times.size() == 2 && times.getFirst().compareTo(times.getLast()) > 0) {
      String shortest = declared.constant(arguments.getFirst()).orElseThrow();
      String longest = declared.constant(arguments.getLast()).orElseThrow();
      add(Message.PAUSE_REVERSED, arguments.getFirst(), shortest, longest);
    }
  }

  private Optional<Duration> duration(ExpressionTree time) {
    Optional<String> constant = declared.constant(time);
    try {
      return constant.map(Durations::parse);
    } catch (IllegalArgumentException e) {
      add(Message.DURATION_MALFORMED, time, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void add(Message message, Tree at, Object... arguments) {
    found.add(new Finding(message, at, message.text(arguments)));
  }
}
