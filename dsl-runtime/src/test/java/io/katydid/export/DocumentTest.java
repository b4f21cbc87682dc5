package io.katydid.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.ExportOptions;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.report.ReportFile;
import io.katydid.report.RunReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void ofRun_options_areThoseOfTheTable() {
    assertThat(Document.ofRun().stream().map(Document::option).distinct())
        .containsExactlyElementsOf(LoadOptions.reports());
  }

  @Test
  void ofComparison_options_areThoseOfTheTable() {
    assertThat(Document.ofComparison().stream().map(Document::option))
        .containsExactlyElementsOf(of(LoadKind.COMPARISON));
  }

  @Test
  void ofSearch_options_areThoseOfTheTable() {
    assertThat(Document.ofSearch().stream().map(Document::option))
        .containsExactlyElementsOf(of(LoadKind.CAPACITY));
  }

  private static List<LoadOption<Path>> of(LoadKind kind) {
    return LoadOptions.reports().stream().filter(option -> option.isFor(kind)).toList();
  }

  @Test
  void file_prefix_beginsTheNamesOfFour() {
    Path prefix = Path.of("a.b", "nightly");

    assertThat(
            files(option -> option == ExportOptions.CSV ? Optional.of(prefix) : Optional.empty()))
        .extracting(ReportFile::path)
        .containsExactly(
            Path.of("a.b", "nightly_stats.csv"),
            Path.of("a.b", "nightly_stats_history.csv"),
            Path.of("a.b", "nightly_failures.csv"),
            Path.of("a.b", "nightly_exceptions.csv"));
  }

  @Test
  void file_noOptionGiven_isNone() {
    assertThat(files(option -> Optional.empty())).isEmpty();
  }

  private static List<ReportFile<RunReport>> files(
      Function<LoadOption<Path>, Optional<Path>> given) {
    return Document.ofRun().stream().flatMap(it -> it.file(given).stream()).toList();
  }
}
