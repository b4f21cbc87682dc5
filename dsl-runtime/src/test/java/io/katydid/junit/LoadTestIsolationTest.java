package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

class LoadTestIsolationTest {

  private static final AtomicInteger LOADS = new AtomicInteger();
  private static final AtomicInteger OTHERS = new AtomicInteger();

  static class Crowd {

    @BeforeEach
    void enter(TestInfo test) {
      if (test.getTags().contains("load")) {
        check(LOADS.incrementAndGet() == 1 && OTHERS.get() == 0);
      } else {
        OTHERS.incrementAndGet();
        check(LOADS.get() == 0);
      }
    }

    @AfterEach
    void leave(TestInfo test) {
      (test.getTags().contains("load") ? LOADS : OTHERS).decrementAndGet();
    }

    private static void check(boolean alone) {
      NOTES.add(alone ? "alone" : "disturbed");
    }

    @LoadTest(value = Idler.class, runTime = "100ms")
    void loads() {}

    @LoadTest(value = Idler.class, runTime = "100ms")
    void loadsAsWell() {}

    @RepeatedTest(20)
    void doesSomethingElse() {}

    @Nested
    class Inner {

      @LoadTest(value = Idler.class, runTime = "100ms")
      void loads() {}

      @RepeatedTest(20)
      void doesSomethingElse() {}
    }
  }

  @Test
  void loadTest_parallelExecution_runsAlone() {
    JupiterRun.of(
        Crowd.class,
        Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"));

    assertThat(NOTES).hasSize(43).containsOnly("alone");
  }
}
