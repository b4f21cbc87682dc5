package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.WorkloadOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannedLoadTest {

  private static final class Shopper {}

  @Test
  void name_ofATitle_isThat() {
    assertThat(planned(Map.of("title", "Nightly"), ofTwo()).name()).isEqualTo("Nightly");
  }

  @Test
  void name_ofScenariosOfOneClass_isTheirNames() {
    assertThat(planned(Map.of(), ofTwo()).name()).isEqualTo("Shopper, Sale");
  }

  private static LoadSpec ofTwo() {
    LoadSpec load = LoadSpec.of(List.of(Shopper.class));
    return load.withScenario(load.with(WorkloadOptions.NAME, "Sale"));
  }

  private static PlannedLoad planned(Map<String, String> options, LoadSpec load) {
    return new PlannedLoad(
        List.of("Shopper", "Shopper"),
        List.of("Shopper"),
        "http://localhost",
        load.schedule(),
        Duration.ofSeconds(10),
        Duration.ZERO,
        42,
        options,
        List.of(),
        load.scenarios(),
        0);
  }
}
