package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.api.Objective.Comparison;
import io.katydid.measure.Snapshot;
import io.katydid.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run must fulfil for its other objectives to mean something: that its tasks did not end in
 * exceptions, and that its users were there. Each is implied unless an objective is about the same;
 * a run whose objective is {@code none} has neither.
 *
 * <p>What is implied is judged by what was observed: it guards against a load that was not made,
 * and is no claim about the target that takes many samples to be sure of.
 *
 * @param objectives the implied ones, and those given that are about users
 * @param users how many there were to be, and how many started
 */
public record Guards(List<RequestObjective> objectives, Attendance users) {

  private static final RequestObjective FEW_ERRORS =
      RequestObjective.implied(new Objective.ErrorRatio(Comparison.BELOW, 0.01));
  private static final RequestObjective ALL_USERS =
      RequestObjective.implied(new Objective.Users(Comparison.AT_LEAST, Attendance.ENOUGH));

  /**
   * The guards of a run.
   *
   * @param slos its objectives
   */
  public static Guards of(List<RequestObjective> slos, Attendance users) {
    if (slos.stream().anyMatch(RequestObjective::isNone)) {
      return new Guards(List.of(), users);
    }
    List<RequestObjective> aboutUsers =
        slos.stream().filter(RequestObjective::isAboutUsers).toList();
    List<RequestObjective> guards = new ArrayList<>();
    if (slos.stream().noneMatch(RequestObjective::isAboutErrors)) {
      guards.add(FEW_ERRORS);
    }
    if (aboutUsers.isEmpty() && users.isSet()) {
      guards.add(ALL_USERS);
    }
    guards.addAll(aboutUsers);
    return new Guards(guards, users);
  }

  /**
   * The verdict with these judged, too: a run in which one was not met fails. One that was decided
   * by something else, such as that it was stopped, stays as it is.
   *
   * @param kept what was measured, warm-up excluded
   */
  public Verdict judge(Verdict verdict, Snapshot kept) {
    if (verdict.hasRunErrors()) {
      return verdict;
    }
    List<Judgement> guarding = objectives.stream().map(guard -> judge(guard, kept)).toList();
    List<Judgement> all = Stream.concat(verdict.judgements().stream(), guarding.stream()).toList();
    return guarding.stream().allMatch(Judgement::isPass)
        ? verdict.on(all)
        : new Verdict(Outcome.FAIL, all, List.of());
  }

  private Judgement judge(RequestObjective guard, Snapshot kept) {
    Finding finding =
        switch (guard.objective()) {
          case Objective.Users it -> users.judge(it);
          case Objective.ErrorRatio it -> Tally.errors(kept).judgeObserved(it);
          default -> throw new IllegalStateException("no guard: " + guard);
        };
    return finding.on(guard, !finding.shown());
  }
}
