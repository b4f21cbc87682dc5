package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Load tests that are timed out, or interrupted. */
class LoadTestInterruptTest {

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
}
