package io.katydid.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.LoadOptions;
import io.katydid.report.ReportFile;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void all_options_areThoseOfTheTable() {
    assertThat(Document.all().stream().map(Document::option).distinct())
        .containsExactlyElementsOf(LoadOptions.reports());
  }

  @Test
  void files_prefix_beginsTheNamesOfFour() {
    Path prefix = Path.of("a.b", "nightly");

    assertThat(
            Document.files(
                option -> option == LoadOptions.CSV ? Optional.of(prefix) : Optional.empty()))
        .extracting(ReportFile::path)
        .containsExactly(
            Path.of("a.b", "nightly_stats.csv"),
            Path.of("a.b", "nightly_stats_history.csv"),
            Path.of("a.b", "nightly_failures.csv"),
            Path.of("a.b", "nightly_exceptions.csv"));
  }

  @Test
  void files_noOptionGiven_areNone() {
    assertThat(Document.files(option -> Optional.empty())).isEmpty();
  }
}
