package io.katydid.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildReportsTest {

  private static final LoadSpec LOAD = LoadSpec.of(List.of(Steady.class));
  private static final String TEST = "shop.LoadTests.meetsItsObjectives";

  @TempDir private Path project;

  @ParameterizedTest
  @ValueSource(strings = {"target", "build"})
  void addTo_inABuild_namesADocumentOfEachKind(String output) throws IOException {
    Files.createDirectory(project.resolve(output));
    Path directory = project.resolve(output).resolve("katydid").resolve(TEST);
    LoadSpec load = new BuildReports(project).addTo(LOAD, TEST);

    assertThat(load.find(ReportOptions.HTML)).contains(directory.resolve("report.html"));
    assertThat(load.find(ReportOptions.MARKDOWN)).contains(directory.resolve("report.md"));
    assertThat(load.find(ReportOptions.JSON)).contains(directory.resolve("report.json"));
  }

  @Test
  void addTo_reportThatIsNamed_isKept() throws IOException {
    Files.createDirectory(project.resolve("target"));
    Path own = Path.of("own.json");
    LoadSpec load = new BuildReports(project).addTo(LOAD.with(ReportOptions.JSON, own), TEST);

    assertThat(load.find(ReportOptions.JSON)).contains(own);
    assertThat(load.find(ReportOptions.HTML)).isPresent();
  }

  @Test
  void addTo_whereThereIsNoBuild_leavesTheLoadAsItIs() {
    assertThat(new BuildReports(project).addTo(LOAD, TEST)).isEqualTo(LOAD);
  }
}
