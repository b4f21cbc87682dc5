package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.health.ResourceReading;
import io.katydid.health.ResourceWatch;
import io.katydid.measure.ResourceMetrics;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ResourceSamplerTest {

  private static final long MILLI = 1_000_000L;

  private final CountingWatch watch = new CountingWatch();
  private final ResourceSampler checkups = new ResourceSampler(watch);

  /** Sees nothing, and counts how often it is asked. */
  private static final class CountingWatch implements ResourceWatch {

    private int readings;

    @Override
    public ResourceReading read() {
      readings++;
      return NONE.read();
    }

    @Override
    public OptionalLong cpuNanos() {
      return OptionalLong.empty();
    }

    @Override
    public void close() {
      // There is nothing to end.
    }
  }

  @Test
  void take_shortSlices_looksWhenTheyAreLongEnoughTogether() {
    for (int slice = 0; slice < 10; slice++) {
      checkups.take(50 * MILLI);
    }

    assertThat(watch.readings).isEqualTo(1 + 2);
  }

  @Test
  void restart_afterWarmUp_forgetsWhatWasBefore() {
    checkups.take(150 * MILLI);
    checkups.restart();

    assertThat(checkups.take(150 * MILLI)).isSameAs(ResourceMetrics.NONE);
    assertThat(watch.readings).isEqualTo(1 + 1);
  }

  @Test
  void take_end_looksHoweverShortItIs() {
    checkups.take();

    assertThat(watch.readings).isEqualTo(1 + 1);
  }
}
