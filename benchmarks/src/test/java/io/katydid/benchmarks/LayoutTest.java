package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static final List<Integer> CORES = List.of(0, 1, 4, 5);

  @Test
  void of_manyCores_serverHasTwoForEachCarrier() {
    assertThat(Layout.of(1, CORES)).isEqualTo(new Layout(List.of(0), List.of(1, 4)));
  }

  @Test
  void of_fewerCores_serverHasThoseThatAreLeft() {
    Layout layout = Layout.of(3, CORES);
    assertThat(layout).isEqualTo(new Layout(List.of(0, 1, 4), List.of(5)));
    assertThat(layout.isShared()).isFalse();
  }

  @Test
  void of_noCoreLeft_isShared() {
    Layout layout = Layout.of(4, CORES);
    assertThat(layout).isEqualTo(new Layout(CORES, CORES));
    assertThat(layout.isShared()).isTrue();
  }
}
