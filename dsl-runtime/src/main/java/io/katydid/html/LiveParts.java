package io.katydid.html;

import io.katydid.measure.Snapshot;
import io.katydid.report.Fact;
import io.katydid.report.ReportParts;
import io.katydid.report.RunReport;
import java.util.List;
import java.util.function.Consumer;

/**
 * The parts of a page that shows a run while it goes: those of its report, each as markup by
 * itself, which takes the place of the one before. Empty, if there is nothing to show.
 */
public final class LiveParts {

  private LiveParts() {}

  /** The style sheet that they are laid out by. */
  public static String stylesheet() {
    return Stylesheet.TEXT;
  }

  /** The verdict on what was measured so far. */
  public static String verdict(RunReport report) {
    return written(page -> new VerdictPart(page, report).write());
  }

  /** What stands in place of a verdict: a word, and a sentence. */
  public static String noVerdict(String word, String sentence) {
    return written(page -> VerdictPart.write(page, VerdictPart.OPEN, word, sentence, List.of()));
  }

  /** Each objective, with its interval against its limit. */
  public static String objectives(RunReport report) {
    return report.verdict().judgements().isEmpty()
        ? ""
        : written(page -> new VerdictPart(page, report).objectives());
  }

  /** The figures of requests, of groups of them, and of measures. */
  public static String requests(Snapshot shown) {
    return shown.named().findAny().isEmpty()
        ? ""
        : written(page -> RequestPart.tables(page, shown, Snapshot.EMPTY));
  }

  /** What was measured of streams of events. */
  public static String streams(Snapshot shown) {
    return written(page -> StreamPart.tables(page, shown));
  }

  /** Failures, errors and remarks. */
  public static String errors(RunReport report) {
    return written(page -> {
      ErrorPart errors = new ErrorPart(page, report);
      if (!errors.isEmpty()) {
        errors.write();
      }
    });
  }

  /** The figures of each stage. */
  public static String stages(RunReport report) {
    return written(page ->
        ReportParts.stages(report)
            .ifPresent(table ->
                new TablePart(page, "All requests in each stage; " + RequestPart.TIMES)
                    .write(table, ReportParts.stageNotes(report))));
  }

  /** How the generator of the load fares. */
  public static String generator(RunReport report) {
    return facts(ReportParts.generator(report));
  }

  /** How the run was set up. */
  public static String run(RunReport report) {
    return facts(ReportParts.run(report));
  }

  private static String facts(List<Fact> facts) {
    return facts.isEmpty() ? "" : written(page -> FactPart.write(page, facts));
  }

  private static String written(Consumer<Markup> part) {
    Markup page = new Markup();
    part.accept(page);
    return page.toString();
  }
}
