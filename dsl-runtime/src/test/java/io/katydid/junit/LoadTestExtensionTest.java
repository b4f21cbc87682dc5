package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.katydid.LoadResult;
import io.katydid.ObjectiveResult;
import io.katydid.ResultFixture;
import io.katydid.api.Slo;
import io.katydid.report.EngineKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.Event;

class LoadTestExtensionTest {

  static class Met {

    @BeforeEach
    void note() {
      NOTES.add("before");
    }

    @LoadTest(value = Worker.class, seed = 42)
    @Slo(value = "failures <= 0", request = "work")
    @Slo(value = "max < 1m", request = "work")
    void passes(TestInfo test, LoadResult result) {
      NOTES.add(test.getDisplayName() + " " + result.request("work").name());
      NOTES.add(result.seed());
    }

    @AfterEach
    void noteAgain() {
      NOTES.add("after");
    }
  }

  @Test
  void loadTest_objectivesMet_givesBodyTheResult() {
    JupiterRun.of(Met.class).tests().assertStatistics(tests -> tests.started(1).succeeded(1));

    assertThat(NOTES).containsExactly("before", "passes(TestInfo, LoadResult) work", 42L, "after");
  }

  @Test
  void loadTest_always_hasTheTagAndNoIndexInItsName() {
    Event test = JupiterRun.of(Met.class).tests().started().list().getFirst();

    assertThat(test.getTestDescriptor().getTags()).containsExactly(TestTag.create("load"));
    assertThat(test.getTestDescriptor().getLegacyReportingName())
        .isEqualTo("passes(TestInfo, LoadResult)");
  }

  @Test
  void loadTest_always_publishesVerdictAndSeed() {
    Event published = JupiterRun.of(Met.class).tests().reportingEntryPublished().list().getFirst();

    assertThat(published.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
        .containsOnly(entry("katydid.verdict", "PASS"), entry("katydid.seed", "42"));
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void loadTest_always_printsTheReport() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      JupiterRun.of(Met.class);
    } finally {
      System.setOut(before);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("PASS", "work", "max < 1m");
  }

  static class WithoutParameter {

    @LoadTest(Worker.class)
    void passes() {
      NOTES.add("body");
    }
  }

  @Test
  void loadTest_bodyWithoutResult_runs() {
    JupiterRun.of(WithoutParameter.class).tests().assertStatistics(tests -> tests.succeeded(1));

    assertThat(NOTES).containsExactly("body");
  }

  @LoadTest(value = Worker.class, users = 3)
  @Slo(value = "failures < 1%", request = "work")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Smoke {}

  static class Composed {

    @Smoke
    @Slo(value = "p50 < 1m", request = "work")
    @Slo("users >= 1%")
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void loadTest_composedAnnotation_addsItsObjectives() {
    LoadResult result = JupiterRun.of(Composed.class).result();

    assertThat(ResultFixture.report(result).load().users()).isEqualTo(3);
    assertThat(result.objectives())
        .extracting(ObjectiveResult::expression)
        .containsExactlyInAnyOrder("failures < 1%", "p50 < 1m", "errors < 1%", "users >= 1%");
  }

  static class Forked {

    @LoadTest(value = Worker.class, fork = 1)
    @Slo(value = "failures <= 0", request = "work")
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void loadTest_forked_givesBodyTheResultOfTheFork() {
    LoadResult result = JupiterRun.of(Forked.class).result();

    assertThat(ResultFixture.report(result).engine().kind()).isEqualTo(EngineKind.FORKED);
    assertThat(result.request("work").count()).isPositive();
  }

  static class Repeated {

    @LoadTest(Worker.class)
    @RepeatedTest(1)
    void fails(LoadResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void loadTest_testTemplate_isRefused() {
    assertThat(JupiterRun.of(Repeated.class).failures())
        .hasSize(2)
        .allSatisfy(failure ->
            assertThat(failure)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("fails is a @LoadTest, which is a test of its own: remove"));
  }

  static class ResultTooEarly {

    @BeforeEach
    void take(LoadResult result) {
      NOTES.add(result);
    }

    @LoadTest(Worker.class)
    void fails() {}
  }

  @Test
  void loadResult_beforeTheLoad_isNoParameter() {
    assertThat(JupiterRun.of(ResultTooEarly.class).failure())
        .isInstanceOf(ParameterResolutionException.class);
  }

  static class OutOfRange {

    @LoadTest(value = Worker.class, users = 0)
    void fails() {}
  }

  @Test
  void loadTest_valueOutOfRange_namesTheTest() {
    assertThat(JupiterRun.of(OutOfRange.class).failure())
        .hasMessage("users must be at least 1, not 0 (settings are of @LoadTest OutOfRange.fails)");
  }

  static class WithoutPlan {

    @LoadTest(List.class)
    void fails() {}
  }

  @Test
  void loadTest_notAUserClass_isRefused() {
    assertThat(JupiterRun.of(WithoutPlan.class).failure())
        .hasMessageContaining("java.util.List is not a user class");
  }
}
