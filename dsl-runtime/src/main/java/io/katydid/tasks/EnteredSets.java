package io.katydid.tasks;

import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;

/** The task sets that one user is in, each inside the one before. */
public final class EnteredSets {

  private final TaskGraph graph;
  private int innermost = TaskGraph.START;

  EnteredSets(TaskGraph graph) {
    this.graph = graph;
  }

  /**
   * Enters the sets that the task to which a walk has come is in, the outermost first.
   *
   * @throws Throwable what user code throws; the walk knows then which set could not be entered
   */
  public <U> void enter(TaskWalk walk, UserPlan<U> plan, U user, UserScope scope) throws Throwable {
    int set = graph.setOf(walk.node());
    while (innermost != set) {
      int next = outermostNew(set);
      try {
        plan.enter(next, user, scope);
      } catch (Throwable e) {
        walk.failToEnter(next);
        throw e;
      }
      innermost = next;
    }
  }

  /** The set around this one, or itself, that is next after the innermost. */
  private int outermostNew(int set) {
    int next = set;
    while (graph.setOf(next) != innermost) {
      next = graph.setOf(next);
    }
    return next;
  }

  /** Whether there is one inside this set, or {@link TaskGraph#START}. */
  public boolean areInside(int set) {
    return innermost != set;
  }

  /** Takes the innermost one off. */
  public int removeInnermost() {
    int set = innermost;
    innermost = graph.setOf(set);
    return set;
  }
}
