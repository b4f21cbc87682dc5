package io.katydid.run;

import io.katydid.api.load.TagSelection;
import io.katydid.api.plan.UserPlan;
import io.katydid.tasks.SelectedGraph;

/**
 * A plan of which only some tasks are run.
 *
 * @param <U> the user class
 */
final class SelectedPlan<U> extends DerivedPlan<U> {

  /** A plan with the tasks that are selected. */
  SelectedPlan(UserPlan<U> plan, TagSelection selection) {
    super(plan, SelectedGraph.of(plan.graph(), selection));
  }
}
