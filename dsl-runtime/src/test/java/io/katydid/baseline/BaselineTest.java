package io.katydid.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Indicator;
import io.katydid.api.Timing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

  private static final Indicator P95 = new Indicator.Percentile(9500, Timing.RESPONSE);

  @TempDir private Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void record() {
    file = directory.resolve("baseline.jsonl");
    record("PASS", "2", "100", 10);
    record("FAIL", "2", "100", 99);
    record("INVALID", "2", "100", 98);
    record("INCONCLUSIVE", "2", "100", 11);
    record("PASS", "4", "200", 5);
  }

  @Test
  void values_sameEnvironment_areOfRunsThatDidNotFail() {
    Baseline baseline = Baseline.of(file, environment("2", "100"));

    assertThat(baseline.refusal()).isEmpty();
    assertThat(baseline.values("GET /", P95)).containsExactly(10, 11);
    assertThat(baseline.values("GET /other", P95)).isEmpty();
  }

  @Test
  void of_otherEnvironment_refusesAndNamesWhichFieldsOfTheNearestDiffer() {
    Baseline baseline = Baseline.of(file, environment("8", "100"));

    assertThat(baseline.runs()).isEmpty();
    assertThat(baseline.refusal())
        .isEqualTo(
            "no run in %s was made in this environment: in the nearest, cores was 2 and is 8"
                .formatted(file));
  }

  @Test
  void of_fieldsOfAnotherVersion_areDifferences() {
    Environment earlier = environment("2", "100");
    Map<String, String> fields = new LinkedHashMap<>(earlier.fields());
    fields.remove("users");
    fields.put("arrivals", "even");
    fields.put("resolve", "");

    assertThat(new Environment(fields).differencesFrom(earlier))
        .containsExactly(
            "arrivals was not recorded and is even",
            "resolve was not recorded and is not set",
            "users was 100 and is not recorded");
  }

  @Test
  void of_onlyFailedRuns_refuses() {
    Path failed = directory.resolve("failed.jsonl");
    History.append(
        failed, new RecordedRun(Instant.EPOCH, "FAIL", environment("2", "100"), Map.of()));

    assertThat(Baseline.of(failed, environment("2", "100")).refusal())
        .isEqualTo("no run that did not fail is recorded in " + failed);
  }

  private void record(String outcome, String cores, String users, double p95) {
    History.append(
        file,
        new RecordedRun(
            Instant.EPOCH, outcome, environment(cores, users), Map.of("GET / p95 ms", p95)));
  }

  private static Environment environment(String cores, String users) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("cores", cores);
    fields.put("users", users);
    return new Environment(fields);
  }
}
