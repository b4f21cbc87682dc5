package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LoadChartTest {

  private static List<String> lines(DoubleUnaryOperator at) {
    return new LoadChart(at, 60, value -> Long.toString(Math.round(value)), it -> (int) it + "s")
        .lines();
  }

  @Test
  void ramp_rises_fromLeftToRight() {
    List<String> lines = lines(seconds -> seconds * 100);

    assertThat(lines).hasSize(10);
    assertThat(lines.getFirst()).isEqualTo("  5950 |" + " ".repeat(56) + "####");
    assertThat(lines.get(7)).isEqualTo("       |" + " ".repeat(4) + "#".repeat(56));
    assertThat(lines.get(8)).isEqualTo("     0 +" + "-".repeat(60));
    assertThat(lines.get(9))
        .isEqualTo("        0s" + " ".repeat(27) + "30s" + " ".repeat(25) + "60s");
  }

  @Test
  void constant_fillsAllRows() {
    assertThat(lines(seconds -> 3).subList(0, 8)).allMatch(line -> line.endsWith("#".repeat(60)));
  }

  @Test
  void nothing_isAnEmptyChart() {
    assertThat(lines(seconds -> 0)).hasSize(10).noneMatch(line -> line.contains("#"));
  }
}
