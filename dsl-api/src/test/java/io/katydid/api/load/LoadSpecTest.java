package io.katydid.api.load;

import static io.katydid.api.load.RunOptions.RUN_TIME;
import static io.katydid.api.load.RunOptions.SEED;
import static io.katydid.api.load.VerdictOptions.ABORT_IF;
import static io.katydid.api.load.WorkloadOptions.ARRIVALS;
import static io.katydid.api.load.WorkloadOptions.ARRIVAL_RATE;
import static io.katydid.api.load.WorkloadOptions.SPAWN_RATE;
import static io.katydid.api.load.WorkloadOptions.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.Arrivals;
import io.katydid.api.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadSpecTest {

  private static final LoadSpec NOTHING = LoadSpec.of(List.of());

  @Test
  void with_valueOfAnOption_leavesTheFirstAsItIs() {
    LoadSpec more = NOTHING.with(USERS, 5);

    assertThat(more.get(USERS)).isEqualTo(5);
    assertThat(NOTHING.get(USERS)).isEqualTo(1);
    assertThat(NOTHING.isGiven(USERS)).isFalse();
    assertThat(more.without(USERS)).isEqualTo(NOTHING);
  }

  @Test
  void get_optionWithoutValueAndDefault_isRefused() {
    assertThat(NOTHING.find(SEED)).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> NOTHING.get(SEED))
        .withMessage("seed has no value and no default");
  }

  @ParameterizedTest
  @CsvSource({
    "users, \u0661\u0662",
    "seed, \uff11",
    "connections, \u0967",
    "users, 1.5",
    "users, ''"
  })
  void withText_otherThanTheDigitsFrom0To9_isRefused(String option, String text) {
    assertThatThrownBy(() -> NOTHING.withText(LoadOptions.named(option).orElseThrow(), text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("write ");
  }

  @Test
  void withTexts_ofALoadWithEveryOption_isTheSameLoad() {
    LoadSpec all = LoadSpec.of(List.of(String.class)).with(new LoadSlo("GET /", "p99 < 50ms"));
    for (LoadOption<?> option : LoadOptions.all()) {
      all = all.withText(option, option.example());
    }

    LoadSpec read =
        LoadSpec.of(List.of(String.class))
            .with(new LoadSlo("GET /", "p99 < 50ms"))
            .withTexts(all.texts());

    assertThat(read).isEqualTo(all).hasSameHashCodeAs(all);
    assertThat(read.toString()).isEqualTo(all.toString()).contains("users=1000", "p99 < 50ms");
    for (LoadOption<?> option : LoadOptions.all()) {
      assertThat(read.text(option)).as(option.name()).hasValue(option.example());
    }
  }

  @Test
  void withTexts_noSuchOption_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NOTHING.withTexts(Map.of("userz", "5")))
        .withMessage("no option userz");
  }

  @Test
  void defaults_all_areReadAsTheyAreWrittenAndPossible() {
    for (LoadOption<?> option : LoadOptions.all()) {
      requireSound(option);
    }
  }

  private static <T> void requireSound(LoadOption<T> option) {
    option
        .standard()
        .ifPresent(value -> {
          String text = option.type().writer().apply(value);
          if (!text.isEmpty()) {
            assertThat(option.type().reader().apply(text)).as(option.name()).isEqualTo(value);
          }
          assertThat(option.problem(value)).as(option.name()).isEmpty();
        });
    assertThat(option.documentation()).as(option.name()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "users, 1, false",
    "users, 0, true",
    "spawnRate, 0.0, false",
    "seed, 0, false",
    "connections, '', false",
    "arrivals, POISSON, false",
    "arrivals, EVEN, true",
    "fork, 1, true",
    "fork, 0, false",
    "runTime, 10s, false",
    "resolve, '', false",
  })
  void withMember_whatStandsForNothing_isNotGiven(String name, String text, boolean given) {
    LoadOption<?> option = LoadOptions.named(name).orElseThrow();

    assertThat(NOTHING.withMember(option, text).isGiven(option)).isEqualTo(given);
  }

  @Test
  void examples_all_differFromTheDefaultAndArePossible() {
    for (LoadOption<?> option : LoadOptions.all()) {
      LoadSpec load = NOTHING.withMember(option, option.example());

      assertThat(load.isGiven(option)).as(option.name()).isTrue();
      assertThat(load.text(option)).hasValue(option.example());
      assertThat(LoadRules.problems(LoadKind.CAPACITY, load, Set.of()))
          .as(option.name())
          .filteredOn(problem -> problem.kind() != LoadProblem.Kind.UNACCOMPANIED)
          .isEmpty();
    }
  }

  @Test
  void options_ofALoad_areThoseThatMeanSomethingToIt() {
    LoadSpec closed = NOTHING.with(USERS, 5);
    LoadSpec open = NOTHING.with(ARRIVAL_RATE, Rate.parse("5/s"));

    assertThat(closed.options(LoadKind.RUN))
        .containsEntry("users", "5")
        .containsEntry("gracePeriod", "30s")
        .doesNotContainKeys("arrivals", "maxUsers", "from", "host", "seed");
    assertThat(open.options(LoadKind.RUN))
        .containsEntry("arrivalRate", "5/s")
        .containsEntry("arrivals", "poisson")
        .doesNotContainKeys("users", "spawnRate");
  }

  @Test
  void abortIf_never_isReadAsWritten() {
    assertThat(NOTHING.withText(ABORT_IF, " never ").get(ABORT_IF)).isEqualTo("never");
  }

  @ParameterizedTest
  @CsvSource({"10s, 1000", "1s, 2000", "2s, 1000", "100ms, 20000"})
  void schedule_noSpawnRate_startsAllInASecondOrHalfTheRunTime(String runTime, double spawnRate) {
    LoadSpec load = NOTHING.with(USERS, 1000).withText(RUN_TIME, runTime);

    assertThat(load.schedule()).isEqualTo(new Schedule.Closed(1000, spawnRate));
  }

  @Test
  void schedule_arrivalRate_isOpen() {
    LoadSpec load = NOTHING.with(ARRIVAL_RATE, Rate.parse("60/m")).with(ARRIVALS, Arrivals.EVEN);

    assertThat(load.schedule()).isEqualTo(new Schedule.Open(1, Arrivals.EVEN, 1000));
    assertThat(load.schedule().mostUsers()).isEqualTo(1000);
  }

  @Test
  void scenarios_oneLoad_isOneForItsTime() {
    LoadSpec load = LoadSpec.of(List.of(String.class)).with(SPAWN_RATE, 2.0);

    assertThat(load.scenarios())
        .containsExactly(
            new Scenario(
                "String",
                List.of(String.class),
                new Schedule.Closed(1, 2),
                new Limit.Time(Duration.ofSeconds(10)),
                Duration.ZERO));
  }

  @Test
  void startNanos_fiftyPerSecond_isEvenlyEveryTwentyMilliseconds() {
    Schedule.Closed closed = new Schedule.Closed(1000, 50);
    for (int user = 0; user < 1000; user++) {
      assertThat(closed.startNanos(user)).isEqualTo(user * 20_000_000L);
    }
  }

  @Test
  void startNanos_fractionalRate_keepsItsGrid() {
    assertThat(new Schedule.Closed(10, 0.5).startNanos(9)).isEqualTo(18_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2000, 1", "2001, 2", "18001, 10", "99999, 10"})
  void target_atATime_isHowManyHaveStarted(long millis, int users) {
    assertThat(new Schedule.Closed(10, 0.5).target(Duration.ofMillis(millis))).isEqualTo(users);
  }

  @Test
  void nanosOf_arrivals_keepTheirGrid() {
    Schedule.Open even = new Schedule.Open(3, Arrivals.EVEN, 1);

    assertThat(even.nanosOf(3_000_000)).isEqualTo(1e15);
  }
}
