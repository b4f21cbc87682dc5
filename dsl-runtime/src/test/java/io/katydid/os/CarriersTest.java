package io.katydid.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CarriersTest {

  private static final String LIMIT = "jdk.virtualThreadScheduler.maxPoolSize";

  @Test
  void count_nothingSet_isThatOfTheCores() {
    assertThat(count(Map.of())).isEqualTo(4);
  }

  @Test
  void count_parallelismSet_isThatNumber() {
    assertThat(count(Map.of(Carriers.PROPERTY, "7"))).isEqualTo(7);
  }

  @Test
  void count_limitBelowTheCores_isTheLimit() {
    assertThat(count(Map.of(LIMIT, "3"))).isEqualTo(3);
  }

  @Test
  void count_limitBelowParallelism_isTheLimit() {
    assertThat(count(Map.of(Carriers.PROPERTY, "7", LIMIT, "5"))).isEqualTo(5);
  }

  @Test
  void count_limitAboveParallelism_isParallelism() {
    assertThat(count(Map.of(Carriers.PROPERTY, "2", LIMIT, "256"))).isEqualTo(2);
  }

  private static int count(Map<String, String> properties) {
    return Carriers.count(properties::get, 4);
  }
}
