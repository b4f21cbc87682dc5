package io.katydid.export;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.html.HtmlReport;
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
 */
public record Document(LoadOption<Path> option, String suffix, Function<RunReport, String> text) {

  private static final List<Document> ALL =
      List.of(
          of(LoadOptions.JSON, JsonReport::write),
          of(LoadOptions.HTML, HtmlReport::write),
          of(LoadOptions.MARKDOWN, MarkdownReport::write),
          new Document(LoadOptions.CSV, "_stats.csv", LocustStats::write),
          new Document(LoadOptions.CSV, "_stats_history.csv", LocustHistory::write),
          new Document(LoadOptions.CSV, "_failures.csv", LocustErrors::failures),
          new Document(LoadOptions.CSV, "_exceptions.csv", LocustErrors::exceptions),
          of(LoadOptions.JUNIT_XML, JunitXml::write),
          of(LoadOptions.BMF, BencherMetrics::write),
          of(LoadOptions.K6_SUMMARY, K6Summary::write),
          of(LoadOptions.HLOG, HistogramLog::write));

  private static Document of(LoadOption<Path> option, Function<RunReport, String> text) {
    return new Document(option, "", text);
  }

  /** All that there are. */
  public static List<Document> all() {
    return ALL;
  }

  /** The files of those whose option is given. */
  public static List<ReportFile<RunReport>> files(
      Function<LoadOption<Path>, Optional<Path>> given) {
    return ALL.stream()
        .flatMap(it -> it.path(given).map(path -> new ReportFile<>(path, it.text)).stream())
        .toList();
  }

  /** Where it is written, if its option is given. */
  public Optional<Path> path(Function<LoadOption<Path>, Optional<Path>> given) {
    return given.apply(option).map(named -> Path.of(named + suffix));
  }
}
