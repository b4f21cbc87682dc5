package io.katydid.report;

import io.katydid.api.Durations;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Scenario;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.Recorder;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StreamCount;
import io.katydid.store.ScenarioEnd;
import io.katydid.text.Figures;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a run was set up, what of it was judged, and how it can be repeated. */
final class RunLines {

  private final RunReport report;

  private RunLines(RunReport report) {
    this.report = report;
  }

  static List<Fact> facts(RunReport report) {
    RunLines run = new RunLines(report);
    Facts facts = new Facts();
    facts.add("Title", Cell.clean(report.load().title()));
    facts.add(
        "Commit", report.circumstances().revision().map(it -> Cell.clean(it.text())).orElse(""));
    facts.add("Machine", run.machine());
    facts.add("Host", Cell.clean(report.load().host()));
    run.users().forEach(users -> facts.add("Users", users));
    facts.add("Tags", run.tags());
    report.powerEstimates().forEach(it -> facts.add("Planned", it.text()));
    facts.add("Started", report.course().startedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.add("Ran", run.ran());
    facts.add("Changed", run.changed());
    facts.add("Judged", run.judged());
    facts.add("Warm-up", run.warmUp());
    facts.add("Network", run.network());
    facts.add("Insecure", report.route().warning());
    facts.add("Also", run.also());
    facts.add("Engine", run.engine());
    facts.add("Seed", run.seed());
    return facts.all();
  }

  /** What workers that joined ran on is not known. */
  private String machine() {
    String machine = Cell.clean(report.circumstances().machine());
    return report.engine().kind() == EngineKind.JOINED && !machine.isEmpty()
        ? "controller on " + machine
        : machine;
  }

  private String engine() {
    return report
        .engine()
        .text(report.course().workers().stream().map(it -> it.facts().jdk()).toList());
  }

  /** The seed, and how to give it again: to the command, to a test, to a {@code LoadRun}. */
  private String seed() {
    return report.load().seed()
        + "; --seed, -Dkatydid.seed or .seed(..) repeats the random choices";
  }

  private List<String> users() {
    PlannedLoad load = report.load();
    RunCourse course = report.course();
    if (course.scenarios().isEmpty()) {
      String classes = String.join(", ", load.userClasses());
      return List.of(
          new UsersText(
                  load.schedule(),
                  classes,
                  Duration.ZERO,
                  course.spawned(),
                  !course.changes().isEmpty(),
                  course.hasLostWorkers(),
                  course.sessions(),
                  stages(),
                  limit())
              .text());
    }
    return IntStream.range(0, load.scenarios().size())
        .mapToObj(i -> users(load.scenarios().get(i), course.scenarios().get(i)))
        .toList();
  }

  private String users(Scenario scenario, ScenarioEnd end) {
    return new UsersText(
            scenario.schedule(),
            Cell.clean(scenario.name()),
            scenario.startDelay(),
            end.spawned(),
            end.changed(),
            report.course().hasLostWorkers(),
            end.sessions(),
            "stages",
            limit())
        .text();
  }

  private String limit() {
    String most = report.load().options().get(WorkloadOptions.MAX_RATE.name());
    return most == null ? "" : "; at most " + most + " together";
  }

  /** Which tasks are run, if not all are. */
  private String tags() {
    Map<String, String> options = report.load().options();
    String tags = options.getOrDefault(RunOptions.TAGS.name(), "");
    String excluded = options.getOrDefault(RunOptions.EXCLUDE_TAGS.name(), "");
    if (excluded.isEmpty()) {
      return tags.isEmpty() ? "" : "only tasks with " + tags;
    }
    return (tags.isEmpty() ? "all tasks" : "only tasks with " + tags) + ", without " + excluded;
  }

  private String stages() {
    return report
        .load()
        .course()
        .orElseGet(() -> Figures.count(report.load().stages().size(), "stage"));
  }

  private String ran() {
    return "%s of %s%s; ended by: %s"
        .formatted(
            Figures.duration(report.course().elapsed().toNanos()),
            Durations.format(report.load().runTime()),
            report.course().extensions() == 0
                ? ""
                : ", extended " + (report.course().extensions() == 1 ? "once" : "twice"),
            Cell.clean(report.course().stopReason()));
  }

  private String changed() {
    return report.course().changes().isEmpty()
        ? ""
        : report.course().changes().stream()
            .map(change ->
                "after %s to %s".formatted(Figures.duration(change.elapsedNanos()), change.to()))
            .collect(Collectors.joining(", ", "", "; judged is the load as it was"));
  }

  private String judged() {
    return Figures.duration(report.kept().windowNanos()) + judgedPart();
  }

  private String judgedPart() {
    if (report.kept().total().count() == 0) {
      return ", in which no request was completed";
    }
    return hasWarmUp()
        ? ", from the end of the warm-up to the end of the load"
        : ", from the first request to the end of the load";
  }

  private String warmUp() {
    if (!hasWarmUp()) {
      return report.rules().detectWarmUp()
          ? "none detected, everything is counted" + reason()
          : "none, everything is counted";
    }
    RequestSnapshot excluded = report.warmedUp().total();
    return "the first %s%s, excluded: %s, %s of them failed, %s"
        .formatted(
            report.rules().detectWarmUp()
                ? Figures.duration(report.warmedUp().windowNanos())
                : Durations.format(report.load().warmUp()),
            report.rules().detectWarmUp() ? ", as detected (MSER-5%s)".formatted(reason()) : "",
            Figures.count(excluded.count(), "request"),
            Figures.count(excluded.failures()),
            Figures.count(report.warmedUp().errors(), "error"));
  }

  private String reason() {
    return report.measured().reason().isEmpty() ? "" : "; " + report.measured().reason();
  }

  private boolean hasWarmUp() {
    return !report.load().warmUp().isZero() || report.warmedUp().windowNanos() > 0;
  }

  private String network() {
    Snapshot kept = report.kept();
    if (kept.connections().equals(ConnectionCounts.NONE)) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        "%s: %s opened, reused by %s"
            .formatted(
                report.route().connections(),
                Figures.count(kept.connections().opened(), "connection"),
                Figures.count(kept.connections().reused(), "request")));
    report
        .route()
        .addresses()
        .forEach((name, addresses) -> parts.add(name + " at " + String.join(" and ", addresses)));
    if (!report.route().sourceAddresses().isEmpty()) {
      parts.add("from " + String.join(" and ", report.route().sourceAddresses()));
    }
    return Cell.clean(String.join(", ", parts));
  }

  private String also() {
    Snapshot kept = report.kept();
    List<String> parts = new ArrayList<>();
    add(
        parts,
        report.load().linesWithoutTime(),
        "line",
        "of the replayed log left out, as without a time");
    add(parts, kept.retries(), "request", "sent again");
    add(parts, kept.redirects(), "redirect", "followed");
    long notStarted = kept.request(Recorder.NOT_STARTED).map(RequestSnapshot::cutOff).orElse(0L);
    long streams = kept.total().streams().count(StreamCount.ENDED_WITH_LOAD);
    long unanswered = kept.cutOff() - notStarted - streams;
    add(parts, unanswered, "request", "cut off in flight when the run ended");
    add(parts, streams, "stream", "ended with the load");
    if (report.course().scenarios().isEmpty()) {
      addMissing(parts, notStarted, report.course().notBegun(), "");
    }
    report
        .course()
        .scenarios()
        .forEach(it ->
            addMissing(parts, it.notStarted(), it.notBegun(), "of " + Cell.clean(it.name()) + " "));
    return String.join(", ", parts);
  }

  /** What was not made of the load; of which scenario, if there are several. */
  private static void addMissing(List<String> parts, long notStarted, long notBegun, String of) {
    add(parts, notStarted, "arrival", of + "not started before the load ended");
    add(parts, notBegun, "iteration", of + "not begun before the load ended");
  }

  private static void add(List<String> parts, long count, String thing, String what) {
    if (count > 0) {
      parts.add(Figures.count(count, thing) + " " + what);
    }
  }
}
