package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.Arrivals;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  @Test
  void startNanos_fiftyPerSecond_isEvenlyEveryTwentyMilliseconds() {
    Workload.Closed closed = new Workload.Closed(1000, 50);
    for (int user = 0; user < 1000; user++) {
      assertThat(closed.startNanos(user)).isEqualTo(user * 20_000_000L);
    }
  }

  @Test
  void startNanos_fractionalRate_keepsItsGrid() {
    assertThat(new Workload.Closed(10, 0.5).startNanos(9)).isEqualTo(18_000_000_000L);
  }

  @Test
  void open_valueOutOfRange_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Workload.Open(0, Arrivals.EVEN, 1))
        .withMessage("arrivalRate must be positive, not 0.0/s");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Workload.Open(1, Arrivals.EVEN, 0))
        .withMessage("maxUsers must be at least 1, not 0");
  }
}
