package io.katydid.execution;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.UserScope;
import java.util.Optional;

/** The plan of {@link LoadPreviewTest.Pacer}. */
public final class LoadPreviewTest_Pacer_Plan implements OneTaskPlan<LoadPreviewTest.Pacer> {

  private static final TaskGraph GRAPH = OneTaskPlan.graph("task", 1);

  @Override
  public TaskGraph graph() {
    return GRAPH;
  }

  @Override
  public Optional<Pace> pace() {
    return Optional.of(Pace.ofUser(1_000_000_000));
  }

  @Override
  public LoadPreviewTest.Pacer newUser(UserScope scope) {
    return new LoadPreviewTest.Pacer();
  }

  @Override
  public void run(LoadPreviewTest.Pacer user, UserScope scope) {
    throw new IllegalStateException("a load that is drawn is not made");
  }
}
