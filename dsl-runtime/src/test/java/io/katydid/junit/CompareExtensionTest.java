package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.ComparisonResult;
import io.katydid.OneRequestUser;
import io.katydid.ResultFixture;
import io.katydid.StubServer;
import io.katydid.api.Slo;
import io.katydid.comparison.Sessions;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

/** Its users end their runs in their first iteration, so that no lag makes them invalid. */
class CompareExtensionTest {

  private static final String HOST = "http://localhost";

  static class Same {

    @Compare(value = Saboteur.class, a = HOST, b = HOST, figures = "failures", fork = 0)
    void passes(ComparisonResult result) {
      NOTES.add(result.change(Figure.FAILURES).outcome());
    }
  }

  @Test
  void compare_same_passesAndGivesBodyTheResult() {
    JupiterRun run = JupiterRun.of(Same.class);

    run.tests().assertStatistics(tests -> tests.started(1).succeeded(1));
    assertThat(NOTES).containsExactly(ComparisonOutcome.EQUIVALENT);
    assertThat(
            run.tests()
                .reportingEntryPublished()
                .list()
                .getFirst()
                .getRequiredPayload(ReportEntry.class)
                .getKeyValuePairs())
        .containsEntry("katydid.comparison", "equivalent");
  }

  @Test
  void compare_disabled_isSkipped() {
    JupiterRun.of(Same.class, Map.of("katydid.enabled", "false"))
        .tests()
        .assertStatistics(tests -> tests.skipped(1));
  }

  @Test
  void compare_once_isSkipped() {
    JupiterRun.of(Same.class, Map.of("katydid.once", "true"))
        .tests()
        .assertStatistics(tests -> tests.skipped(1));
  }

  static class Slower {

    @Compare(value = SwitchedVariantUser.class, a = HOST, b = HOST, figures = "failures", fork = 0)
    void fails(ComparisonResult result) {
      NOTES.add(result.outcome());
    }
  }

  @Test
  void compare_secondFailsMore_failsWithTheTable() {
    SwitchedVariantUser.RUNS.set(-1);

    assertThat(JupiterRun.of(Slower.class).failure())
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("SLOWER: b is slower than a: failures");
    assertThat(NOTES).containsExactly(ComparisonOutcome.SLOWER);
  }

  static class NothingToCompare {

    @Compare(value = Saboteur.class, a = HOST, b = HOST, figures = "p50", fork = 0)
    void fails() {}
  }

  @Test
  void compare_nothingSucceeds_fails() {
    assertThat(JupiterRun.of(NothingToCompare.class).failure())
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith(
            "INCONCLUSIVE: these runs do not settle whether b is slower than a: p50 has nothing to"
                + " compare in run 1; requests failed: 100% of b, 100% of a\n");
  }

  @Test
  void failure_unsettledAndObservedWithinWhatIsTolerated_isAnAbortOrIfStrictAFailure() {
    ComparisonResult unsettled = ResultFixture.compared(Sessions.noisy(0, 4));

    assertThat(CompareExtension.failure(unsettled, false))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageStartingWith("INCONCLUSIVE: ")
        .hasMessageContaining("pairs of runs would settle it\n");
    assertThat(CompareExtension.failure(unsettled, true)).isInstanceOf(AssertionFailedError.class);
  }

  @Test
  void failure_unsettledAndObservedSlower_isAFailure() {
    assertThat(CompareExtension.failure(ResultFixture.compared(Sessions.noisy(12, 4)), false))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("INCONCLUSIVE: ")
        .hasMessageContaining("beyond the 5% tolerated");
  }

  @Test
  void failure_aRunWentWrong_isAFailure() {
    assertThat(CompareExtension.failure(ResultFixture.compared(Sessions.early()), false))
        .isInstanceOf(AssertionFailedError.class);
  }

  static class FivePairs {

    @Compare(value = Worker.class, a = HOST, b = HOST, pairs = 5, fork = 0)
    void cannotRun() {}
  }

  @Test
  void compare_fivePairs_isAConfigurationError() {
    assertThat(JupiterRun.of(FivePairs.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("at least 6 pairs of runs, not 5");
  }

  @Test
  void compare_parameters_areThoseOfTheLoadOnly() {
    assertThat(
            JupiterRun.of(
                    FivePairs.class,
                    Map.of("katydid.extend", "?", "katydid.host", "?", "katydid.users", "2"))
                .failure())
        .hasMessageEndingWith("(settings are of @Compare FivePairs.cannotRun, katydid.users=2)");
  }

  @Test
  void compare_stagesAsAParameter_areItsLoad() {
    assertThat(
            JupiterRun.of(
                    FivePairs.class,
                    Map.of("katydid.stages", "2 users over 1m", "katydid.users", "2"))
                .failure())
        .hasMessageEndingWith(
            "(settings are of @Compare FivePairs.cannotRun, katydid.stages=2 users over 1m)");
  }

  static class WithHost {

    @Host static String host = "";

    @Compare(value = OneRequestUser.class, b = "http://127.0.0.1:1", figures = "failures", fork = 0)
    void fails() {}
  }

  @Test
  void compare_oneAddressLeftOpen_isThatOfTheHostMember() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      WithHost.host = server.url();

      assertThat(JupiterRun.of(WithHost.class).failure())
          .hasMessageContaining("SLOWER: b is slower than a: failures");
      assertThat(server.requests()).isNotEmpty();
    }
  }

  static class OneTarget {

    @Compare(value = Worker.class, fork = 0)
    void cannotRun() {}
  }

  @Test
  void compare_bothAddressesLeftOpen_isAConfigurationError() {
    assertThat(JupiterRun.of(OneTarget.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("there is one target only");
  }

  static class SlowerAndWrong {

    @Compare(value = SwitchedVariantUser.class, a = HOST, b = HOST, figures = "failures", fork = 0)
    void fails() {
      throw new AssertionError("and the body");
    }
  }

  @Test
  void compare_slowerAndBodyFails_reportsBoth() {
    SwitchedVariantUser.RUNS.set(-1);

    assertThat(JupiterRun.of(SlowerAndWrong.class).failure())
        .isInstanceOf(MultipleFailuresError.class)
        .hasMessageContainingAll("SLOWER: b is slower than a: failures", "and the body");
  }

  static class Repeated {

    @Compare(value = Worker.class, a = HOST, b = HOST, fork = 0)
    @RepeatedTest(2)
    void cannotBeRepeated() {}
  }

  @Test
  void compare_repeated_isRefused() {
    assertThat(JupiterRun.of(Repeated.class).tests().failed().list())
        .anySatisfy(failed ->
            assertThat(
                    failed
                        .getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .hasMessageContaining("cannotBeRepeated is a @Compare"));
  }

  static class WithBaseline {

    @LoadTest(value = Worker.class, baseline = "target/nowhere.jsonl")
    @Slo(value = "p95 <= 1.1 x baseline", request = "work")
    void isNotDecided() {}
  }

  @Test
  void loadTest_baselineThatIsNotThereYet_isInconclusiveAndReportsIt() {
    TestExecutionResult result =
        JupiterRun.of(WithBaseline.class)
            .tests()
            .finished()
            .list()
            .getFirst()
            .getRequiredPayload(TestExecutionResult.class);

    assertThat(result.getThrowable().orElseThrow())
        .hasMessageContaining("there is no file of recorded runs target/nowhere.jsonl yet");
  }
}
