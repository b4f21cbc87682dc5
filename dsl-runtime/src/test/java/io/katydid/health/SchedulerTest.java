package io.katydid.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class SchedulerTest {

  @Test
  @EnabledForJreRange(min = JRE.JAVA_24)
  void ofThisJvm_sinceJdk24_isAskedAndChanged() {
    Scheduler scheduler = Objects.requireNonNull(Scheduler.ofThisJvm());
    int before = scheduler.parallelism();
    assertThat(before).isPositive();
    assertThat(scheduler.mounted()).isNotNegative();

    scheduler.setParallelism(before + 1);
    try {
      assertThat(scheduler.parallelism()).isEqualTo(before + 1);
    } finally {
      scheduler.setParallelism(before);
    }
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_23)
  void ofThisJvm_beforeJdk24_isNone() {
    assertThat(Scheduler.ofThisJvm()).isNull();
  }
}
