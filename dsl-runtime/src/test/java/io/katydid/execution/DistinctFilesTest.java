package io.katydid.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.LoadRun;
import io.katydid.OneRequestUser;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
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
        Arguments.of(LoadOptions.JSON, LoadOptions.HTML),
        Arguments.of(LoadOptions.JSON, LoadOptions.RUN_FILE),
        Arguments.of(LoadOptions.HTML, LoadOptions.MARKDOWN),
        Arguments.of(LoadOptions.HTML, LoadOptions.RUN_FILE),
        Arguments.of(LoadOptions.MARKDOWN, LoadOptions.RUN_FILE),
        Arguments.of(LoadOptions.MARKDOWN, LoadOptions.RECORD),
        Arguments.of(LoadOptions.JUNIT_XML, LoadOptions.BMF),
        Arguments.of(LoadOptions.K6_SUMMARY, LoadOptions.HLOG),
        Arguments.of(LoadOptions.HLOG, LoadOptions.BASELINE),
        Arguments.of(LoadOptions.HLOG, LoadOptions.JTL),
        Arguments.of(LoadOptions.JTL, LoadOptions.VEGETA),
        Arguments.of(LoadOptions.VEGETA, LoadOptions.RUN_FILE),
        Arguments.of(LoadOptions.JTL, LoadOptions.BASELINE),
        Arguments.of(LoadOptions.HTML, LoadOptions.RECORD),
        Arguments.of(LoadOptions.HTML, LoadOptions.BASELINE),
        Arguments.of(LoadOptions.JSON, LoadOptions.RECORD),
        Arguments.of(LoadOptions.JSON, LoadOptions.BASELINE),
        Arguments.of(LoadOptions.JSON, LoadOptions.REPLAY),
        Arguments.of(LoadOptions.RUN_FILE, LoadOptions.RECORD),
        Arguments.of(LoadOptions.RUN_FILE, LoadOptions.BASELINE));
  }

  @ParameterizedTest
  @MethodSource
  void require_sameFile_isRefused(LoadOption<Path> written, LoadOption<Path> other) {
    LoadSpec load = load().with(written, FILE).with(other, FILE.toAbsolutePath());

    assertThatThrownBy(() -> DistinctFiles.require(load::find))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%s and %s are the same file, %s: name two", written.name(), other.name(), FILE);
  }

  @Test
  void require_fileThatAPrefixStandsFor_isRefused() {
    Path other = Path.of("target", "nightly_stats_history.csv");
    LoadSpec load =
        load().with(LoadOptions.CSV, Path.of("target", "nightly")).with(LoadOptions.HLOG, other);

    assertThatThrownBy(() -> DistinctFiles.require(load::find))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("csv and hlog are the same file, %s: name two", other);
  }

  @Test
  void require_prefixThatIsTheNameOfAnotherFile_isNoFile() {
    LoadSpec load = load().with(LoadOptions.JSON, FILE).with(LoadOptions.CSV, FILE);

    assertThatCode(() -> DistinctFiles.require(load::find)).doesNotThrowAnyException();
  }

  @Test
  void require_recordedRunsThatAreTheBaseline_areOneFile() {
    LoadSpec load = load().with(LoadOptions.RECORD, FILE).with(LoadOptions.BASELINE, FILE);

    assertThatCode(() -> DistinctFiles.require(load::find)).doesNotThrowAnyException();
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
