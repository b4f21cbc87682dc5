package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.ResultFixture;
import io.katydid.api.Slo;
import io.katydid.api.load.Limit;
import io.katydid.api.load.Scenario;
import io.katydid.api.load.Schedule;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Load tests with {@code @Scenario}. */
class ScenarioAnnotationTest {

  @Retention(RetentionPolicy.RUNTIME)
  @io.katydid.junit.Scenario(value = Idler.class, arrivalRate = "2/s", startDelay = "7s")
  @interface WithIdlers {}

  static class Beside {

    @LoadTest(value = Worker.class, users = 2)
    @io.katydid.junit.Scenario(
        value = Steady.class,
        users = 1,
        iterationsPerUser = 3,
        startDelay = "5s")
    @io.katydid.junit.Scenario(
        value = Steady.class,
        name = "Rising",
        stages = {"3 users over 4s", "3 users for 1s"})
    @WithIdlers
    @Slo("none")
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  static class InPlace {

    @LoadTest
    @io.katydid.junit.Scenario(value = Worker.class, users = 2, name = "Workers")
    @WithIdlers
    @Slo("none")
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  private static List<Scenario> scenarios(Class<?> test, Map<String, String> parameters) {
    return ResultFixture.report(JupiterRun.of(test, parameters).result()).load().scenarios();
  }

  @Test
  void scenarios_besideAValue_areAfterIt() {
    List<Scenario> scenarios = scenarios(Beside.class, Map.of());

    assertThat(scenarios)
        .extracting(Scenario::name)
        .containsExactly("Worker", "Steady", "Rising", "Idler");
    assertThat(scenarios.get(0).schedule()).isEqualTo(new Schedule.Closed(2, 2));
    assertThat(scenarios.get(1).schedule()).isEqualTo(new Schedule.Closed(1, 1));
    assertThat(scenarios.get(1).startDelay()).isEqualTo(Duration.ofSeconds(5));
    assertThat(scenarios.get(1).limit())
        .isEqualTo(new Limit.IterationsPerUser(3, Duration.ofSeconds(5)));
    assertThat(scenarios.get(2).schedule().mostUsers()).isEqualTo(3);
    assertThat(scenarios.get(3).schedule()).isInstanceOf(Schedule.Open.class);
  }

  @Test
  void scenarios_inPlaceOfAValue_areAll() {
    assertThat(scenarios(InPlace.class, Map.of()))
        .extracting(Scenario::name)
        .containsExactly("Workers", "Idler");
  }

  @Test
  void users_givenAsAProperty_areThoseOfTheFirst() {
    List<Scenario> scenarios = scenarios(InPlace.class, Map.of("katydid.users", "4"));

    assertThat(scenarios.getFirst().schedule()).isEqualTo(new Schedule.Closed(4, 4));
    assertThat(scenarios.getLast().schedule()).isInstanceOf(Schedule.Open.class);
  }
}
