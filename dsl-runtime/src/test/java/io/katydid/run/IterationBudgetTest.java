package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.Limit;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class IterationBudgetTest {

  private static final int USERS = 4;
  private static final int ROUNDS = 300;
  private static final int ITERATIONS = 2_000;

  /** The others have no user of it, but may inherit those of this one. */
  @Test
  void notEnded_ofAShareThatHasAllUsers_isWhatHasNotEnded() {
    Share first = new Share(0, 2);
    IterationBudget budget =
        IterationBudget.of(
            new Limit.Iterations(ITERATIONS, Duration.ofDays(1)),
            OwnUsers.of(List.of(ScriptedPlan.of(scope -> {})), 1, first),
            first,
            () -> {});
    IterationBudget.OfUser user = budget.ofUser();

    assertThat(user.begin()).isTrue();

    assertThat(budget.notBegun()).isEqualTo(ITERATIONS - 1);
    assertThat(budget.notEnded()).isEqualTo(ITERATIONS);
  }

  /** Who has come too late for the last iteration does not use up one that is added later. */
  @Test
  void begin_ofManyAtOnce_isAsOftenAsThereAreIterations() throws Exception {
    IterationBudget budget =
        IterationBudget.of(
            new Limit.Iterations(ITERATIONS, Duration.ofDays(1)),
            OwnUsers.of(List.of(ScriptedPlan.of(scope -> {})), USERS, Share.WHOLE),
            Share.WHOLE,
            () -> {});
    CyclicBarrier usedUp = new CyclicBarrier(USERS, () -> budget.add(ITERATIONS));
    Callable<Integer> user =
        () -> {
          IterationBudget.OfUser own = budget.ofUser();
          int begun = 0;
          for (int round = 0; round < ROUNDS; round++) {
            while (own.begin()) {
              begun++;
            }
            usedUp.await();
          }
          return begun;
        };
    int begun = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(USERS)) {
      for (Future<Integer> next : threads.invokeAll(Collections.nCopies(USERS, user))) {
        begun += next.get();
      }
    }
    assertThat(begun).isEqualTo(ROUNDS * ITERATIONS);
    assertThat(budget.notBegun()).isEqualTo(ITERATIONS);
  }
}
