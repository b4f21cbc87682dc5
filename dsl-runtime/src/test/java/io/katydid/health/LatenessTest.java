package io.katydid.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.CumulativeHistogram;
import io.katydid.measure.Distribution;
import org.junit.jupiter.api.Test;

class LatenessTest {

  private static final long MILLI = 1_000_000L;

  private final Lateness lateness = new Lateness(10 * MILLI, 0);

  @Test
  void awake_always_subtractsTheShortestDelay() {
    lateness.awake(lateness.due() + MILLI);
    lateness.awake(lateness.due() + MILLI);
    lateness.awake(lateness.due() + 3 * MILLI);

    Distribution delays = read(lateness.due());

    assertThat(delays.count()).isEqualTo(3);
    assertThat(delays.min()).isZero();
    assertThat(delays.max()).isEqualTo(2 * MILLI);
  }

  @Test
  void awake_wakeUpsMissed_countsEachOfThem() {
    lateness.awake(lateness.due());
    lateness.awake(lateness.due() + 35 * MILLI);

    // After the first, it should have been awake four times: 35, 25, 15 and 5 ms ago.
    Distribution delays = read(lateness.due());

    assertThat(delays.count()).isEqualTo(5);
    assertThat(delays.mean()).isEqualTo(80.0 * MILLI / 5);
  }

  @Test
  void read_stillAsleep_isLateByNow() {
    lateness.awake(lateness.due());

    Distribution delays = read(lateness.due() + 25 * MILLI);

    assertThat(delays.max()).isEqualTo(25 * MILLI);
    assertThat(delays.count()).isEqualTo(4);
  }

  @Test
  void awake_afterReading_countsOnlyWhatWasNotCounted() {
    lateness.awake(lateness.due());
    long due = lateness.due();
    lateness.read(due + 25 * MILLI);
    lateness.awake(due + 40 * MILLI);

    // The moments 0, 10 and 20 ms after it was due were counted by the reading.
    assertThat(read(lateness.due()).count()).isEqualTo(1 + 3 + 2);
  }

  private Distribution read(long now) {
    return lateness.read(now).since(CumulativeHistogram.EMPTY);
  }
}
