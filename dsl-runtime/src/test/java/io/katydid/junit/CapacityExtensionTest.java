package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.CapacityResult;
import io.katydid.ResultFixture;
import io.katydid.api.Slo;
import io.katydid.capacity.Bracket;
import io.katydid.result.Outcome;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class CapacityExtensionTest {

  static class NothingMeasured {

    @Capacity(value = Idler.class, from = "100/s", to = "200/s", runTime = "50ms")
    @Slo("failures < 50%")
    void search() {
      NOTES.add("body");
    }
  }

  @Test
  void capacity_belowTheLowestRate_failsAfterTheBody() {
    Throwable failure = JupiterRun.of(NothingMeasured.class).failure();

    assertThat(failure)
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("FAIL: the capacity is below 100/s, which failed")
        .hasMessageContaining("100/s FAIL no request was made");
    assertThat(NOTES).containsExactly("body");
  }

  static class StopsEarly {

    @Capacity(value = Worker.class, from = "100/s", to = "200/s", runTime = "1m", seed = 1)
    @Slo(value = "failures < 50%", request = "work")
    void search() {
      NOTES.add("body");
    }
  }

  @Test
  void capacity_usersEndTheTrialsBeforeAnythingIsJudged_fails() {
    assertThat(JupiterRun.of(StopsEarly.class).failure())
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("100/s FAIL no request was made");
    assertThat(NOTES).containsExactly("body");
  }

  static class OfOneRate {

    @Capacity(value = Steady.class, from = "500/s", to = "501/s", runTime = "100ms")
    @Slo(value = "failures < 90%", request = "work")
    void search(CapacityResult result) {
      NOTES.add(result.outcome());
    }
  }

  /** On a busy machine the capacity may be undecided, or the generator the limit. */
  @Test
  void capacity_searched_givesBodyTheResultThatTheTestEndsBy() {
    JupiterRun run = JupiterRun.of(OfOneRate.class);

    assertThat(NOTES).hasSize(1);
    TestExecutionResult.Status ended =
        switch ((Outcome) NOTES.getFirst()) {
          case PASS -> TestExecutionResult.Status.SUCCESSFUL;
          case INCONCLUSIVE -> TestExecutionResult.Status.ABORTED;
          case FAIL, INVALID -> TestExecutionResult.Status.FAILED;
        };
    assertThat(run.tests().finished().stream())
        .singleElement()
        .extracting(it -> it.getRequiredPayload(TestExecutionResult.class).getStatus())
        .isEqualTo(ended);
  }

  static class WithScenario {

    @Capacity(value = Steady.class, from = "1/s", to = "2/s")
    @Scenario(value = Worker.class, users = 2)
    @Slo("p50 < 1m")
    void search() {}
  }

  @Test
  void capacity_withAScenario_isRefused() {
    assertThat(JupiterRun.of(WithScenario.class).failure())
        .hasMessage(
            "@Scenario has no effect here: a @Capacity has one load, so name its user classes in"
                + " @Capacity, or write a @LoadTest in its place");
  }

  static class Undecidable {

    @Capacity(value = Steady.class, from = "1/s", to = "2/s")
    @Slo("p99.99 < 1s")
    void search() {}
  }

  @Test
  void capacity_objectiveThatNoTrialCouldDecide_isRefusedBeforeTheFirst() {
    assertThat(JupiterRun.of(Undecidable.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("\"p99.99 < 1s\" cannot be decided: 2/s in 32s")
        .hasMessageContaining("; set a runTime of 13h7s or more");
  }

  @Test
  void capacity_overridden_isRefusedWhereItComesFrom() {
    Throwable failure =
        JupiterRun.of(NothingMeasured.class, Map.of("katydid.runTime", "0s")).failure();

    assertThat(failure)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("@Capacity NothingMeasured.search, katydid.runTime=0s");
  }

  @Test
  void capacity_parameterOfLoadTests_isLeftAlone() {
    Throwable failure =
        JupiterRun.of(
                NothingMeasured.class,
                Map.of(
                    "katydid.users", "none", "katydid.arrivals", "even", "katydid.runTime", "0s"))
            .failure();

    assertThat(failure).hasMessageEndingWith("search, katydid.runTime=0s, katydid.arrivals=even)");
  }

  @Test
  void capacity_parameterMisspelt_isRefusedAsOneOfACapacity() {
    System.setProperty("katydid.arrival", "even");
    try {
      assertThat(JupiterRun.of(NothingMeasured.class).failure())
          .hasMessage("katydid.arrival has no effect on a @Capacity: write katydid.arrivals");
    } finally {
      System.clearProperty("katydid.arrival");
    }
  }

  @Test
  void capacity_disabled_isSkipped() {
    JupiterRun.of(NothingMeasured.class, Map.of("katydid.enabled", "false"))
        .tests()
        .assertStatistics(tests -> tests.skipped(1));
  }

  @Test
  void capacity_once_isSkipped() {
    JupiterRun.of(NothingMeasured.class, Map.of("katydid.once", "true"))
        .tests()
        .assertStatistics(tests -> tests.skipped(1));
  }

  private static CapacityResult found(boolean generatorBound, double demanded) {
    return found(generatorBound, false, 400, demanded);
  }

  private static CapacityResult found(
      boolean generatorBound, boolean undecided, double observed, double demanded) {
    Bracket bracket =
        new Bracket(
            Optional.of(400.0),
            Optional.of(450.0),
            generatorBound,
            undecided,
            Optional.of(observed));
    return ResultFixture.searched(bracket, demanded);
  }

  @Test
  void failure_demandMet_isNone() {
    assertThat(CapacityExtension.failure(found(false, 400))).isNull();
  }

  @Test
  void failure_demandMissed_isOneOfTheTarget() {
    assertThat(CapacityExtension.failure(found(false, 500)))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessage(
            "FAIL: the capacity is between 400/s, which passed, and 450/s, which failed;"
                + " demanded is 500/s\n"
                + "  450/s FAIL overloaded");
  }

  @Test
  void failure_demandUndecidedAndObserved_isAnAbort() {
    assertThat(CapacityExtension.failure(found(false, true, 430, 420)))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageStartingWith(
            "INCONCLUSIVE: the capacity is between 400/s, which passed, and 450/s, which failed;"
                + " rates between them are undecided, observed within the limits up to 430/s;"
                + " longer trials would settle it; demanded is 420/s\n");
  }

  @Test
  void failure_demandUndecidedAndNotObserved_isOneOfTheTarget() {
    assertThat(CapacityExtension.failure(found(false, true, 400, 420)))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("are undecided, observed beyond the limits; longer trials");
  }

  @Test
  void failure_generatorWasTheLimit_isAnError() {
    assertThat(CapacityExtension.failure(found(true, 500)))
        .isInstanceOf(InvalidLoadException.class)
        .hasMessageContaining("the generator, not the target, was the limit");
  }

  static class Repeated {

    @Capacity(value = Idler.class, from = "100/s", to = "200/s", runTime = "50ms")
    @RepeatedTest(2)
    @Slo("failures < 50%")
    void search() {}
  }

  @Test
  void capacity_asATemplate_isRefused() {
    JupiterRun.of(Repeated.class)
        .tests()
        .failed()
        .assertThatEvents()
        .anySatisfy(event ->
            assertThat(event.getRequiredPayload(TestExecutionResult.class).getThrowable())
                .get(InstanceOfAssertFactories.THROWABLE)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageStartingWith("search is a @Capacity"));
  }
}
