package io.katydid.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.ResourceSignal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What explains distortions: every threshold, from both sides. */
class CausesTest {

  private final WatchedRun run = new WatchedRun();

  @ParameterizedTest
  @CsvSource({"16, false", "17, true"})
  void cpu_ofTheMachine_mayBeFourFifths(int tenthsOfSeconds, boolean issue) {
    run.generator.put(ResourceSignal.MACHINE_CPU, tenthsOfSeconds * Generators.WINDOW / 10);

    assertThat(run.finds("CPU")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"8, false", "9, true"})
  void cpu_ofTheCarriers_mayBeFourFifths(int tenthsOfSeconds, boolean issue) {
    run.generator.put(ResourceSignal.CARRIERS, 1);
    run.generator.put(ResourceSignal.PROCESS_CPU, tenthsOfSeconds * Generators.WINDOW / 10);

    assertThat(run.finds("CPU")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true"})
  void quota_usedUp_mayNeverBe(int periods, boolean issue) {
    run.generator.put(ResourceSignal.CPU_QUOTA, 1_500_000_000L);
    run.generator.put(ResourceSignal.THROTTLED_PERIODS, periods);

    assertThat(run.finds("throttling")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"2, false", "3, true"})
  void steal_ofTheMachine_mayBeAHundredth(int hundredths, boolean issue) {
    run.generator.put(ResourceSignal.STEAL, hundredths * Generators.WINDOW / 100);

    assertThat(run.finds("steal")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"20, false", "21, true"})
  void pressure_onProcessors_mayBeAFifth(int hundredths, boolean issue) {
    run.generator.put(ResourceSignal.PRESSURE, hundredths * Generators.WINDOW / 100);

    assertThat(run.finds("CPU pressure")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"800, false", "801, true"})
  void descriptors_open_mayBeFourFifths(int open, boolean issue) {
    run.generator.put(ResourceSignal.DESCRIPTORS, open);
    run.generator.put(ResourceSignal.MOST_DESCRIPTORS, 1000);

    assertThat(run.finds("descriptors")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"600, false", "601, true"})
  void ports_inTimeWait_mayBeThreeFifths(int ports, boolean issue) {
    run.generator.put(ResourceSignal.PORTS_IN_TIME_WAIT, ports);
    run.generator.put(ResourceSignal.PORTS, 1000);

    assertThat(run.finds("ports in TIME_WAIT")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"100, false", "101, true"})
  void carriers_heldByWhatDoesNotCompute_mayBeForATenthOfASecond(long millis, boolean issue) {
    run.generator.put(ResourceSignal.CARRIERS_HELD, millis * 1_000_000);

    assertThat(run.finds("held carriers")).isEqualTo(issue);
  }

  @Test
  void carriers_oneAddedForThem_areReportedHoweverShort() {
    run.generator.put(ResourceSignal.CARRIERS_HELD, 60_000_000);
    run.generator.put(ResourceSignal.CARRIERS_ADDED, 1);

    assertThat(held().finding())
        .isEqualTo(
            "all carriers were held or pinned for up to 60ms without computing, then another was"
                + " added");
    assertThat(held().remedy()).startsWith("Look for user code that keeps its carrier");
  }

  /** It may be no user code that did it. */
  @ParameterizedTest
  @CsvSource({"MACHINE_CPU, 2", "PRESSURE, 1"})
  void carriers_oneAddedWhereCoresAreShort_areReportedWithoutUserCode(
      ResourceSignal shortage, int windows) {
    run.generator.put(ResourceSignal.CARRIERS_HELD, 60_000_000);
    run.generator.put(ResourceSignal.CARRIERS_ADDED, 1);
    run.generator.put(shortage, windows * Generators.WINDOW);

    assertThat(held().finding())
        .isEqualTo(
            "no carrier was free or computed for up to 60ms, as where they wait for a core, then"
                + " another was added");
    assertThat(held().remedy()).isEmpty();
  }

  private HealthIssue held() {
    return new Causes(run.generator.build())
        .find().stream()
            .filter(it -> it.signal().equals("held carriers"))
            .findFirst()
            .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "1000, MACHINE_CPU, 2, false",
    "1001, MACHINE_CPU, 2, true",
    "1000, PRESSURE, 1, false",
    "1001, PRESSURE, 1, true"
  })
  void carriers_heldWhileOthersCompute_mayWaitForAProcessor(
      long millis, ResourceSignal shortage, int windows, boolean issue) {
    run.generator.put(ResourceSignal.CARRIERS_HELD, millis * 1_000_000);
    run.generator.put(shortage, windows * Generators.WINDOW);

    assertThat(run.finds("held carriers")).isEqualTo(issue);
  }

  @Test
  void find_otherProcessesHadTheCores_beginsWithThem() {
    run.generator.put(ResourceSignal.CARRIERS_HELD, 2_000_000_000L);
    run.generator.put(ResourceSignal.PRESSURE, Generators.WINDOW / 2);
    run.generator.put(ResourceSignal.MACHINE_CPU, Generators.WINDOW * 2);

    assertThat(signals()).containsExactly("CPU", "CPU pressure", "held carriers");
  }

  @Test
  void find_processesWaitedForACore_explainsHeldCarriers() {
    run.generator.put(ResourceSignal.CARRIERS_HELD, 2_000_000_000L);
    run.generator.put(ResourceSignal.PRESSURE, Generators.WINDOW / 2);

    assertThat(signals()).containsExactly("CPU pressure", "held carriers");
  }

  private List<String> signals() {
    return new Causes(run.generator.build()).find().stream().map(HealthIssue::signal).toList();
  }
}
