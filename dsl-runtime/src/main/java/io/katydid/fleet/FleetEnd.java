package io.katydid.fleet;

import static java.util.stream.Collectors.toSet;

import io.katydid.measure.Work;
import io.katydid.store.RunEnd;
import io.katydid.store.ScenarioEnd;
import io.katydid.store.WorkerOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a run ended, from how its workers did. */
final class FleetEnd {

  /** Why the load of one ends that has no more to do, while that of others may go on. */
  private static final Set<String> HARMLESS =
      Set.of(RunEnd.TIME_OVER, RunEnd.ITERATIONS_OVER, RunEnd.USERS_ENDED);

  private final List<Worker> workers;

  FleetEnd(List<Worker> workers) {
    this.workers = workers;
  }

  /** Whether the load of all is to end, if that of one has ended for this reason. */
  static boolean endsAll(RunEnd one) {
    return one.reasonOfAll().isEmpty() && !HARMLESS.contains(one.stopReason());
  }

  /** What one says that the controller has stopped, as the load of all ends for this reason. */
  static String stopped(String stopReason) {
    return "it was stopped, as " + stopReason;
  }

  /**
   * All together.
   *
   * @param stopReason why the load was ended by the controller, or empty if it was not
   * @param runErrors why the run cannot pass, beside what its workers say
   */
  RunEnd together(String stopReason, List<String> runErrors) {
    List<RunEnd> ends = new ArrayList<>();
    long elapsed = 0;
    List<ScenarioEnd> lost = new ArrayList<>();
    for (Worker worker : workers) {
      RunEnd end = worker.end();
      if (end == null) {
        lost.addAll(lost(worker));
        elapsed = Math.max(elapsed, worker.totals.elapsedNanos());
      } else {
        ends.add(end);
        elapsed = Math.max(elapsed, end.elapsedNanos());
      }
    }
    return new RunEnd(
        elapsed,
        ends.stream().mapToInt(RunEnd::spawned).sum()
            + lost.stream().mapToInt(ScenarioEnd::spawned).sum(),
        ends.stream().mapToInt(RunEnd::ready).sum()
            + lost.stream().mapToInt(ScenarioEnd::ready).sum(),
        ends.stream().mapToLong(RunEnd::sessions).sum()
            + lost.stream().mapToLong(ScenarioEnd::sessions).sum(),
        ends.stream().mapToLong(RunEnd::notBegun).sum()
            + lost.stream().mapToLong(ScenarioEnd::notBegun).sum(),
        ends.stream().mapToInt(RunEnd::extensions).max().orElse(0),
        stopReason.isEmpty() ? stopReason(ends) : stopReason,
        "",
        runErrors(runErrors, stopped(stopReason)),
        ends.stream()
            .map(RunEnd::changes)
            .max(Comparator.comparingInt(List::size))
            .orElse(List.of()),
        scenarios(),
        outcomes());
  }

  private List<WorkerOutcome> outcomes() {
    Work work = Work.of(workers.stream().anyMatch(worker -> worker.totals.hasRequests()));
    return workers.stream().map(worker -> worker.outcome(work)).toList();
  }

  /**
   * That each has used its share, if it is so of all; or what ends all; or else the reason of the
   * one that was there for longest.
   */
  private String stopReason(List<RunEnd> ends) {
    Set<String> ofAll = ends.stream().map(RunEnd::reasonOfAll).collect(toSet());
    if (ends.size() == workers.size() && ofAll.size() == 1 && !ofAll.contains("")) {
      return ofAll.iterator().next();
    }
    return ends.stream()
        .filter(FleetEnd::endsAll)
        .findFirst()
        .or(() -> ends.stream().max(Comparator.comparingLong(RunEnd::elapsedNanos)))
        .map(RunEnd::stopReason)
        .orElse("every worker was lost");
  }

  /** What all of them say is said once; what some say has their names. */
  private List<String> runErrors(List<String> own, String stopped) {
    Map<String, List<Worker>> saying = new LinkedHashMap<>();
    for (Worker worker : workers) {
      RunEnd end = worker.end();
      if (end != null) {
        end.runErrors().stream()
            .filter(error -> !error.equals(stopped))
            .forEach(error -> saying.computeIfAbsent(error, it -> new ArrayList<>()).add(worker));
      }
    }
    Set<String> all = new LinkedHashSet<>(own);
    long ended = workers.stream().filter(it -> it.end() != null).count();
    saying.forEach((error, by) -> {
      if (by.size() == ended) {
        all.add(error);
      } else {
        by.forEach(worker -> all.add(worker.name() + ": " + error));
      }
    });
    return List.copyOf(all);
  }

  private List<ScenarioEnd> scenarios() {
    Map<String, ScenarioEnd> byName = new LinkedHashMap<>();
    workers.stream()
        .map(FleetEnd::scenarios)
        .flatMap(Collection::stream)
        .forEach(end -> byName.merge(end.name(), end, FleetEnd::together));
    return byName.size() == 1 ? List.of() : List.copyOf(byName.values());
  }

  /** Those of one, also if it was lost. */
  private static List<ScenarioEnd> scenarios(Worker worker) {
    RunEnd end = worker.end();
    return end == null ? lost(worker) : end.scenarios();
  }

  /** What it had not begun is that of others, if they make its share. */
  private static List<ScenarioEnd> lost(Worker worker) {
    return worker.totals.scenarios().stream()
        .map(last -> worker.isTakenOver() ? withoutIterations(last) : last)
        .toList();
  }

  private static ScenarioEnd withoutIterations(ScenarioEnd last) {
    return new ScenarioEnd(
        last.name(),
        last.spawned(),
        last.ready(),
        last.sessions(),
        0,
        last.arrived(),
        last.notStarted(),
        last.changed());
  }

  private static ScenarioEnd together(ScenarioEnd one, ScenarioEnd other) {
    return new ScenarioEnd(
        one.name(),
        one.spawned() + other.spawned(),
        one.ready() + other.ready(),
        one.sessions() + other.sessions(),
        one.notBegun() + other.notBegun(),
        one.arrived() + other.arrived(),
        one.notStarted() + other.notStarted(),
        one.changed() || other.changed());
  }
}
