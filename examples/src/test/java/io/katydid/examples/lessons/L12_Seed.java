package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadRun;
import io.katydid.RequestResult;
import io.katydid.api.Measure;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Yesterday's run found a bug. How do I make my users do the same again?
 *
 * <p>By its seed, which is in every report. Which task a user picks, how long it waits and what its
 * {@code random()} says depend on the seed and the number of the user, and on nothing else: not on
 * threads, nor on how fast the server is.
 *
 * <p>What to see: five users roll a hundred dice each, and with the same seed the same sides come
 * up.
 */
class L12_Seed {

  @User
  static class Gambler {

    private int rolls;

    @Task
    void roll(Measure measure, VirtualUser me) {
      int side = 1 + me.random().nextInt(6);
      measure.run("rolled " + side, () -> rolls++);
      if (rolls == 100) {
        me.stop();
      }
    }
  }

  @Test
  void gamblers_withTheSameSeed_rollTheSameDice() {
    assertThat(rolls(42)).hasSize(6).isEqualTo(rolls(42)).isNotEqualTo(rolls(43));
  }

  private static Map<String, Long> rolls(long seed) {
    return LoadRun.of(Gambler.class).users(5).seed(seed).execute().measures().stream()
        .collect(Collectors.toMap(RequestResult::name, RequestResult::count));
  }
}
