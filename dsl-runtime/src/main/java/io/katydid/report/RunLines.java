package io.katydid.report;

import io.katydid.api.Durations;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.verdict.Figures;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How a run was set up, what of it was judged, and how it can be repeated. */
final class RunLines {

  private static final int LABEL_WIDTH = 9;
  private static final String INDENT = "  " + " ".repeat(LABEL_WIDTH);

  private final RunReport report;
  private final Style style;
  private final List<String> lines = new ArrayList<>();

  private RunLines(RunReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  static List<String> lines(RunReport report, Style style) {
    RunLines run = new RunLines(report, style);
    run.add("Host", Cell.clean(report.host()));
    run.add("Users", run.users());
    run.add("Ran", run.ran());
    run.add("Judged", run.judged());
    run.add("Warm-up", run.warmUp());
    run.add("Also", run.also());
    run.add("Engine", run.engine());
    run.add("Seed", run.seed());
    return run.lines;
  }

  /** The seed, and how to draw the same random numbers again. */
  private String seed() {
    return "%1$d; repeat the run with --seed=%1$d or -Dkatydid.seed=%1$d".formatted(report.seed());
  }

  private String engine() {
    EngineJvm engine = report.engine();
    return "%s %s, %s"
        .formatted(
            engine.forked() ? "forked JVM" : "embedded in this JVM",
            engine.version(),
            engine.carriers() == 1 ? "1 carrier" : Figures.count(engine.carriers()) + " carriers");
  }

  private void add(String label, String text) {
    String start = "  " + style.faint(Cell.padRight(label, LABEL_WIDTH));
    for (String line : Cell.wrap(text, TextReport.WIDTH - INDENT.length())) {
      lines.add(start + line);
      start = INDENT;
    }
  }

  private String users() {
    return Figures.count(report.users())
        + " of "
        + String.join(", ", report.userClasses())
        + ", started at "
        + Figures.rate(report.spawnRate())
        + (report.spawned() < report.users()
            ? "; only " + Figures.count(report.spawned()) + " had started when the load ended"
            : "");
  }

  private String ran() {
    return "%s of %s, from %s; ended by: %s"
        .formatted(
            Figures.duration(report.elapsed().toNanos()),
            Durations.format(report.runTime()),
            report.startedAt().truncatedTo(ChronoUnit.SECONDS),
            Cell.clean(report.stopReason()));
  }

  private String judged() {
    return Figures.duration(report.kept().windowNanos())
        + (report.warmUp().isZero()
            ? ", from the first request to the end of the last"
            : ", from the end of the warm-up to the end of the last request");
  }

  private String warmUp() {
    if (report.warmUp().isZero()) {
      return "none, everything is counted";
    }
    RequestSnapshot excluded = report.warmedUp().total();
    return "the first %s, excluded: %s, %s of them failed, %s"
        .formatted(
            Durations.format(report.warmUp()),
            Figures.count(excluded.count(), "request"),
            Figures.count(excluded.failures()),
            Figures.count(report.warmedUp().errors(), "error"));
  }

  private String also() {
    Snapshot kept = report.kept();
    List<String> told = new ArrayList<>();
    tell(told, kept.retries(), "request", "retried on a new connection");
    tell(told, kept.redirects(), "redirect", "followed");
    tell(told, kept.cutOff(), "request", "cut off in flight at the end of the grace period");
    return String.join(", ", told);
  }

  private static void tell(List<String> told, long count, String thing, String what) {
    if (count > 0) {
      told.add(Figures.count(count, thing) + " " + what);
    }
  }
}
