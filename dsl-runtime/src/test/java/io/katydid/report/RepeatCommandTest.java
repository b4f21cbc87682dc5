package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.Schedule;
import io.katydid.comparison.Sessions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepeatCommandTest {

  @Test
  void of_options_leavesOutDefaultsAndFiles() {
    assertThat(
            command(
                Map.of(
                    "users", "1000",
                    "spawnRate", "50.0",
                    "gracePeriod", "30s",
                    "strict", "true",
                    "failFast", "false",
                    "html", "a.html",
                    "csv", "a",
                    "hlog", "a.hlog",
                    "json", "a.json",
                    "runFile", "a.run")))
        .isEqualTo("katydid run Shopper --users 1000 --spawn-rate 50.0 --strict --seed 42");
  }

  @Test
  void of_embeddedLoad_isEmbedded() {
    assertThat(command(Map.of("fork", "0"))).contains(" --no-fork ");
    assertThat(command(Map.of("fork", "1"))).doesNotContain("fork");
  }

  @Test
  void of_wordsThatAShellReads_areQuoted() {
    assertThat(
            command(
                Map.of("title", "Amy's shop"),
                new LoadSlo("", "p99 < 50ms"),
                new LoadSlo("GET /", "failures <= 3")))
        .isEqualTo(
            "katydid run Shopper --title 'Amy'\\''s shop' --seed 42"
                + " --slo 'p99 < 50ms' --slo 'GET /: failures <= 3'");
  }

  @Test
  void of_search_isItsRangeAndItsObjectives() {
    assertThat(RepeatCommand.of(Searches.found()))
        .isEqualTo(
            "katydid capacity FastApiUser --from 50/s --to 1000/s --no-fork"
                + " --host http://localhost:8000 --slo 'p99 < 115ms' --slo 'failures < 1%'");
  }

  @Test
  void of_comparison_hasEachTargetByItsName() {
    assertThat(RepeatCommand.of(Compared.of(Sessions.slower(0))).orElseThrow())
        .isEqualTo(
            "katydid compare FastApiUser --users 1000 --spawn-rate 50 --seed 8412907341265"
                + " --variant old=http://localhost:8000 --variant new=http://localhost:8000");
    assertThat(RepeatCommand.of(Compared.of(Sessions.slowerTogether(0))).orElseThrow())
        .contains(" --pairs 12 --figures p50,p95,failures ");
  }

  @Test
  void of_comparisonThatStartsItsTargets_isNone() {
    FinishedComparison other = Compared.of(Sessions.slower(0));

    assertThat(
            RepeatCommand.of(
                new FinishedComparison(other.found(), other.firsts(), other.endedAt(), true)))
        .isEmpty();
    assertThat(
            RepeatCommand.of(
                new FinishedComparison(
                    other.found(), List.of(Runs.passed()), other.endedAt(), false)))
        .isEmpty();
  }

  private static String command(Map<String, String> options, LoadSlo... objectives) {
    return RepeatCommand.of(
        new PlannedLoad(
            List.of("Shopper"),
            "http://localhost",
            new Schedule.Closed(1, 1),
            Duration.ofSeconds(10),
            Duration.ZERO,
            42,
            options,
            List.of(objectives)));
  }
}
