package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.katydid.LoadResult;
import io.katydid.ObjectiveResult;
import io.katydid.ResultFixture;
import io.katydid.api.Slo;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

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

  @Test
  void once_nothingFails_passesWithoutObjectivesAndWithoutTheBody() {
    JupiterRun.of(Wanting.class, Map.of("katydid.once", "true"))
        .tests()
        .assertStatistics(tests -> tests.succeeded(1));

    assertThat(NOTES).isEmpty();
  }

  static class Wanting {

    @LoadTest(Worker.class)
    @Slo(value = "max < 1ns", request = "work")
    void fails(LoadResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void once_anythingFails_failsWithIt() {
    Throwable failure = JupiterRun.of(Sabotaged.class, Map.of("katydid.once", "true")).failure();

    assertThat(failure)
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("sabotage")
        .hasMessageNotContainingAny("p99", "Generator", "Ran ");
  }

  static class Sabotaged {

    @LoadTest(Saboteur.class)
    @Slo("none")
    void passes() {
      NOTES.add("body");
    }
  }

  @Test
  void once_unreadable_isAMistakeOfTheSettings() {
    assertThat(JupiterRun.of(Wanting.class, Map.of("katydid.once", "yes")).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage("katydid.once=yes: write true or false");
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

  static class Broken {

    @LoadTest(Saboteur.class)
    @Slo(value = "failures < 1%", request = "work")
    @Slo(value = "throughput >= 1/h", request = "work")
    @Slo(value = "max < 1m", request = "work")
    void fails(LoadResult result) {
      NOTES.add(result.request("work").failureRatio());
    }
  }

  @Test
  void loadTest_objectivesBroken_reportsEachAndStillRunsTheBody() {
    Throwable failure = JupiterRun.of(Broken.class).failure();

    assertThat(failure)
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("FAIL")
        .hasMessageContaining("failures < 1%")
        .hasMessageContaining("max < 1m")
        .hasMessageContaining("sabotage");
    assertThat(NOTES).containsExactly(1.0);
  }

  static class BodyFails {

    @LoadTest(Worker.class)
    void fails() {
      Assertions.fail("of the body");
    }
  }

  @Test
  void loadTest_onlyBodyFails_failsAsTheBody() {
    assertThat(JupiterRun.of(BodyFails.class).failure()).hasMessage("of the body");
  }

  static class BothFail {

    @LoadTest(Saboteur.class)
    @Slo(value = "failures <= 0", request = "work")
    void fails() {
      throw new IllegalStateException("of the body");
    }
  }

  @Test
  void loadTest_bothFail_reportsBoth() {
    assertThat(JupiterRun.of(BothFail.class).failure())
        .asInstanceOf(type(MultipleFailuresError.class))
        .satisfies(both ->
            assertThat(both.getFailures())
                .satisfiesExactly(
                    load -> assertThat(load).hasMessageContaining("failures <= 0"),
                    body -> assertThat(body).hasMessage("of the body")));
  }

  static class BodyAborts {

    @LoadTest(Saboteur.class)
    @Slo(value = "failures <= 0", request = "work")
    void fails() {
      Assumptions.abort("of the body");
    }
  }

  @Test
  void loadTest_objectiveBrokenAndBodyAborts_failsAllTheSame() {
    Throwable failure = JupiterRun.of(BodyAborts.class).failure();

    assertThat(failure).hasMessageContaining("failures <= 0");
    assertThat(failure.getSuppressed()).singleElement().isInstanceOf(TestAbortedException.class);
  }

  static class Undecided {

    @LoadTest(value = Worker.class, extend = 0)
    @Slo(value = "p99 < 1m", request = "work")
    void aborts() {
      NOTES.add("body");
    }
  }

  @Test
  void loadTest_undecided_isAbortedWithTheReasonAfterTheBody() {
    Event aborted = JupiterRun.of(Undecided.class).tests().aborted().list().getFirst();

    assertThat(aborted.getRequiredPayload(TestExecutionResult.class).getThrowable())
        .containsInstanceOf(TestAbortedException.class)
        .get(THROWABLE)
        .hasMessageStartingWith("INCONCLUSIVE")
        .hasMessageContaining("p99 < 1m");
    assertThat(NOTES).containsExactly("body");
  }

  @Test
  void loadTest_undecidedAndStrict_fails() {
    assertThat(JupiterRun.of(Undecided.class, Map.of("katydid.strict", "true")).failure())
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("FAIL");
  }

  static class NothingMeasured {

    @LoadTest(value = Idler.class, runTime = "50ms")
    void fails() {}
  }

  @Test
  void loadTest_nothingMeasured_fails() {
    assertThat(JupiterRun.of(NothingMeasured.class).failure())
        .isInstanceOf(AssertionFailedError.class);
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

  static class TimedOut {

    @LoadTest(value = Idler.class, runTime = "1h")
    @Timeout(value = 100, unit = TimeUnit.MILLISECONDS)
    void fails() {
      NOTES.add("body");
    }
  }

  @Test
  void loadTest_timedOut_stopsTheLoadAndSkipsTheBody() {
    Throwable failure = JupiterRun.of(TimedOut.class).failure();

    assertThat(failure).isInstanceOf(TimeoutException.class);
    assertThat(failure.getSuppressed())
        .singleElement(type(Throwable.class))
        .satisfies(load -> assertThat(load).hasMessageContaining("the load was interrupted"));
    assertThat(NOTES).isEmpty();
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

    assertThat(ResultFixture.report(result).engine().forked()).isTrue();
    assertThat(result.request("work").count()).isPositive();
  }

  static class TimedOutInAFork {

    @LoadTest(value = Idler.class, runTime = "1h", fork = 1)
    @Timeout(value = 500, unit = TimeUnit.MILLISECONDS)
    void fails() {}
  }

  /** One that a busy machine does not let end is killed. */
  @Test
  void loadTest_timedOutInAFork_stopsTheFork() {
    Throwable failure = JupiterRun.of(TimedOutInAFork.class).failure();

    assertThat(failure).isInstanceOf(TimeoutException.class);
    assertThat(failure.getSuppressed())
        .singleElement(type(Throwable.class))
        .satisfies(load ->
            assertThat(load)
                .hasMessageMatching("(?s).*ended by: (interrupted|the forked JVM ended)\n.*"));
    assertThat(ProcessHandle.current().children()).isEmpty();
  }

  static class TimedOutOnAnotherThread {

    @LoadTest(value = Idler.class, runTime = "1h")
    @Timeout(
        value = 100,
        unit = TimeUnit.MILLISECONDS,
        threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void fails() {}
  }

  @Test
  void loadTest_timedOutOnAnotherThread_fails() {
    assertThat(JupiterRun.of(TimedOutOnAnotherThread.class).failure())
        .isInstanceOf(TimeoutException.class);
  }

  static class Interrupted {

    @BeforeEach
    void interrupt() {
      Thread.currentThread().interrupt();
    }

    @LoadTest(value = Idler.class, runTime = "1h")
    void fails() {}

    @AfterEach
    void note() {
      NOTES.add(Thread.currentThread().isInterrupted());
    }
  }

  @Test
  void loadTest_interrupted_failsAndClearsTheStatus() {
    assertThat(JupiterRun.of(Interrupted.class).failure())
        .isInstanceOf(InterruptedException.class)
        .hasMessageContaining("the load was interrupted");
    assertThat(NOTES).containsExactly(false);
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
