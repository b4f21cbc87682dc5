package io.katydid.cli;

import io.katydid.ComparisonResult;
import io.katydid.files.NamedFile;
import io.katydid.report.ReportFile;
import io.katydid.report.StepSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a comparison is written to. */
final class ComparisonFiles {

  private static final String JSON = "--json";
  private static final String MARKDOWN = "--markdown";

  @Option(names = JSON, paramLabel = "FILE", description = "Write the report as JSON.")
  private @Nullable Path json;

  @Option(
      names = MARKDOWN,
      paramLabel = "FILE",
      description =
          "Write the report as Markdown, for a pull request; on GitHub, also to the summary of the"
              + " step.")
  private @Nullable Path markdown;

  /**
   * Makes sure, before the load, that they can be written.
   *
   * @throws IllegalArgumentException if one cannot, or they are one file
   */
  void requireWritable() {
    if (json != null && markdown != null) {
      new NamedFile(JSON, json).requireNotAt(new NamedFile(MARKDOWN, markdown));
    }
    all().forEach(ReportFile::requireWritable);
  }

  /**
   * Writes them.
   *
   * @throws java.io.UncheckedIOException if one cannot be written
   */
  void write(ComparisonResult result) {
    all().forEach(file -> file.write(result));
    if (markdown != null) {
      StepSummary.here().add(result.markdown());
    }
  }

  private List<ReportFile<ComparisonResult>> all() {
    return Stream.concat(
            file(json, ComparisonResult::json), file(markdown, ComparisonResult::markdown))
        .toList();
  }

  private static Stream<ReportFile<ComparisonResult>> file(
      @Nullable Path path, Function<ComparisonResult, String> document) {
    return path == null ? Stream.empty() : Stream.of(new ReportFile<>(path, document));
  }
}
