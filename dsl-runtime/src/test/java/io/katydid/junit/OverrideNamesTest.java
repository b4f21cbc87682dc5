package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.katydid.LoadResult;
import io.katydid.ResultFixture;
import io.katydid.api.load.LoadOptions;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters that no option is named by. */
class OverrideNamesTest {

  @ParameterizedTest
  @CsvSource({
    "user, users",
    "runtime, runTime",
    "rum-time, runTime",
    "hosts, host",
    "warmup, warmUp",
    "enable, enabled",
    "forks, fork",
    "arrivalrate, arrivalRate",
    "arrival, arrivals",
    "maxUser, maxUsers",
    "extends, extend",
    "failfast, failFast",
    "abort-if, abortIf",
  })
  void name_misspelt_isRefusedWithTheRightOne(String misspelt, String right) {
    assertThat(withProperty("katydid." + misspelt).failure())
        .hasMessage("katydid.%s has no effect on a @LoadTest: write katydid.%s", misspelt, right);
    assertThat(NOTES).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"katydid.golden", "katydid.version", "katydid.port", "other.user"})
  void name_ofOthers_isLeftAlone(String name) {
    assertThat(ResultFixture.report(withProperty(name).result()).load().users()).isEqualTo(1);
  }

  @Test
  void name_misspeltInTheFileOfJUnit_isRefused(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("junit-platform.properties"), "katydid.seeds = 1");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
      OverrideNames names = new OverrideNames(LoadTest.class, Set.of("seed"));
      assertThatExceptionOfType(ExtensionConfigurationException.class)
          .isThrownBy(() -> names.check(loader))
          .withMessage("katydid.seeds has no effect on a @LoadTest: write katydid.seed");
    }
  }

  /** Such as katydid.runFile, which is for all load tests of a build, beside a capacity search. */
  @Test
  void name_ofAnotherKindOfLoad_isLeftAlone(@TempDir Path directory) throws IOException {
    List<String> options = LoadOptions.all().stream().map(it -> "katydid." + it.name()).toList();
    Files.write(directory.resolve("junit-platform.properties"), options);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
      OverrideNames names = new OverrideNames(Capacity.class, Set.of("runTime", "arrivals"));

      assertThatCode(() -> names.check(loader)).doesNotThrowAnyException();
    }
  }

  private static JupiterRun withProperty(String name) {
    System.setProperty(name, "1");
    try {
      return JupiterRun.of(Passing.class);
    } finally {
      System.clearProperty(name);
    }
  }

  static class Passing {

    @LoadTest(Worker.class)
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }
}
