package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What users can name: the public types of the packages that the module exports. */
class PublicTypesTest {

  private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");

  /** A new one is a decision: it can be taken back only by breaking those who use it. */
  private static final List<String> PUBLIC =
      List.of(
          "io.katydid.Capacity",
          "io.katydid.CapacityResult",
          "io.katydid.CapacityTrial",
          "io.katydid.Comparison",
          "io.katydid.ComparisonResult",
          "io.katydid.CounterResult",
          "io.katydid.ErrorResult",
          "io.katydid.GaugeResult",
          "io.katydid.KatydidMetrics",
          "io.katydid.LoadControl",
          "io.katydid.LoadResult",
          "io.katydid.LoadRun",
          "io.katydid.ObjectiveResult",
          "io.katydid.RequestResult",
          "io.katydid.Scenario",
          "io.katydid.ScenarioControl",
          "io.katydid.ScenarioResult",
          "io.katydid.StageResult",
          "io.katydid.WorkerResult",
          "io.katydid.junit.Capacity",
          "io.katydid.junit.Compare",
          "io.katydid.junit.Host",
          "io.katydid.junit.InvalidLoadException",
          "io.katydid.junit.LoadAssertions",
          "io.katydid.junit.LoadResultAssert",
          "io.katydid.junit.LoadSoftAssertions",
          "io.katydid.junit.LoadTest",
          "io.katydid.junit.RequestResultAssert",
          "io.katydid.junit.Scenario",
          "io.katydid.result.Change",
          "io.katydid.result.ComparisonOutcome",
          "io.katydid.result.Figure",
          "io.katydid.result.Outcome",
          "io.katydid.result.PercentileInterval",
          "io.katydid.result.Revision",
          "io.katydid.result.Unsettled",
          "io.katydid.targets.ProcessUsage",
          "io.katydid.targets.ProcessWatch",
          "io.katydid.targets.WatchedProcess");

  @Test
  void publicTypes_ofExportedPackages_areThoseOfTheList() throws IOException {
    Set<String> exported =
        EXPORT
            .matcher(Files.readString(Path.of("src/main/java/module-info.java")))
            .results()
            .map((MatchResult it) -> it.group(1))
            .collect(Collectors.toSet());

    assertThat(
            new ClassFileImporter()
                .withImportOption(location -> !location.contains("test"))
                .importPackages("io.katydid"))
        .filteredOn(type -> exported.contains(type.getPackageName()))
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filteredOn(JavaClass::isTopLevelClass)
        .extracting(JavaClass::getName)
        .containsExactlyInAnyOrderElementsOf(PUBLIC)
        .hasSizeLessThan(50);
  }
}
