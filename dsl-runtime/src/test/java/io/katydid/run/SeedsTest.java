package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedsTest {

  @Test
  void forUser_sameSeedAndUser_isTheSameStream() {
    assertThat(Seeds.forUser(42, 7).longs(100).toArray())
        .isEqualTo(Seeds.forUser(42, 7).longs(100).toArray());
  }

  @Test
  void forUser_otherUserOrSeed_isAnotherStream() {
    Set<Long> firsts = new HashSet<>();
    for (int user = 0; user < 10_000; user++) {
      firsts.add(Seeds.forUser(1, user).nextLong());
      firsts.add(Seeds.forUser(2, user).nextLong());
    }
    assertThat(firsts).hasSize(20_000);
  }
}
