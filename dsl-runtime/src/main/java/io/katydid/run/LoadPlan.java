package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import java.util.List;

/**
 * What a run is to do.
 *
 * @param profile how long the run lasts, and of what parts
 * @param scenarios which users there are, and when; at least one
 * @param slices how many slices of equal time, at least 1, the run time is divided into, warm-up
 *     excluded; there are fewer if they would get too short
 * @param mostExtensions how often the run may be extended
 * @param share which part of all that this engine makes
 */
public record LoadPlan(
    LoadProfile profile,
    List<ScenarioPlan> scenarios,
    int slices,
    int mostExtensions,
    Share share) {

  /** Of a run of one process. */
  public LoadPlan(
      LoadProfile profile, List<ScenarioPlan> scenarios, int slices, int mostExtensions) {
    this(profile, scenarios, slices, mostExtensions, Share.WHOLE);
  }

  /** The plans of the user classes of all scenarios. */
  List<UserPlan<?>> userPlans() {
    return scenarios.stream()
        .<UserPlan<?>>flatMap(scenario -> scenario.userPlans().stream())
        .toList();
  }

  /** The most virtual users there are at once. */
  int mostUsers() {
    return scenarios.stream().mapToInt(scenario -> scenario.schedule().mostUsers()).sum();
  }
}
