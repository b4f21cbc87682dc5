package io.katydid.execution;

import io.katydid.api.Objective;
import io.katydid.api.Objective.Comparison;
import io.katydid.api.load.Limit;
import io.katydid.api.load.Schedule;
import io.katydid.run.ScenarioPlan;
import io.katydid.text.Figures;
import io.katydid.verdict.Attendance;
import io.katydid.verdict.RequestObjective;
import java.util.List;
import java.util.Optional;

/**
 * Whether the users of a load start in its time, as far as that is known before it.
 *
 * @param objectives of the load; where none is about users, nearly all are to start
 */
record UsersInTime(List<RequestObjective> objectives) {

  private static final Objective.Users ALL =
      new Objective.Users(Comparison.AT_LEAST, Attendance.ENOUGH);

  /** What is missed, a sentence for the first scenario of which too few start. */
  Optional<String> problem(List<ScenarioPlan> scenarios) {
    return scenarios.stream().map(this::problem).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> problem(ScenarioPlan scenario) {
    return scenario.schedule() instanceof Schedule.Closed it
            && scenario.limit() instanceof Limit.Time time
        ? problem(it, it.target(time.duration()), scenario.name())
        : Optional.empty();
  }

  private Optional<String> problem(Schedule.Closed load, int started, String name) {
    return isEnough((double) started / load.users())
        ? Optional.empty()
        : Optional.of(
            "%s of %s of %s start in time, too few: let the run last longer, or users start faster"
                .formatted(Figures.count(started), Figures.count(load.users(), "user"), name));
  }

  private boolean isEnough(double ratio) {
    List<Objective.Users> given =
        objectives.stream()
            .map(RequestObjective::objective)
            .filter(Objective.Users.class::isInstance)
            .map(Objective.Users.class::cast)
            .toList();
    return (given.isEmpty() ? List.of(ALL) : given)
        .stream().allMatch(users -> users.comparison().holds(ratio, users.limit()));
  }
}
