package io.katydid.execution;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import io.katydid.export.Document;
import io.katydid.report.ReportFile;
import io.katydid.report.StepSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The documents that a report is to be written as: their files are looked at before the load, and
 * written after it.
 *
 * @param <R> what is reported
 */
public final class Documents<R> {

  private final List<Document<R>> all;
  private final Function<LoadOption<Path>, Optional<Path>> given;
  private final int workers;

  /**
   * Those of all that there are whose option is given.
   *
   * @param given the file of an option, if it is given
   */
  public Documents(List<Document<R>> all, Function<LoadOption<Path>, Optional<Path>> given) {
    this(all, given, 0);
  }

  /**
   * The same of a run whose workers write samples.
   *
   * @param workers as of {@link DistinctFiles#require}
   */
  Documents(List<Document<R>> all, Function<LoadOption<Path>, Optional<Path>> given, int workers) {
    this.all = all;
    this.given = given;
    this.workers = workers;
  }

  /** The load of runs whose reports are not written, as they are parts of something larger. */
  public static LoadSpec without(LoadSpec load) {
    LoadSpec rest = load;
    for (LoadOption<Path> report : LoadOptions.reports()) {
      rest = rest.without(report);
    }
    return rest;
  }

  /**
   * Makes sure, before the load, that each can be written, and none to the file of another.
   *
   * @throws IllegalArgumentException if one cannot
   */
  public void requireWritable() {
    DistinctFiles.require(given, workers);
    files().forEach(ReportFile::requireWritable);
  }

  /**
   * Writes them, and adds what is Markdown to the summary of the step of a build that this is.
   *
   * @throws java.io.UncheckedIOException if one could not be written; the others are
   */
  public void write(R report) {
    try {
      ReportFile.writeAll(files(), report);
    } finally {
      addToSummary(report);
    }
  }

  private void addToSummary(R report) {
    all.stream()
        .filter(it -> it.option() == ReportOptions.MARKDOWN && it.path(given).isPresent())
        .forEach(it -> StepSummary.here().add(it.text().apply(report)));
  }

  private List<ReportFile<R>> files() {
    return all.stream().flatMap(it -> it.file(given).stream()).toList();
  }
}
