package io.katydid.benchmarks.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Of 10 units of service, in periods of 1,000 that are frozen from 450 to 550. */
class FreezesTest {

  private final Freezes server = new Freezes(10, 1_000, 100);

  @Test
  void end_beforeAndAfterAFreeze_isThatOfTheService() {
    assertThat(delay(0)).isEqualTo(10);
    assertThat(delay(439)).isEqualTo(10);
    assertThat(delay(540)).isEqualTo(10);
    assertThat(delay(999)).isEqualTo(10);
  }

  @Test
  void end_inAFreeze_isWhenItThaws() {
    assertThat(delay(440)).isEqualTo(110);
    assertThat(delay(500)).isEqualTo(50);
    assertThat(delay(2_539)).isEqualTo(11);
  }

  @Test
  void delayed_ofAllArrivals_areThePartThatIsFrozen() {
    assertThat(LongStream.range(0, 5_000).filter(arrived -> delay(arrived) > 10).count())
        .isEqualTo(500);
  }

  private long delay(long arrived) {
    server.end(0);
    return server.end(arrived) - arrived;
  }
}
