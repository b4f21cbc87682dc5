package io.katydid.run;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.ResourceProvider;
import io.katydid.api.feed.FeedSource;
import io.katydid.api.plan.QueueSpec;
import io.katydid.api.plan.RunMethod;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import io.katydid.http.UserHttp;
import io.katydid.text.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A plan by which one user runs each task of another plan once, in order of declaration and without
 * a wait, and leaves; what it sends, receives and throws is shown. Where there are several, the
 * user of one begins when that of the one before has ended.
 *
 * @param <U> the user class
 */
public final class OncePlan<U> implements UserPlan<U> {

  private final String name;
  private final UserPlan<U> plan;
  private final Consumer<String> lines;
  private final List<Integer> tasks;
  private final TaskGraph inOrder;

  /** The sets that its user is in, the outermost first. */
  private final Deque<Integer> entered = new ArrayDeque<>();

  private final CountDownLatch turn;
  private final CountDownLatch ended = new CountDownLatch(1);

  /** The task that its user runs next, wherever a task wants to go to. */
  private volatile int next;

  private boolean begun;

  private OncePlan(String name, UserPlan<U> plan, CountDownLatch turn, Consumer<String> lines) {
    this.name = name;
    this.plan = plan;
    this.turn = turn;
    this.lines = lines;
    this.tasks = tasks(plan.graph().nodes());
    this.inOrder = inOrder(plan.graph().nodes(), tasks);
  }

  /**
   * Those of these plans, for as many users.
   *
   * @param names of the user classes
   * @param lines is given what is shown, from the threads of the users, one after the other
   */
  public static List<OncePlan<?>> of(
      List<String> names, List<UserPlan<?>> plans, Consumer<String> lines) {
    List<OncePlan<?>> all = new ArrayList<>();
    CountDownLatch turn = new CountDownLatch(0);
    for (int i = 0; i < plans.size(); i++) {
      OncePlan<?> next = new OncePlan<>(names.get(i), plans.get(i), turn, lines);
      turn = next.ended;
      all.add(next);
    }
    return all;
  }

  /** One after the other, and behind them what is left out, as a task may want to go there. */
  private static TaskGraph inOrder(List<TaskNode> nodes, List<Integer> tasks) {
    Stream<TaskNode> leftOut = nodes.stream().filter(TaskNode::isLeftOut);
    return new TaskGraph(
        Stream.concat(tasks.stream().map(nodes::get), leftOut)
            .map(node -> new TaskNode(node.name(), node.requests()))
            .toList(),
        IntStream.range(0, tasks.size())
            .mapToObj(node -> new TaskEdge(node == 0 ? TaskGraph.START : node - 1, node, 1))
            .toList());
  }

  /** The nodes that are no set of others, and not left out. */
  private static List<Integer> tasks(List<TaskNode> nodes) {
    return IntStream.range(0, nodes.size())
        .filter(node -> nodes.stream().noneMatch(other -> other.set() == node))
        .filter(node -> !nodes.get(node).isLeftOut())
        .boxed()
        .toList();
  }

  @Override
  public int contract() {
    return plan.contract();
  }

  /** One user of each class, whatever their weights are. */
  @Override
  public UserSettings settings() {
    UserSettings own = plan.settings();
    return new UserSettings(
        own.host(), 1, own.connectTimeoutNanos(), own.responseTimeoutNanos(), own.timeoutNanos());
  }

  @Override
  public ConnectionStrategy connections() {
    return plan.connections();
  }

  @Override
  public TaskGraph graph() {
    return inOrder;
  }

  @Override
  public List<ResourceProvider<?>> resources() {
    return plan.resources().stream().<ResourceProvider<?>>map(this::shown).toList();
  }

  @Override
  public List<FeedSource<?>> feeds() {
    return plan.feeds();
  }

  @Override
  public Class<?> besideFeeds() {
    return plan.besideFeeds();
  }

  @Override
  public List<QueueSpec> queues() {
    return plan.queues();
  }

  @Override
  public List<RunMethod> beforeRun() {
    return plan.beforeRun();
  }

  @Override
  public List<RunMethod> afterRun() {
    return plan.afterRun();
  }

  /** The tasks that were not run, as the user left before. */
  public List<String> notRun() {
    return tasks.stream()
        .skip(next)
        .map(task -> name + "." + plan.graph().nodes().get(task).name())
        .toList();
  }

  /** Waits for the users before this one, and shows whose lines follow. */
  void begin() throws InterruptedException {
    turn.await();
    if (!begun) {
      begun = true;
      lines.accept(name);
    }
  }

  /** The user could not start; the next one may. */
  void failed(Throwable e) {
    show(e);
    ended.countDown();
  }

  @Override
  public U newUser(UserScope scope) throws Throwable {
    begin();
    ((UserHttp) scope.http()).show(line -> lines.accept("    " + line));
    try {
      return plan.newUser(scope);
    } catch (Throwable e) {
      failed(e);
      throw e;
    }
  }

  @Override
  public void onStart(U user, UserScope scope) throws Throwable {
    try {
      plan.onStart(user, scope);
    } catch (Throwable e) {
      failed(e);
      throw e;
    }
  }

  @Override
  public void run(int node, U user, UserScope scope) throws Throwable {
    int task = next;
    next = task + 1;
    lines.accept("  " + inOrder.nodes().get(task).name());
    if (next == tasks.size()) {
      scope.virtualUser().stop();
    }
    try {
      goInto(sets(tasks.get(task)), user, scope);
      plan.run(tasks.get(task), user, scope);
    } catch (Throwable e) {
      show(e);
      throw e;
    } finally {
      keepOrder(scope);
    }
  }

  private List<Integer> sets(int node) {
    Deque<Integer> sets = new ArrayDeque<>();
    List<TaskNode> nodes = plan.graph().nodes();
    for (int at = nodes.get(node).set(); at != TaskGraph.START; at = nodes.get(at).set()) {
      sets.addFirst(at);
    }
    return List.copyOf(sets);
  }

  /** Leaves the sets that are not among these, and enters those that it is not in. */
  private void goInto(List<Integer> sets, U user, UserScope scope) throws Throwable {
    while (!entered.isEmpty() && !sets.contains(entered.getLast())) {
      plan.leave(entered.removeLast(), user, scope);
    }
    for (int set : sets.subList(entered.size(), sets.size())) {
      entered.addLast(set);
      plan.enter(set, user, scope);
    }
  }

  /** What a task wants to go to is not followed, so that errors have the name of their task. */
  private void keepOrder(UserScope scope) {
    List<String> names = inOrder.nodes().stream().map(TaskNode::name).toList();
    if (next < tasks.size() && Collections.frequency(names, names.get(next)) == 1) {
      scope.virtualUser().goTo(names.get(next));
    }
  }

  @Override
  public void onStop(U user, UserScope scope) throws Throwable {
    try {
      goInto(List.of(), user, scope);
      plan.onStop(user, scope);
    } catch (Throwable e) {
      show(e);
      throw e;
    } finally {
      ended.countDown();
    }
  }

  private <T> ResourceProvider<T> shown(ResourceProvider<T> provider) {
    return new ShownProvider<>(provider, this);
  }

  private void show(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    Secrets.masked(trace.toString()).lines().forEach(line -> lines.accept("    ! " + line));
  }
}
