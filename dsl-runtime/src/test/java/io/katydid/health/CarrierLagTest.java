package io.katydid.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.CountsReading;
import io.katydid.measure.Distribution;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CarrierLagTest {

  private static final long MILLI = 1_000_000L;

  private final AtomicLong now = new AtomicLong();

  @AutoClose
  private final CarrierLag lag = new CarrierLag(new Ticks(now::get, deadline -> {}), 10 * MILLI);

  @Test
  void read_nobodyReads_isLateByNow() {
    lag.write(10 * MILLI);
    lag.write(20 * MILLI);
    now.set(50 * MILLI);

    Distribution delays = lag.read().since(CountsReading.EMPTY);

    assertThat(delays.count()).isEqualTo(2);
    assertThat(delays.max()).isEqualTo(40 * MILLI);
  }

  @Test
  void write_beforeTheInterval_isLeftOut() {
    lag.write(10 * MILLI);
    lag.write(19 * MILLI);

    assertThat(lag.read().since(CountsReading.EMPTY).count()).isEqualTo(1);
  }

  @Test
  void read_twice_countsNoMessageTwice() {
    lag.write(10 * MILLI);
    CountsReading first = lag.read();
    lag.write(20 * MILLI);

    assertThat(lag.read().since(first).count()).isEqualTo(1);
  }

  @Test
  void run_messageWritten_isReadAsLateAsTheThreadIs() throws InterruptedException {
    lag.write(10 * MILLI);
    lag.write(20 * MILLI);
    now.set(50 * MILLI);
    Thread reader = Thread.ofVirtual().start(lag);
    while (lag.unread() > 0) {
      Thread.onSpinWait();
    }
    now.set(90 * MILLI);

    assertThat(lag.read().since(CountsReading.EMPTY).max()).isEqualTo(40 * MILLI);
    lag.close();
    reader.join();
  }

  @Test
  void run_messageCountedBeforeItIsRead_isNotCountedAgain() throws InterruptedException {
    lag.write(10 * MILLI);
    CountsReading counted = lag.read();
    Thread reader = Thread.ofVirtual().start(lag);
    while (lag.unread() > 0) {
      Thread.onSpinWait();
    }

    assertThat(lag.read().since(counted).count()).isZero();
    lag.close();
    reader.join();
  }
}
