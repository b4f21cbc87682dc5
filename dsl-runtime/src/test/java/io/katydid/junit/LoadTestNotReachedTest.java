package io.katydid.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Load tests that end before their load is made, by something else. */
class LoadTestNotReachedTest {

  static class ThrowsBeforeTheTest implements BeforeTestExecutionCallback {

    @Override
    public void beforeTestExecution(ExtensionContext context) {
      throw new IllegalStateException("of another extension");
    }
  }

  @ExtendWith(ThrowsBeforeTheTest.class)
  static class FailsInACallback extends SabotagedLoad {}

  static class FailsBefore extends SabotagedLoad {

    @BeforeEach
    void fail() {
      throw new IllegalStateException("of another extension");
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {FailsInACallback.class, FailsBefore.class})
  void loadTest_failedBeforeIt_failsForThatReasonAlone(Class<?> testClass) {
    Throwable failure = JupiterRun.of(testClass).failure();

    assertThat(failure).hasMessage("of another extension").hasNoSuppressedExceptions();
  }

  static class AbortsBeforeTheTest implements BeforeTestExecutionCallback {

    @Override
    public void beforeTestExecution(ExtensionContext context) {
      Assumptions.abort("of another extension");
    }
  }

  @ExtendWith(AbortsBeforeTheTest.class)
  static class AbortsInACallback extends SabotagedLoad {}

  static class AbortsBefore extends SabotagedLoad {

    @BeforeEach
    void abort() {
      Assumptions.abort();
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {AbortsInACallback.class, AbortsBefore.class})
  void loadTest_abortedBeforeIt_isAborted(Class<?> testClass) {
    JupiterRun.of(testClass).tests().assertStatistics(tests -> tests.aborted(1).failed(0));
  }

  @Disabled
  static class TurnedOff extends SabotagedLoad {}

  @Test
  void loadTest_disabled_isSkipped() {
    JupiterRun.of(OtherExtensionsTest.OnClass.class, Map.of("katydid.enabled", "false"))
        .tests()
        .assertStatistics(tests -> tests.skipped(1).failed(0));
    JupiterRun.of(TurnedOff.class).tests().assertStatistics(tests -> tests.started(0).failed(0));
  }
}
