package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.api.Slo;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.opentest4j.AssertionFailedError;

/** A load test of which each task is run once. */
class LoadTestOnceTest {

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
}
