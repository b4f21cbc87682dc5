package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.OneTaskPlan;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClosedMixTest {

  /** A class of a fixed number of users, or of a weight. */
  private record Counted(int fixedCount, int weight) implements OneTaskPlan<Object> {

    @Override
    public UserSettings settings() {
      return new UserSettings("", weight, 1, 1, 1);
    }

    @Override
    public Object newUser(UserScope scope) {
      return this;
    }

    @Override
    public void run(Object user, UserScope scope) {}
  }

  private static UserPlan<?> fixed(int count) {
    return new Counted(count, 1);
  }

  private static UserPlan<?> weighted(int weight) {
    return new Counted(0, weight);
  }

  private static String first(int n, UserPlan<?>... plans) {
    ClosedMix mix = ClosedMix.of(List.of(plans));
    return IntStream.range(0, n)
        .mapToObj(i -> Character.toString('A' + mix.next()))
        .collect(Collectors.joining());
  }

  @Test
  void next_fixedCounts_comeFirstAndExactlySoOften() {
    assertThat(first(9, weighted(3), fixed(1), weighted(1), fixed(2)))
        .hasSize(9)
        .startsWith("DBD")
        .endsWith("ACAAAC");
  }

  @Test
  void next_fixedCountsAlone_areAllUsers() {
    assertThat(first(6, fixed(3), fixed(3))).isEqualTo("ABABAB");
  }

  @Test
  void next_noFixedCount_isTheMixOfWeights() {
    assertThat(first(12, weighted(5), weighted(1))).isEqualTo("AABAAAAABAAA");
  }
}
