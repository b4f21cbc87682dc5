package io.katydid.web;

import io.katydid.api.Durations;
import io.katydid.api.Target;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.html.LiveParts;
import io.katydid.live.RunControls;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.report.JsonWriter;
import io.katydid.report.RunReport;
import io.katydid.text.Figures;
import java.util.List;
import java.util.Optional;

/** Writes a moment as the page reads it: texts and markup for people, and numbers for charts. */
final class MomentJson {

  private final JsonWriter json = new JsonWriter();
  private final Moment moment;

  private MomentJson(Moment moment) {
    this.moment = moment;
  }

  static String write(Moment moment) {
    return new MomentJson(moment).text();
  }

  private String text() {
    return json.object(this::members).toString();
  }

  private void members() {
    json.member("phase", phase());
    if (moment.header() != null) {
      LoadSpec load = moment.header().setup().load();
      json.member("title", title(load));
      json.member("host", moment.header().setup().hosts());
      json.member("startedAt", moment.header().startedAt().toString());
      progress(load);
      if (load.others().isEmpty()) {
        load.stages().ifPresent(stages -> new StageJson(json, stages, moment).write());
      }
    }
    json.member("goesOn", moment.controls() != null);
    if (moment.header() != null && moment.controls() != null) {
      List<String> scenarios = moment.header().setup().load().scenarioNames();
      json.objects("scenarios", scenarios.stream(), name -> scenario(name, moment.controls()));
    }
    RunReport standing = moment.standing();
    if (standing != null) {
      measured(standing);
    }
    moment.last().ifPresent(last -> json.object("point", () -> last.write(json)));
  }

  private String phase() {
    if (moment.isOver()) {
      return moment.report() == null ? "lost" : "over";
    }
    if (moment.soFar() == null) {
      return "starting";
    }
    return moment.isWarmingUp() ? "warm-up" : "load";
  }

  private String title(LoadSpec load) {
    String title = load.get(LoadOptions.TITLE);
    return title.isEmpty() ? String.join(", ", moment.header().setup().userClasses()) : title;
  }

  private void progress(LoadSpec load) {
    long elapsed = moment.elapsedNanos();
    long whole = load.runTime().toNanos();
    boolean isOver = moment.isOver();
    json.member("elapsed", Figures.duration(elapsed));
    json.member("runTime", Durations.format(load.runTime()));
    json.member("share", isOver ? 1 : Math.min(1, (double) elapsed / whole));
    json.member("warmUpSeconds", load.warmUp().length().toNanos() / 1e9);
    json.member(
        "left", isOver || elapsed >= whole ? "" : Figures.duration(wholeSeconds(whole - elapsed)));
  }

  static long wholeSeconds(long nanos) {
    return Math.max(1, Math.round(nanos / 1e9)) * 1_000_000_000;
  }

  private void scenario(String name, RunControls controls) {
    Optional<String> ofUsers = controls.problem(name, Target.users(1));
    Optional<String> ofArrivals = controls.problem(name, Target.arrivals("1/s"));
    json.member("name", name);
    json.member("kind", ofUsers.isEmpty() ? "users" : ofArrivals.isEmpty() ? "rate" : "fixed");
    json.member("reason", ofArrivals.isEmpty() ? "" : ofUsers.orElse(""));
  }

  private void measured(RunReport standing) {
    figures();
    Snapshot shown = moment.shown(standing);
    json.member(
        "shown",
        moment.sinceReset() == null
            ? ""
            : "since the reset, " + Figures.duration(moment.resetNanos()) + " after the start");
    Judged judged = Judged.of(moment, standing);
    json.member("announcement", judged.announcement());
    json.strings("waiting", judged.waiting());
    json.object(
        "parts",
        () -> {
          json.member("verdict", judged.verdict());
          json.member("objectives", judged.objectives());
          json.member("requests", LiveParts.requests(shown));
          json.member("errors", LiveParts.errors(standing));
          json.member("stages", LiveParts.stages(standing));
          json.member("generator", LiveParts.generator(standing));
          json.member("run", moment.isOver() ? LiveParts.run(standing) : "");
        });
  }

  /** Of the last second. */
  private void figures() {
    if (moment.soFar() == null) {
      return;
    }
    Snapshot interval = moment.soFar().frame().interval();
    RequestSnapshot work = interval.work();
    double seconds = moment.soFar().frame().lengthNanos() / 1e9;
    json.object(
        "now",
        () -> {
          json.member("users", Figures.count(moment.soFar().frame().users()));
          json.member("rate", Figures.rate(work.count() / seconds));
          json.member("failures", Figures.ratio(work.failureRatio()));
          json.member("p50", percentile(work.responseTime(), 50));
          json.member("p95", percentile(work.responseTime(), 95));
          json.member("p99", percentile(work.responseTime(), 99));
        });
  }

  private static String percentile(Distribution times, double percent) {
    return times.count() == 0 ? "-" : Figures.duration(times.percentile(percent));
  }
}
