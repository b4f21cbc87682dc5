package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.ResultFixture;
import io.katydid.api.AbortCondition;
import io.katydid.api.Slo;
import io.katydid.report.EngineKind;
import io.katydid.report.RunReport;
import io.katydid.verdict.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {

  static class Plain {

    @Host String host = "http://member.example";

    @LoadTest(value = Worker.class, warmUp = "1s", host = "http://test.example")
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void parameters_given_overrideTheTest() {
    RunReport report =
        ResultFixture.report(
            JupiterRun.of(
                    Plain.class,
                    Map.of(
                        "katydid.users", " 4 ",
                        "katydid.spawnRate", "400.5",
                        "katydid.runTime", "1m",
                        "katydid.warmUp", "2ms",
                        "katydid.gracePeriod", "20s",
                        "katydid.host", "http://parameter.example",
                        "katydid.connections", "request",
                        "katydid.seed", "-7"))
                .result());

    assertThat(report.load().users()).isEqualTo(4);
    assertThat(report.load().spawnRate()).isEqualTo(400.5);
    assertThat(report.load().runTime()).isEqualTo(Duration.ofMinutes(1));
    assertThat(report.load().warmUp()).isEqualTo(Duration.ofMillis(2));
    assertThat(report.load().host()).isEqualTo("http://parameter.example");
    assertThat(report.route().connections()).isEqualTo("per request");
    assertThat(report.load().seed()).isEqualTo(-7);
  }

  @Test
  void parametersOfTheNetwork_given_overrideTheTest() {
    RunReport report =
        ResultFixture.report(
            JupiterRun.of(
                    Plain.class,
                    Map.of(
                        "katydid.fork", "1",
                        "katydid.runTime", "1m",
                        "katydid.resolve",
                            "a.example=127.0.0.1,127.0.0.2; b.example=unix:/run/b.sock",
                        "katydid.resolveEvery", "5s",
                        "katydid.sourceAddresses", "127.0.0.3, 127.0.0.4"))
                .result());

    assertThat(report.engine().kind()).isEqualTo(EngineKind.FORKED);
    assertThat(report.route().addresses()).containsOnlyKeys("a.example", "b.example");
    assertThat(report.route().sourceAddresses()).hasSize(2);
  }

  static class Tagged {

    @LoadTest(Worker.class)
    @Slo(value = "max < 1h", tag = "read", warmUp = true)
    void passes() {}
  }

  @Test
  void objective_ofATagThatNoTaskHas_isRefused() {
    assertThat(JupiterRun.of(Tagged.class).failure())
        .hasMessageContaining(
            "\"max < 1h of tag read with warm-up\": no task of the load has the tag \"read\", or"
                + " any");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tags", "excludeTags"})
  void tags_givenThatNoTaskHas_areRefusedWithTheirPlace(String option) {
    assertThat(JupiterRun.of(Plain.class, Map.of("katydid." + option, "reed")).failure())
        .hasMessageContaining(option + ": no task of the load has the tag \"reed\", or any: ")
        .hasMessageEndingWith("katydid." + option + "=reed)");
  }

  static class SettlesByItself {

    @LoadTest(value = Worker.class, warmUp = "auto")
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void failFast_givenToATestWhoseWarmUpIsDetected_isLeftAlone() {
    Map<String, String> failFast = Map.of("katydid.failFast", "true");

    assertThat(
            ResultFixture.report(JupiterRun.of(SettlesByItself.class, failFast).result()).rules())
        .extracting(Rules::failFast, Rules::detectWarmUp)
        .containsExactly(false, true);
    assertThat(
            ResultFixture.report(JupiterRun.of(Plain.class, failFast).result()).rules().failFast())
        .isTrue();
  }

  static class Patient {

    @LoadTest(value = Worker.class, abortIf = "never")
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void abortIf_never_isNothing() {
    assertThat(ResultFixture.report(JupiterRun.of(Patient.class).result()).rules().abortIf())
        .isEmpty();
    assertThat(ResultFixture.report(JupiterRun.of(Plain.class).result()).rules().abortIf())
        .isEqualTo(AbortCondition.NOTHING_BUT_FAILURES);
    assertThat(
            ResultFixture.report(
                    JupiterRun.of(Patient.class, Map.of("katydid.abortIf", "failures > 5% for 3s"))
                        .result())
                .rules()
                .abortIf())
        .isEqualTo("failures > 5% for 3s");
  }

  @Test
  void parameters_empty_countAsNotGiven() {
    RunReport report =
        ResultFixture.report(
            JupiterRun.of(Plain.class, Map.of("katydid.users", "", "katydid.host", " ")).result());

    assertThat(report.load().users()).isEqualTo(1);
    assertThat(report.load().host()).isEqualTo("http://member.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          users       | ten     | katydid.users=ten: write a whole number, such as 1000
          users       | 3000000000 | katydid.users=3000000000: write a whole number
          users       | 0       | users must be at least 1, not 0 (settings are of @LoadTest Plain.passes, @Host Plain.host=http://member.example, katydid.users=0)
          spawnRate   | fast    | katydid.spawnRate=fast: write a number, such as 50 or 0.5
          runTime     | 10      | katydid.runTime=10:
          warmUp      | 1x      | katydid.warmUp=1x:
          gracePeriod | forever | katydid.gracePeriod=forever:
          seed        | 0x1     | katydid.seed=0x1: write a whole number, such as 1000
          host        | here    | the host "here" has no http:// or https://: write an absolute URL such as "http://here" (settings are of @LoadTest Plain.passes, katydid.host=here)
          fork        | yes     | katydid.fork=yes: write 0 or 1
          fork        | 2       | fork must be 1, for a JVM of its own, or 0, for this JVM, not 2
          timings     | 1       | katydid.timings=1: write true or false
          connections | task    | katydid.connections=task: "task" says not which requests share
          resolve     | 127.0.0.1 | katydid.resolve=127.0.0.1: write name=address,address, and ; between
          resolve     | a=b     | katydid.resolve=a=b:
          resolveEvery | soon   | katydid.resolveEvery=soon: "soon" is not a duration:
          sourceAddresses | here | katydid.sourceAddresses=here:
          enabled     | no      | katydid.enabled=no: write true or false
          arrivalRate | 200     | katydid.arrivalRate=200: "200" is not a rate:
          abortIf     | off     | katydid.abortIf=off: "off" is not a condition to give a run up:
          warmUp      | automatic | katydid.warmUp=automatic: "automatic" is not a duration:
          extend      | often   | katydid.extend=often: write 0, 1 or 2
          extend      | 3       | extend must be from 0 to 2, not 3 (settings are of
          strict      | yes     | katydid.strict=yes: write true or false
          failFast    | 1       | katydid.failFast=1: write true or false
          """)
  void parameter_badValue_isNamed(String name, String value, String message) {
    assertThat(JupiterRun.of(Plain.class, Map.of("katydid." + name, value)).failure())
        .hasStackTraceContaining(message);
    assertThat(NOTES).isEmpty();
  }

  @Test
  void enabled_false_skips() {
    JupiterRun.of(Plain.class, Map.of("katydid.enabled", "false"))
        .tests()
        .assertStatistics(tests -> tests.skipped(1).started(0));
  }

  @Test
  void reports_inABuild_areThereUnlessTurnedOff(@TempDir Path directory) throws IOException {
    Path reports = Path.of("target", "katydid", Plain.class.getName() + ".passes");
    Path page = reports.resolve("report.html");
    Path json = reports.resolve("report.json");
    Files.createDirectories(Path.of("target"));
    Files.deleteIfExists(page);
    Files.deleteIfExists(json);

    JupiterRun.of(Plain.class, Map.of("katydid.reports", "false")).result();
    assertThat(page).doesNotExist();
    assertThat(json).doesNotExist();

    JupiterRun.of(Plain.class, Map.of("katydid.json", directory + "/own.json")).result();
    assertThat(page).content().startsWith("<!DOCTYPE html>");
    assertThat(json).doesNotExist();
    assertThat(directory.resolve("own.json")).exists();
  }

  @Test
  void json_placeholder_namesTheTest(@TempDir Path directory) {
    JupiterRun.of(Plain.class, Map.of("katydid.json", directory + "/{test}.json")).result();

    assertThat(directory.resolve(Plain.class.getName() + ".passes.json"))
        .content()
        .contains("\"seed\"");
  }
}
