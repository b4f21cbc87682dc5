package io.katydid.export;

import io.katydid.api.load.ExportOptions;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.ReportOptions;
import io.katydid.html.CapacityPage;
import io.katydid.html.ComparisonPage;
import io.katydid.html.HtmlReport;
import io.katydid.report.CapacityJson;
import io.katydid.report.CapacityMarkdown;
import io.katydid.report.ComparisonJson;
import io.katydid.report.ComparisonMarkdown;
import io.katydid.report.FinishedComparison;
import io.katydid.report.FinishedSearch;
import io.katydid.report.JsonReport;
import io.katydid.report.MarkdownReport;
import io.katydid.report.ReportFile;
import io.katydid.report.RunReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A document that a report is written as.
 *
 * @param option names its file
 * @param suffix what is added to that name; an option of several documents has one for each
 * @param text makes the document
 * @param <R> what is reported
 */
public record Document<R>(LoadOption<Path> option, String suffix, Function<R, String> text) {

  private static final List<Document<RunReport>> OF_RUN =
      List.of(
          of(ReportOptions.JSON, JsonReport::write),
          of(ReportOptions.HTML, HtmlReport::write),
          of(ReportOptions.MARKDOWN, MarkdownReport::write),
          new Document<>(ExportOptions.CSV, "_stats.csv", LocustStats::write),
          new Document<>(ExportOptions.CSV, "_stats_history.csv", LocustHistory::write),
          new Document<>(ExportOptions.CSV, "_failures.csv", LocustErrors::failures),
          new Document<>(ExportOptions.CSV, "_exceptions.csv", LocustErrors::exceptions),
          of(ExportOptions.JUNIT_XML, JunitXml::write),
          of(ExportOptions.BMF, BencherMetrics::write),
          of(ExportOptions.K6_SUMMARY, K6Summary::write),
          of(ExportOptions.HLOG, HistogramLog::write));

  private static final List<Document<FinishedComparison>> OF_COMPARISON =
      List.of(
          of(ReportOptions.JSON, it -> ComparisonJson.write(it.found())),
          of(ReportOptions.HTML, ComparisonPage::write),
          of(ReportOptions.MARKDOWN, ComparisonMarkdown::write));

  private static final List<Document<FinishedSearch>> OF_SEARCH =
      List.of(
          of(ReportOptions.JSON, CapacityJson::write),
          of(ReportOptions.HTML, CapacityPage::write),
          of(ReportOptions.MARKDOWN, CapacityMarkdown::write));

  private static <R> Document<R> of(LoadOption<Path> option, Function<R, String> text) {
    return new Document<>(option, "", text);
  }

  /** All that there are of a run. */
  public static List<Document<RunReport>> ofRun() {
    return OF_RUN;
  }

  /** All that there are of a comparison. */
  public static List<Document<FinishedComparison>> ofComparison() {
    return OF_COMPARISON;
  }

  /** All that there are of a search for a capacity. */
  public static List<Document<FinishedSearch>> ofSearch() {
    return OF_SEARCH;
  }

  /** Its file, if its option is given. */
  public Optional<ReportFile<R>> file(Function<LoadOption<Path>, Optional<Path>> given) {
    return path(given).map(path -> new ReportFile<>(path, text));
  }

  /** Where it is written, if its option is given. */
  public Optional<Path> path(Function<LoadOption<Path>, Optional<Path>> given) {
    return given.apply(option).map(named -> Path.of(named + suffix));
  }
}
