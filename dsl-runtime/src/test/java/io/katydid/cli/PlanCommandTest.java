package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.cli.shop.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCommandTest {

  private static final String VISITOR = Visitor.class.getName();

  private final Shell shell = new Shell();

  @Test
  void plan_ofALoad_isDrawnAndNotMade() {
    int code =
        shell.katydid(
            "plan",
            VISITOR,
            "-u",
            "10",
            "-r",
            "1",
            "-t",
            "1h",
            "-H",
            "http://203.0.113.7",
            "--slo",
            "p99 < 50ms");

    assertThat(shell.err()).isEmpty();
    assertThat(code).isZero();
    assertThat(shell.out())
        .startsWith("10 users of Visitor on http://203.0.113.7 for 1h, in a forked JVM\n")
        .contains("\n  Users\n", "  Requests ", "  Memory ", "  Ports ", "  Decides ");
  }

  @Test
  void plan_impossible_is2WithTheReason() {
    assertThat(shell.katydid("plan", VISITOR, "--max-users", "3")).isEqualTo(2);
    assertThat(shell.err()).startsWith("maxUsers goes with an arrivalRate");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--json",
        "--html",
        "--markdown",
        "--csv",
        "--hlog",
        "--jtl",
        "--run-file",
        "--record"
      })
  void plan_withAFile_isRefused(String option) {
    assertThat(shell.katydid("plan", VISITOR, option, "x")).isEqualTo(2);
    assertThat(shell.err()).startsWith("katydid plan writes no file: leave out " + option);
  }

  @Test
  void plan_withAPage_isRefused() {
    assertThat(shell.katydid("plan", VISITOR, "--web")).isEqualTo(2);
    assertThat(shell.err()).startsWith("katydid plan serves no page: leave out --web");
  }

  @Test
  void plan_withACollector_isRefused() {
    assertThat(shell.katydid("plan", VISITOR, "--otlp")).isEqualTo(2);
    assertThat(shell.err()).startsWith("katydid plan sends no metrics: leave out --otlp");
  }

  @Test
  void once_withAFile_isRefused() {
    assertThat(shell.katydid("run", VISITOR, "--once", "--json", "x.json")).isEqualTo(2);
    assertThat(shell.err()).startsWith("--once writes no file: leave out --json");
  }

  @ParameterizedTest
  @CsvSource({"--workers, 2", "--listen, 7300"})
  void once_withWorkers_isRefused(String option, String value) {
    assertThat(shell.katydid("run", VISITOR, "--once", option, value)).isEqualTo(2);
    assertThat(shell.err()).startsWith("--once is of this JVM alone: leave out " + option);
  }
}
