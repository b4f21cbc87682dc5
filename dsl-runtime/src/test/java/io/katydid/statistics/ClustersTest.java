package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClustersTest {

  /** So many clusters of a hundred trials, each with so many events. */
  private static Clusters clusters(long count, long... events) {
    double n = 0;
    double x = 0;
    double nx = 0;
    double xx = 0;
    for (int i = 0; i < count; i++) {
      double here = events[i % events.length];
      n += 100;
      x += here;
      nx += 100 * here;
      xx += here * here;
    }
    return new Clusters(n, x, 100 * n, nx, xx);
  }

  @Test
  void designEffect_noTrial_isOne() {
    assertThat(new Clusters(0, 0, 0, 0, 0).designEffect()).isEqualTo(1);
  }

  @Test
  void designEffect_noEvent_isTheSizeOfACluster() {
    assertThat(clusters(1_000, 0).designEffect()).isCloseTo(100, within(1.0));
  }

  @Test
  void designEffect_wholeClusters_isTheirSize() {
    assertThat(clusters(10_000, 100, 0, 0, 0).designEffect()).isCloseTo(100, within(1.0));
  }

  @Test
  void designEffect_eventsEvenlyAmongMany_isSmall() {
    assertThat(clusters(100_000, 1, 1, 2, 0).designEffect()).isLessThan(2);
  }

  @Test
  void designEffect_allAreEvents_isTheSizeOfACluster() {
    assertThat(clusters(10, 100).designEffect()).isEqualTo(100);
  }
}
