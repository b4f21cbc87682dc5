package io.katydid.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.ResourceSignal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CalendarTest {

  private static final long SECOND = 1_000_000_000L;

  private final List<Long> jumps = new ArrayList<>();
  private long now = 7 * SECOND;
  private long wallMillis = 1_000_000;
  private long readingTakes;
  private final Calendar calendar = new Calendar(this::wall, this::now);

  private Instant wall() {
    return Instant.ofEpochMilli(wallMillis);
  }

  private long now() {
    now += readingTakes;
    return now;
  }

  @Test
  void read_bothClocksGoOn_isNoJump() {
    pass(1000);
    read();

    assertThat(jumps).containsExactly(0L);
  }

  @Test
  void read_machineSuspended_isAJump() {
    pass(1000);
    wallMillis += 2000;
    read();
    pass(1000);
    read();

    assertThat(jumps).containsExactly(2 * SECOND, 0L);
  }

  @Test
  void read_clockSetBack_isAJump() {
    wallMillis -= 300;
    read();

    assertThat(jumps).containsExactly(3 * SECOND / 10);
  }

  @Test
  void read_interruptedBetweenTheClocks_isNotReported() {
    readingTakes = SECOND;
    read();

    assertThat(jumps).isEmpty();
  }

  private void pass(long millis) {
    now += TimeUnit.MILLISECONDS.toNanos(millis);
    wallMillis += millis;
  }

  private void read() {
    calendar.read((signal, value) -> {
      assertThat(signal).isEqualTo(ResourceSignal.CLOCK_JUMP);
      jumps.add(value);
    });
  }
}
