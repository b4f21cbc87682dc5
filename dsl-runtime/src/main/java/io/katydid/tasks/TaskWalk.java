package io.katydid.tasks;

import static io.katydid.api.plan.TaskGraph.LEAVE;
import static io.katydid.api.plan.TaskGraph.START;

import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The way of one user through a task graph, where the task that it has run last does not alone
 * decide what follows. Used by the thread of that user; all that is random comes from its
 * randomness, in an order that depends on nothing else.
 */
public final class TaskWalk {

  private static final int NONE = -3;

  /** How a walk has come to a node, which decides where it goes from there. */
  private enum Came {
    TO_ENTER,
    TO_PASS,
    TO_ITS_END
  }

  private final TaskGraph graph;
  private final RandomGenerator random;
  private final OpenTasks open;
  private final EnteredSets entered;

  /** How many times in a row each node has been run in its turn. */
  private final int[] times;

  /** How many nodes have been run in each set since it was come to. */
  private final int[] runs;

  private int node = START;
  private int kept = START;
  private int target = NONE;
  private boolean leaves;

  /**
   * One that has not begun.
   *
   * @param random draws what follows, and nothing else while it walks
   */
  public TaskWalk(TaskGraph graph, RandomGenerator random) {
    this.graph = graph;
    this.random = random;
    this.open = new OpenTasks(graph);
    this.entered = new EnteredSets(graph);
    this.times = new int[graph.nodes().size()];
    this.runs = new int[graph.nodes().size()];
  }

  TaskGraph graph() {
    return graph;
  }

  /** The number of the task that it has come to. */
  public int node() {
    return node;
  }

  /**
   * The innermost set that it has not left with the last step, or {@link TaskGraph#START}; the task
   * that it has come to is in it, and may be in sets inside it.
   */
  public int kept() {
    return kept;
  }

  /** The sets that its user has entered and not left. */
  public EnteredSets entered() {
    return entered;
  }

  /**
   * Goes to the task or set of this name with the next step, or, if it is left out, to what follows
   * it.
   *
   * @throws IllegalArgumentException if there is none, or several
   */
  public void goTo(String name) {
    target = new TaskNames(graph).find(name, graph.setOf(node));
  }

  /** Leaves the set of the current task with the next step. */
  public void leave() {
    leaves = true;
  }

  /** The set could not be entered: the next step is the one after it. */
  void failToEnter(int set) {
    node = set;
  }

  /** Goes to the task to run next; false if nothing is left to run. */
  public boolean step() {
    kept = graph.setOf(node);
    int next = next();
    target = NONE;
    leaves = false;
    if (next == NONE) {
      return false;
    }
    node = next;
    return true;
  }

  private int next() {
    if (target != NONE) {
      return jump(target);
    } else if (node == START) {
      return go(START, Came.TO_ENTER);
    } else {
      return go(leaves ? leaveSetOf(node) : node, Came.TO_ITS_END);
    }
  }

  /**
   * Leaves sets and enters others, as far as they are not around both tasks. One that is left out
   * is passed over.
   */
  private int jump(int asked) {
    int to = outermostLeftOut(asked);
    while (!graph.isInside(to, kept)) {
      kept = graph.setOf(kept);
    }
    for (int set = graph.setOf(to); set != kept; set = graph.setOf(set)) {
      begin(set, 1);
    }
    if (graph.nodes().get(to).isLeftOut()) {
      return go(to, Came.TO_PASS);
    }
    begin(to, 1);
    return graph.isSet(to) ? go(to, Came.TO_ENTER) : to;
  }

  private int outermostLeftOut(int asked) {
    int outermost = asked;
    for (int around = asked; around != START; around = graph.setOf(around)) {
      outermost = graph.nodes().get(around).isLeftOut() ? around : outermost;
    }
    return outermost;
  }

  /** Goes on from a node until it comes to a task to run. */
  private int go(int from, Came how) {
    int at = from;
    Came came = how;
    while (true) {
      int next = from(at, came);
      if (next == NONE) {
        return NONE;
      } else if (next == LEAVE) {
        at = leaveSetOf(at);
        came = Came.TO_ITS_END;
      } else if (isAgain(at, came) || isDue(next)) {
        begin(next, isAgain(at, came) ? times[at] + 1 : 1);
        if (!graph.isSet(next)) {
          return next;
        }
        at = next;
        came = Came.TO_ENTER;
      } else {
        at = next;
        came = Came.TO_PASS;
      }
    }
  }

  private int from(int at, Came came) {
    return switch (came) {
      case TO_ENTER -> pick(graph.edgesInto(at));
      case TO_PASS ->
          open.isAnyAfter(at)
              ? pick(graph.edgesAfter(at))
              : graph.setOf(at) == START ? NONE : LEAVE;
      case TO_ITS_END ->
          isLeftAfter(at) ? LEAVE : isAgain(at, came) ? at : pick(graph.edgesAfter(at));
    };
  }

  private boolean isLeftAfter(int at) {
    int set = graph.setOf(at);
    return set != START && ++runs[set] == graph.nodes().get(set).leaveAfter();
  }

  private boolean isAgain(int at, Came came) {
    return came == Came.TO_ITS_END && times[at] < graph.nodes().get(at).times();
  }

  private boolean isDue(int next) {
    double probability = graph.nodes().get(next).probability();
    return open.isOpen(next) && (probability == 1 || random.nextDouble() < probability);
  }

  private void begin(int next, int time) {
    times[next] = time;
    runs[next] = 0;
    open.begin(next);
  }

  /** Returns the set. */
  private int leaveSetOf(int at) {
    int set = graph.setOf(at);
    if (set == kept) {
      kept = graph.setOf(set);
    }
    return set;
  }

  /** One of the edges by weight: of those to what may still be run, if there are any. */
  private int pick(List<TaskEdge> edges) {
    List<TaskEdge> choice =
        edges.stream().filter(edge -> edge.to() == LEAVE || open.isOpen(edge.to())).toList();
    return draw(choice.isEmpty() ? edges : choice);
  }

  private int draw(List<TaskEdge> edges) {
    int last = edges.size() - 1;
    if (last > 0) {
      int draw = random.nextInt(edges.stream().mapToInt(TaskEdge::weight).sum());
      for (int i = 0; i < last; i++) {
        draw -= edges.get(i).weight();
        if (draw < 0) {
          return edges.get(i).to();
        }
      }
    }
    return edges.get(last).to();
  }
}
