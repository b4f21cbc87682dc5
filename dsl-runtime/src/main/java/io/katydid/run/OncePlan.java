package io.katydid.run;

import io.katydid.api.ResourceProvider;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import io.katydid.http.UserHttp;
import io.katydid.tasks.TasksInOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan by which one user runs each task of another plan once, in order of declaration and without
 * a wait, and leaves; what it sends, receives and throws is shown. Where there are several, the
 * user of one begins when that of the one before has ended.
 *
 * @param <U> the user class
 */
public final class OncePlan<U> extends DerivedPlan<U> {

  private final String name;
  private final Consumer<String> lines;
  private final TasksInOrder tasks;

  /** The sets that its user is in, the outermost first. */
  private final Deque<Integer> entered = new ArrayDeque<>();

  private final CountDownLatch turn;
  private final CountDownLatch ended = new CountDownLatch(1);

  /** The task that its user runs next, wherever a task wants to go to. */
  private volatile int next;

  /** Which task has ended the run, of all user classes. */
  private final AtomicReference<@Nullable String> stoppedBy;

  private volatile boolean begun;

  /** Of what its user has injected. */
  private final List<ResourceProvider<?>> providers = new CopyOnWriteArrayList<>();

  /** What a task threw for a request that had failed: a provider says so but once. */
  private volatile @Nullable Throwable ofRequest;

  /** What is shown above the next line; empty if that is shown already. */
  private String heading = "@OnStart";

  private OncePlan(
      String name,
      UserPlan<U> plan,
      TasksInOrder tasks,
      CountDownLatch turn,
      AtomicReference<@Nullable String> stoppedBy,
      Consumer<String> lines) {
    super(plan, tasks.graph());
    this.name = name;
    this.tasks = tasks;
    this.turn = turn;
    this.stoppedBy = stoppedBy;
    this.lines = lines;
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
    AtomicReference<@Nullable String> stoppedBy = new AtomicReference<>();
    for (int i = 0; i < plans.size(); i++) {
      UserPlan<?> plan = plans.get(i);
      TasksInOrder tasks = TasksInOrder.of(plan.graph().nodes());
      OncePlan<?> next = new OncePlan<>(names.get(i), plan, tasks, turn, stoppedBy, lines);
      turn = next.ended;
      all.add(next);
    }
    return all;
  }

  /** One user of each class, whatever their weights are. */
  @Override
  public UserSettings settings() {
    UserSettings own = plan.settings();
    return new UserSettings(
        own.host(), 1, own.connectTimeoutNanos(), own.responseTimeoutNanos(), own.timeoutNanos());
  }

  @Override
  public int fixedCount() {
    return 0;
  }

  @Override
  public Turnover turnover() {
    return Turnover.NONE;
  }

  @Override
  public Optional<Pace> pace() {
    return Optional.empty();
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return 0;
  }

  @Override
  public List<ResourceProvider<?>> resources() {
    List<ResourceProvider<?>> made = plan.resources();
    providers.addAll(made);
    return made.stream().<ResourceProvider<?>>map(this::shown).toList();
  }

  /** The tasks that were not run, as the user had ended before, or could not start. */
  public List<String> notRun() {
    return IntStream.range(next, tasks.size())
        .mapToObj(task -> name + "." + tasks.name(task))
        .toList();
  }

  /** Whether its user did not even start. */
  public boolean isLeftOut() {
    return !begun;
  }

  /** Which task of any of the user classes has ended the run, if one did. */
  public Optional<String> stoppedBy() {
    return Optional.ofNullable(stoppedBy.get());
  }

  /**
   * Waits for the users before this one, and shows whose lines follow.
   *
   * @throws RunIsOver if one of them has ended the run
   */
  void begin() throws InterruptedException, RunIsOver {
    turn.await();
    if (!begun && stoppedBy.get() != null) {
      ended.countDown();
      throw new RunIsOver();
    }
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
    ((UserHttp) scope.http()).show(this::show);
    try {
      return plan.newUser(scope);
    } catch (Throwable e) {
      noteStop("@OnStart", scope);
      failed(e);
      throw e;
    }
  }

  @Override
  public void onStart(U user, UserScope scope) throws Throwable {
    try {
      plan.onStart(user, scope);
      noteStop("@OnStart", scope);
    } catch (Throwable e) {
      noteStop("@OnStart", scope);
      failed(e);
      throw e;
    }
  }

  @Override
  public void run(int node, U user, UserScope scope) throws Throwable {
    int task = next;
    next = task + 1;
    if (next == tasks.size()) {
      scope.virtualUser().stop();
    }
    try {
      goInto(tasks.sets(task), user, scope);
      heading = "";
      lines.accept("  " + tasks.name(task));
      plan.run(tasks.tasks().get(task), user, scope);
    } catch (Throwable e) {
      showOfTask(e);
      throw e;
    } finally {
      noteStop(tasks.name(task), scope);
      keepOrder(scope);
    }
  }

  /** Ends a user that has ended the run: the thread that ends the load may not know it yet. */
  private void noteStop(String task, UserScope scope) {
    if (scope.virtualUser() instanceof UserControl user && user.hasStoppedRun()) {
      stoppedBy.compareAndSet(null, name + "." + task);
      user.stop();
    }
  }

  /** Leaves the sets that are not among these, and enters those that it is not in. */
  private void goInto(List<Integer> sets, U user, UserScope scope) throws Throwable {
    while (!entered.isEmpty() && !sets.contains(entered.getLast())) {
      int set = entered.removeLast();
      heading = "@OnStop of " + tasks.nodes().get(set).name();
      plan.leave(set, user, scope);
    }
    for (int set : sets.subList(entered.size(), sets.size())) {
      entered.addLast(set);
      heading = "@OnStart of " + tasks.nodes().get(set).name();
      plan.enter(set, user, scope);
    }
  }

  /** What a task wants to go to is not followed, so that errors have the name of their task. */
  private void keepOrder(UserScope scope) {
    List<String> names = graph().nodes().stream().map(TaskNode::name).toList();
    if (next < tasks.size() && Collections.frequency(names, names.get(next)) == 1) {
      scope.virtualUser().goTo(names.get(next));
    }
  }

  @Override
  public void onStop(U user, UserScope scope) throws Throwable {
    try {
      goInto(List.of(), user, scope);
      heading = "@OnStop";
      plan.onStop(user, scope);
    } catch (Throwable e) {
      show(e);
      throw e;
    } finally {
      noteStop("@OnStop", scope);
      ended.countDown();
    }
  }

  private <T> ResourceProvider<T> shown(ResourceProvider<T> provider) {
    return new ShownProvider<>(provider, this);
  }

  /**
   * What a client throws for a request that has failed is shown without what caused it: what
   * failed, and why, is said of the request.
   */
  private void showOfTask(Throwable thrown) {
    if (providers.stream().anyMatch(provider -> provider.isRequestFailure(thrown))) {
      ofRequest = thrown;
      show(ThrownText.ofTask(thrown, plan.getClass()));
    } else {
      show(thrown);
    }
  }

  /** Whether a task threw this for a request that has failed. */
  boolean isOfRequest(Throwable thrown) {
    return thrown.equals(ofRequest);
  }

  private void show(Throwable thrown) {
    show(ThrownText.all(thrown));
  }

  private void show(List<String> thrown) {
    thrown.forEach(line -> show("! " + line));
  }

  private void show(String line) {
    if (!heading.isEmpty()) {
      lines.accept("  " + heading);
      heading = "";
    }
    lines.accept("    " + line);
  }
}
