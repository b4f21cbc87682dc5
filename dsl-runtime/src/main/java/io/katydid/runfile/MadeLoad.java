package io.katydid.runfile;

import static java.util.Comparator.comparing;

import io.katydid.api.load.Limit;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.Scenario;
import io.katydid.api.load.Schedule;
import io.katydid.measure.Snapshot;
import io.katydid.store.RunEnd;
import io.katydid.store.RunOutcome;
import io.katydid.store.ScenarioEnd;
import io.katydid.verdict.Attendance;
import io.katydid.verdict.MissingLoad;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of the load that was set was made, of each scenario by itself: one that is missing does
 * not pass for the others.
 *
 * @param load as it was set
 * @param outcome of its run
 */
record MadeLoad(LoadSpec load, RunOutcome outcome) {

  /** Which users were there: those of the scenario of which the most are missing. */
  Attendance attendance() {
    List<Scenario> scenarios = load.scenarios();
    List<ScenarioEnd> ends = outcome.end().scenarios();
    if (ends.isEmpty()) {
      return attendance(
          scenarios.getFirst().schedule(),
          ofAll(),
          outcome.isIterationsOver() || isChanged() || isShareMissing(),
          "");
    }
    return IntStream.range(0, ends.size())
        .mapToObj(i -> attendance(scenarios.get(i), ends.get(i)))
        .min(comparing((Attendance it) -> !it.isSet()).thenComparingDouble(Attendance::ratio))
        .orElseThrow();
  }

  /** Also of a run that was cut short, of which it is not known how its scenarios ended. */
  private ScenarioEnd ofAll() {
    RunEnd end = outcome.end();
    return new ScenarioEnd(
        "", end.spawned(), end.ready(), end.sessions(), end.notBegun(), 0, 0, isChanged());
  }

  private boolean isChanged() {
    return !outcome.changes().isEmpty();
  }

  /** Of a worker that was lost, it is not known which of its users it had started. */
  private boolean isShareMissing() {
    return outcome.workers().stream().anyMatch(worker -> worker.ending().lost());
  }

  private Attendance attendance(Scenario scenario, ScenarioEnd end) {
    boolean isCounted = !(scenario.limit() instanceof Limit.Time);
    return attendance(
        scenario.schedule(),
        end,
        end.changed() || (isCounted && end.notBegun() == 0) || isShareMissing(),
        " of " + end.name());
  }

  /**
   * Users that had not started when the last iteration began were not needed; nor were those that a
   * change of the load has left out, and those of a worker without whom the run has gone on.
   */
  private Attendance attendance(
      Schedule schedule, ScenarioEnd end, boolean areStartedEnough, String of) {
    return switch (schedule) {
      case Schedule.Closed it ->
          new Attendance(
              areStartedEnough ? end.spawned() : it.users(),
              end.ready(),
              true,
              of,
              areDue(it),
              ending());
      case Schedule.UserStages it ->
          new Attendance(
              areStartedEnough ? end.spawned() : it.starts(),
              end.ready(),
              true,
              of,
              outcome.isTimeOver(),
              ending());
      case Schedule.Arriving it ->
          new Attendance(end.spawned(), end.ready(), false, of, true, ending());
    };
  }

  private boolean areDue(Schedule.Closed users) {
    Duration lasted = Duration.ofNanos(outcome.elapsedNanos());
    Duration loaded = outcome.isTimeOver() ? load.runTime() : lasted;
    return users.target(loaded) >= Attendance.ENOUGH * users.users();
  }

  private String ending() {
    return outcome.isTimeOver()
        ? Attendance.IN_TIME
        : Attendance.endedAfter(outcome.elapsedNanos(), outcome.stopReason());
  }

  /**
   * Why it is not the load that was set: many arrivals of a scenario were never started.
   *
   * @param kept what was measured, warm-up excluded
   */
  List<String> reasons(Snapshot kept) {
    if (outcome.end().scenarios().isEmpty()) {
      return MissingLoad.ofArrivals(kept).stream().toList();
    }
    return outcome.end().scenarios().stream()
        .flatMap(end ->
            MissingLoad.ofArrivals(end.notStarted(), end.arrived(), " of " + end.name()).stream())
        .toList();
  }
}
