package io.katydid.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds paths of requests that cannot be sent, as far as they are constant, and those that have a
 * name of their own for each value.
 */
final class PathScanner extends TreeScanner<Void, Void> {

  /** What is wrong, and where. */
  record Finding(Message message, Tree at, String text) {}

  private static final Set<String> WITHOUT_BODY = Set.of("get", "head", "options", "delete");
  private static final Set<String> WITH_BODY = Set.of("post", "put", "patch");

  private static final Pattern BODY = Pattern.compile("(.*\\.)?(json|text|form|bytes|empty)");

  private final ScannedNames declared;
  private final List<Finding> found = new ArrayList<>();
  private final Set<Tree> renamed = new HashSet<>();

  private PathScanner(ScannedNames declared) {
    this.declared = declared;
  }

  static List<Finding> findings(Tree type, ScannedNames declared) {
    PathScanner scanner = new PathScanner(declared);
    scanner.scan(type, null);
    return scanner.found;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      String method = select.getIdentifier().toString();
      if (method.equals("name")) {
        rename(select.getExpression());
      } else if (declared.isClientOnly(select.getExpression())) {
        request(call, method);
      }
    }
    return super.visitMethodInvocation(call, null);
  }

  /** {@code http.request(..)..name("x")} has a name whatever its path is. */
  private void rename(ExpressionTree receiver) {
    ExpressionTree at = receiver;
    while (at instanceof MethodInvocationTree inner
        && inner.getMethodSelect() instanceof MemberSelectTree select) {
      renamed.add(inner);
      at = select.getExpression();
    }
  }

  private void request(MethodInvocationTree call, String method) {
    int path = RequestScanner.BUILT.contains(method) ? 1 : 0;
    boolean opensSocket = RequestScanner.SOCKETS.contains(method);
    boolean isRequest =
        path == 1 || opensSocket || WITHOUT_BODY.contains(method) || WITH_BODY.contains(method);
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (isRequest && path < arguments.size()) {
      List<? extends ExpressionTree> rest = arguments.subList(path + 1, arguments.size());
      boolean mayHaveBody = WITH_BODY.contains(method);
      declared
          .constant(arguments.get(path))
          .ifPresentOrElse(
              text ->
                  constant(
                      opensSocket ? handshake(text) : text, arguments.get(path), rest, mayHaveBody),
              () -> variable(call, path, rest.size() - (mayHaveBody ? 1 : 0)));
    }
  }

  /** A WebSocket may have a scheme of its own. */
  private static String handshake(String path) {
    return path.replaceFirst("^ws(s?)://", "http$1://");
  }

  private void constant(
      String path, Tree at, List<? extends ExpressionTree> rest, boolean mayHaveBody) {
    if (!path.startsWith("/") && !path.startsWith("http://") && !path.startsWith("https://")) {
      add(Message.PATH_RELATIVE, at, path);
    } else if (!path.replaceAll("\\{[^}]*}", "").matches("[^{}]*(#.*)?")) {
      add(Message.PATH_UNBALANCED, at, path);
    } else {
      int variables = path.replaceAll("#.*", "").replaceAll("[^{]", "").length();
      int values = rest.size() - (mayHaveBody && !rest.isEmpty() ? 1 : 0);
      boolean mayBeValues = mayHaveBody && !rest.isEmpty() && !isBody(rest.getFirst());
      boolean fits = variables == values || (mayBeValues && variables == rest.size());
      if (!fits && !mayBeArray(rest, values)) {
        add(Message.PATH_VALUES, at, path, count(variables), given(values));
      }
    }
  }

  private static boolean isBody(ExpressionTree argument) {
    return argument instanceof MethodInvocationTree call
        && BODY.matcher(call.getMethodSelect().toString()).matches();
  }

  /** One value that is not a literal may be an array of all of them. */
  private static boolean mayBeArray(List<? extends ExpressionTree> rest, int values) {
    return values == 1 && !(rest.getLast() instanceof LiteralTree);
  }

  private static String count(int values) {
    return values == 0 ? "no value" : values == 1 ? "1 value" : values + " values";
  }

  private static String given(int values) {
    return values == 0 ? "none is" : values == 1 ? "1 is" : values + " are";
  }

  /** Values that are there already would have to be mixed with those of the template. */
  private void variable(MethodInvocationTree call, int path, int values) {
    if (values <= 0 && !renamed.contains(call)) {
      List<? extends ExpressionTree> arguments = call.getArguments();
      Optional<PathExpression.Template> template =
          PathExpression.templateOf(arguments.get(path), declared);
      template.ifPresent(it -> {
        String before = path == 0 ? "" : arguments.getFirst() + ", ";
        String after = arguments.size() > path + 1 ? ", .." : "";
        String better = before + it.source() + after + it.valuesSource();
        add(
            Message.PATH_NOT_A_TEMPLATE,
            arguments.get(path),
            call.getMethodSelect() + "(" + better + ")");
      });
    }
  }

  private void add(Message message, Tree at, Object... arguments) {
    found.add(new Finding(message, at, message.text(arguments)));
  }
}
