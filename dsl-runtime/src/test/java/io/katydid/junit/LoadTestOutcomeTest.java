package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.katydid.LoadResult;
import io.katydid.api.Slo;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

/** How a load test ends by the verdict, and by its body. */
class LoadTestOutcomeTest {

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
                    body -> assertThat(body).hasMessage("of the body")))
        .satisfies(both ->
            assertThat(both.getSuppressed())
                .as("printed with the lines that threw them")
                .containsExactlyElementsOf(both.getFailures()));
  }

  static class BodyLacksAClass {

    @LoadTest(Saboteur.class)
    @Slo("failures <= 0")
    void fails() {
      throw new NoClassDefFoundError("of the body");
    }
  }

  @Test
  void loadTest_objectiveBrokenAndBodyThrowsAnError_reportsBoth() {
    assertThat(JupiterRun.of(BodyLacksAClass.class).failure())
        .hasMessageContaining("failures <= 0")
        .hasMessageContaining("of the body");
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
}
