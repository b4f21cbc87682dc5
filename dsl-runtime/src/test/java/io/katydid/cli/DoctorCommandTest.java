package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.cli.shop.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorCommandTest {

  private static final String VISITOR = Visitor.class.getName();

  private final Shell shell = new Shell();

  @Test
  void doctor_ofTheMachine_showsWhatItHas() {
    int code = shell.katydid("doctor");

    assertThat(shell.err()).isEmpty();
    assertThat(code).isZero();
    assertThat(shell.out())
        .startsWith("  This machine ")
        .contains("\n  Cores ", "\n  File descriptors ", "\n  Java ")
        .doesNotContain("the load needs");
  }

  @Test
  void doctor_ofASmallLoad_is0() {
    assertThat(shell.katydid("doctor", VISITOR, "-u", "3", "-H", "http://203.0.113.7")).isZero();
    assertThat(shell.out()).contains("the load needs", " 51.3 kB\n");
  }

  @Test
  void doctor_ofMoreUsersThanTheHeapHolds_is1() {
    assertThat(shell.katydid("doctor", VISITOR, "-u", "10000000")).isEqualTo(1);
    assertThat(shell.out()).contains("  - Heap: the users do not fit");
  }

  @Test
  void doctor_impossible_is2WithTheReason() {
    assertThat(shell.katydid("doctor", VISITOR, "--max-users", "3")).isEqualTo(2);
    assertThat(shell.err()).startsWith("maxUsers goes with an arrivalRate");
  }

  @ParameterizedTest
  @CsvSource({
    "--json=x.json, writes no file: leave out --json",
    "--web, serves no page: leave out --web",
    "--otlp, sends no metrics: leave out --otlp",
  })
  void doctor_withAFileOrAPage_isRefused(String option, String message) {
    assertThat(shell.katydid("doctor", VISITOR, option)).isEqualTo(2);
    assertThat(shell.err()).startsWith("katydid doctor " + message);
  }
}
