package io.katydid.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.LoadRun;
import io.katydid.OneRequestUser;
import io.katydid.api.load.ExportOptions;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WorkloadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DistinctFilesTest {

  private static final Path FILE = Path.of("target", "same.file");

  static Stream<Arguments> require_sameFile_isRefused() {
    return Stream.of(
        Arguments.of(ReportOptions.JSON, ReportOptions.HTML),
        Arguments.of(ReportOptions.JSON, ReportOptions.RUN_FILE),
        Arguments.of(ReportOptions.HTML, ReportOptions.MARKDOWN),
        Arguments.of(ReportOptions.HTML, ReportOptions.RUN_FILE),
        Arguments.of(ReportOptions.MARKDOWN, ReportOptions.RUN_FILE),
        Arguments.of(ReportOptions.MARKDOWN, ReportOptions.RECORD),
        Arguments.of(ExportOptions.JUNIT_XML, ExportOptions.BMF),
        Arguments.of(ExportOptions.K6_SUMMARY, ExportOptions.HLOG),
        Arguments.of(ExportOptions.HLOG, VerdictOptions.BASELINE),
        Arguments.of(ExportOptions.HLOG, ExportOptions.JTL),
        Arguments.of(ExportOptions.JTL, ExportOptions.VEGETA),
        Arguments.of(ExportOptions.VEGETA, ReportOptions.RUN_FILE),
        Arguments.of(ExportOptions.JTL, VerdictOptions.BASELINE),
        Arguments.of(ReportOptions.HTML, ReportOptions.RECORD),
        Arguments.of(ReportOptions.HTML, VerdictOptions.BASELINE),
        Arguments.of(ReportOptions.JSON, ReportOptions.RECORD),
        Arguments.of(ReportOptions.JSON, VerdictOptions.BASELINE),
        Arguments.of(ReportOptions.JSON, WorkloadOptions.REPLAY),
        Arguments.of(ReportOptions.RUN_FILE, ReportOptions.RECORD),
        Arguments.of(ReportOptions.RUN_FILE, VerdictOptions.BASELINE));
  }

  @ParameterizedTest
  @MethodSource
  void require_sameFile_isRefused(LoadOption<Path> written, LoadOption<Path> other) {
    LoadSpec load = load().with(written, FILE).with(other, FILE.toAbsolutePath());

    assertThatThrownBy(() -> DistinctFiles.require(load::find, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%s and %s are the same file, %s: name two", written.name(), other.name(), FILE);
  }

  @Test
  void require_fileThatAPrefixStandsFor_isRefused() {
    Path other = Path.of("target", "nightly_stats_history.csv");
    LoadSpec load =
        load()
            .with(ExportOptions.CSV, Path.of("target", "nightly"))
            .with(ExportOptions.HLOG, other);

    assertThatThrownBy(() -> DistinctFiles.require(load::find, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("csv and hlog are the same file, %s: name two", other);
  }

  @Test
  void require_samplesOfAWorker_areAFile() {
    LoadSpec load =
        load()
            .with(ExportOptions.JTL, Path.of("target", "s.jtl"))
            .with(ReportOptions.JSON, Path.of("target", "s-2.jtl"));

    assertThatCode(() -> DistinctFiles.require(load::find, 0)).doesNotThrowAnyException();
    assertThatCode(() -> DistinctFiles.require(load::find, 1)).doesNotThrowAnyException();
    assertThatThrownBy(() -> DistinctFiles.require(load::find, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("json and jtl are the same file, %s: name two", Path.of("target", "s-2.jtl"));
  }

  @Test
  void require_samplesOfWorkers_leaveTheNamedFileFree() {
    LoadSpec load = load().with(ExportOptions.JTL, FILE).with(ReportOptions.JSON, FILE);

    assertThatCode(() -> DistinctFiles.require(load::find, 2)).doesNotThrowAnyException();
  }

  @Test
  void require_prefixThatIsTheNameOfAnotherFile_isNoFile() {
    LoadSpec load = load().with(ReportOptions.JSON, FILE).with(ExportOptions.CSV, FILE);

    assertThatCode(() -> DistinctFiles.require(load::find, 0)).doesNotThrowAnyException();
  }

  @Test
  void require_recordedRunsThatAreTheBaseline_areOneFile() {
    LoadSpec load = load().with(ReportOptions.RECORD, FILE).with(VerdictOptions.BASELINE, FILE);

    assertThatCode(() -> DistinctFiles.require(load::find, 0)).doesNotThrowAnyException();
  }

  @Test
  void execute_reportThatWouldReplaceTheRecordedRuns_leavesThemAsTheyAre(@TempDir Path directory)
      throws IOException {
    Path file = Files.writeString(directory.resolve("runs.jsonl"), "\n");
    LoadRun run = LoadRun.of(OneRequestUser.class).host("http://127.0.0.1:1").json(file);

    assertThatThrownBy(() -> run.record(file).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("json and record are the same file");
    assertThat(file).hasContent("\n");
  }

  private static LoadSpec load() {
    return LoadRun.of(OneRequestUser.class).load();
  }
}
