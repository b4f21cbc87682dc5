package io.katydid.processor;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/**
 * Collects the names of the requests that a class makes, as far as its source alone shows them.
 *
 * <p>When processors run, javac knows no types inside methods. So this looks at variables declared
 * as {@code Http} or {@code Measure}, and gives up at any use of one that is neither a call with
 * constant names nor a way to another such variable or to a method of the same class.
 *
 * <p>A client that is used in a lambda, or in a class within the class, makes requests at times
 * that the source does not show: names can be seen then, numbers cannot.
 */
final class RequestScanner extends TreeScanner<Void, Void> {

  private static final Set<String> IMMEDIATE =
      Set.of("get", "head", "options", "delete", "post", "put", "patch");

  /** What begins a request that is sent, or opened, after more was said of it. */
  static final Set<String> BUILT = Set.of("request", "events");

  private static final String EVENTS = "events";

  private static final String BEGIN_STREAM = "beginStream";

  /** What begins a request of another client. */
  private static final Set<String> BEGUN = Set.of("beginRequest", BEGIN_STREAM);

  /** What stands before the name in an objective. */
  private static final Map<String, String> METRICS = Map.of("count", "counter ", "gauge", "gauge ");

  private static final Set<String> MEASURED = Set.of("run", "call", "transaction");

  static final Set<String> SOCKETS = Set.of("webSocket", "webSocketRequest");

  private static final Set<String> SELF = Set.of("this", "super");

  private final ScannedNames declared;
  private final Set<String> requests = new TreeSet<>();
  private final Set<String> streams = new TreeSet<>();
  private final Set<String> measures = new TreeSet<>();
  private final Set<String> metrics = new TreeSet<>();
  private final Set<Tree> renamed = new HashSet<>();
  private final List<Optional<String>> awaited = new ArrayList<>();
  private boolean opensSockets;
  private boolean named = true;
  private boolean metricsNamed = true;
  private boolean kept = true;
  private boolean deferred;
  private int depth;

  private RequestScanner(ScannedNames declared) {
    this.declared = declared;
  }

  /** What the classes make. */
  static ScannedRequests scan(List<TypeElement> hierarchy, Collection<? extends ClassTree> trees) {
    ScannedNames declared = ScannedNames.of(hierarchy, trees);
    RequestScanner scanner = new RequestScanner(declared);
    trees.forEach(tree -> scanner.scan(tree.getMembers(), null));
    if (scanner.opensSockets || declared.hasSockets()) {
      scanner.awaited.forEach(name -> scanner.add(scanner.requests, name));
    }
    return new ScannedRequests(
        scanner.named && scanner.kept
            ? Optional.of(new MadeNames(scanner.requests, scanner.streams, scanner.measures))
            : Optional.empty(),
        scanner.metricsNamed && scanner.kept ? Optional.of(scanner.metrics) : Optional.empty(),
        scanner.kept && !scanner.deferred
            ? Optional.of(new RequestCounter(declared, trees))
            : Optional.empty());
  }

  /** Whether a call of a client's method makes a request, or starts one that has to be sent. */
  static boolean isRequest(String method) {
    return IMMEDIATE.contains(method)
        || MEASURED.contains(method)
        || SOCKETS.contains(method)
        || BEGUN.contains(method)
        || BUILT.contains(method);
  }

  /** Whether what stands before a method's name is the object itself. */
  static boolean isSelf(ExpressionTree receiver) {
    return SELF.contains(receiver.toString());
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree lambda, Void none) {
    depth++;
    super.visitLambdaExpression(lambda, null);
    depth--;
    return null;
  }

  @Override
  public Void visitClass(ClassTree within, Void none) {
    depth++;
    super.visitClass(within, null);
    depth--;
    return null;
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree reference, Void none) {
    deferred |= declared.isMethod(reference.getName().toString());
    return super.visitMemberReference(reference, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
    ExpressionTree method = call.getMethodSelect();
    if (method instanceof MemberSelectTree select) {
      return member(call, select);
    }
    return method instanceof IdentifierTree own
        ? own(call, own.getName().toString())
        : super.visitMethodInvocation(call, null);
  }

  private Void member(MethodInvocationTree call, MemberSelectTree select) {
    if (LlmCall.is(call, declared)) {
      deferred |= depth > 0;
      built(Optional.of(LlmCall.NAME), true);
      return scan(call.getArguments().subList(1, call.getArguments().size()), null);
    }
    String name = select.getIdentifier().toString();
    named &= call.getArguments().stream().noneMatch(declared::isSocket);
    if (name.equals("await") && call.getArguments().size() > 1) {
      awaited.add(constant(call.getArguments(), 0));
    }
    if (declared.isClient(select.getExpression())) {
      deferred |= depth > 0;
      request(call, name);
      return scan(call.getArguments(), null);
    } else if (isSelf(select.getExpression())) {
      return own(call, name);
    } else if (name.equals("name") && call.getArguments().size() == 1) {
      rename(call, select.getExpression());
    }
    return super.visitMethodInvocation(call, null);
  }

  /** A method of the scanned classes may take a client; the accessor of a record gives one away. */
  private Void own(MethodInvocationTree call, String method) {
    kept &= !declared.isClient(method);
    boolean isScanned = declared.isMethod(method);
    deferred |= isScanned && depth > 0 && !SELF.contains(method);
    for (ExpressionTree argument : call.getArguments()) {
      if (!(isScanned && declared.isClient(argument))) {
        scan(argument, null);
      }
    }
    return null;
  }

  private void request(MethodInvocationTree call, String method) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (IMMEDIATE.contains(method)) {
      add(
          requests,
          constant(arguments, 0).map(path -> method.toUpperCase(Locale.ROOT) + " " + path));
    } else if (BEGUN.contains(method)) {
      built(constant(arguments, 0), method.equals(BEGIN_STREAM));
    } else if (MEASURED.contains(method) || method.equals("correlation")) {
      add(measures, constant(arguments, 0));
    } else if (SOCKETS.contains(method)) {
      opensSockets = true;
      if (!renamed.contains(call)) {
        socket(constant(arguments, 0).map("WS "::concat));
      }
    } else if (METRICS.containsKey(method)) {
      constant(arguments, 0)
          .ifPresentOrElse(
              name -> metrics.add(METRICS.get(method) + name), () -> metricsNamed = false);
    } else if (BUILT.contains(method) && !renamed.contains(call)) {
      built(
          constant(arguments, 0)
              .flatMap(verb -> constant(arguments, 1).map(path -> verb + " " + path)),
          method.equals(EVENTS));
    }
  }

  /** The messages of a socket are counted under the name of its handshake. */
  private void socket(Optional<String> name) {
    add(requests, name);
    metricsNamed &= name.isPresent();
    name.ifPresent(
        it -> metrics.addAll(Set.of("counter " + it + " sent", "counter " + it + " received")));
  }

  /** {@code http.request(..)..name("x")} is known as x alone. */
  private void rename(MethodInvocationTree call, ExpressionTree receiver) {
    boolean ofSocket = false;
    boolean ofStream = false;
    ExpressionTree at = receiver;
    while (at instanceof MethodInvocationTree inner
        && inner.getMethodSelect() instanceof MemberSelectTree select) {
      renamed.add(inner);
      ofSocket |= SOCKETS.contains(select.getIdentifier().toString());
      ofStream |= select.getIdentifier().contentEquals(EVENTS);
      at = select.getExpression();
    }
    Optional<String> name = constant(call.getArguments(), 0);
    if (ofSocket) {
      socket(name);
    } else {
      built(name, ofStream);
    }
  }

  private void built(Optional<String> name, boolean isStream) {
    add(requests, name);
    if (isStream) {
      name.ifPresent(streams::add);
    }
  }

  private void add(Set<String> names, Optional<String> name) {
    name.ifPresentOrElse(names::add, () -> named = false);
  }

  private Optional<String> constant(List<? extends ExpressionTree> arguments, int index) {
    return index < arguments.size() ? declared.constant(arguments.get(index)) : Optional.empty();
  }

  @Override
  public Void visitVariable(VariableTree variable, Void none) {
    boolean isAlias =
        declared.isClient(variable.getName().toString())
            && declared.isClient(variable.getInitializer());
    return isAlias ? null : super.visitVariable(variable, null);
  }

  @Override
  public Void visitAssignment(AssignmentTree assignment, Void none) {
    boolean isAlias =
        declared.isClient(assignment.getVariable())
            && declared.isClient(assignment.getExpression());
    return isAlias ? null : super.visitAssignment(assignment, null);
  }

  @Override
  public Void visitIdentifier(IdentifierTree identifier, Void none) {
    kept &= !declared.isClient(identifier);
    return super.visitIdentifier(identifier, null);
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree select, Void none) {
    kept &= !declared.isClient(select);
    return super.visitMemberSelect(select, null);
  }
}
