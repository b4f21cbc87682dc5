package io.katydid.web;

import io.katydid.api.Durations;
import io.katydid.api.Target;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.html.LiveParts;
import io.katydid.json.JsonWriter;
import io.katydid.live.RunControls;
import io.katydid.live.RunSoFar;
import io.katydid.measure.Distribution;
import io.katydid.measure.Frame;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.report.Cell;
import io.katydid.report.RunReport;
import io.katydid.runfile.RunHeader;
import io.katydid.text.Figures;
import java.util.Optional;

/** Writes a moment as the page reads it: texts and markup for people, and numbers for charts. */
final class MomentJson {

  /** More would fill the page. */
  private static final int MOST_BESIDE = 12;

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
    json.member("goesOn", moment.controls() != null);
    RunHeader header = moment.header();
    if (header != null) {
      started(header);
    }
    RunReport standing = moment.standing();
    if (standing != null) {
      measured(standing);
    }
    moment.last().ifPresent(last -> json.object("point", () -> last.write(json)));
  }

  private void started(RunHeader header) {
    LoadSpec load = header.setup().load();
    String title = load.get(RunOptions.TITLE);
    json.member("title", title.isEmpty() ? String.join(", ", header.setup().userClasses()) : title);
    json.member("host", header.setup().hosts());
    json.member("startedAt", header.startedAt().toString());
    progress(load);
    if (load.others().isEmpty()) {
      load.stages().ifPresent(stages -> new StageJson(json, stages, moment).write());
    }
    RunControls controls = moment.controls();
    if (controls != null) {
      json.objects("scenarios", load.scenarioNames().stream(), name -> scenario(name, controls));
    }
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
    RunSoFar soFar = moment.soFar();
    if (soFar != null) {
      json.object("now", () -> lastSecond(soFar.frame()));
    }
    Snapshot shown = moment.shown(standing);
    json.member(
        "shown",
        moment.isReset()
            ? "Since the reset, " + Figures.duration(moment.resetNanos()) + " after the start."
            : "");
    Judged judged = Judged.of(moment, standing);
    json.member("announcement", judged.announcement());
    json.strings("waiting", judged.waiting());
    json.object(
        "parts",
        () -> {
          json.member("verdict", judged.verdict());
          json.member("objectives", judged.objectives());
          json.member("requests", LiveParts.requests(shown));
          json.member("streams", LiveParts.streams(shown));
          json.member("errors", LiveParts.errors(standing));
          json.member("stages", LiveParts.stages(standing));
          json.member("generator", LiveParts.generator(standing));
          json.member("run", moment.isOver() ? LiveParts.run(standing) : "");
        });
  }

  private void lastSecond(Frame frame) {
    RequestSnapshot work = frame.work().in(frame.interval());
    json.member("users", Figures.count(frame.users()));
    json.member("rate", Figures.rate(work.count() * 1e9 / frame.lengthNanos()));
    json.member("failures", Figures.ratio(work.failureRatio()));
    json.member("p50", percentile(work.responseTime(), 50));
    json.member("p95", percentile(work.responseTime(), 95));
    json.member("p99", percentile(work.responseTime(), 99));
    json.objects(
        "beside",
        frame.work().beside(frame.interval()).stream().limit(MOST_BESIDE),
        it -> {
          json.member("name", Cell.clean(it.name()));
          json.member("rate", Figures.rate(it.count() * 1e9 / frame.lengthNanos()));
        });
  }

  private static String percentile(Distribution times, double percent) {
    return times.count() == 0 ? "-" : Figures.duration(times.percentile(percent));
  }
}
