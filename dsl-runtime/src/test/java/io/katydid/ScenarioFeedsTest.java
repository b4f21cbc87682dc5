package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two scenarios of one user class, which take rows of the same feeds. */
class ScenarioFeedsTest {

  static final List<Integer> IDS = IntStream.range(0, 60).boxed().toList();

  private static final Queue<Integer> ORDERS = new ConcurrentLinkedQueue<>();
  private static final Queue<Integer> ACCOUNTS = new ConcurrentLinkedQueue<>();

  /** Somebody with an account of its own, who takes orders. */
  @User
  public static final class Clerk {

    void logIn(int account) {
      ACCOUNTS.add(account);
    }

    void take(VirtualUser me, int order) {
      ORDERS.add(order);
      me.pause("1ms");
    }
  }

  @AfterEach
  void forget() {
    ORDERS.clear();
    ACCOUNTS.clear();
  }

  private static LoadResult run() {
    return LoadRun.of(
            Scenario.of(Clerk.class).users(4), Scenario.of(Clerk.class).users(6).name("Others"))
        .runTime("10m")
        .slo("errors <= 0")
        .execute();
  }

  @Test
  void execute_rowsOnce_areEachGivenToOneUserOfBoth() {
    LoadResult result = run();

    assertThat(ORDERS).containsExactlyInAnyOrderElementsOf(IDS);
    assertThat(result.text().replaceAll("\\s+", " "))
        .contains("each row of orders() was used once (60 in all)");
  }

  /** They would be given rows of those that there are. */
  @Test
  void users_moreThanHaveRowsOfTheirOwn_areRefused() {
    try (LoadControl control = LoadRun.of(Clerk.class).users(4).runTime("10m").start()) {
      control.users(2);
      control.users(4);
      assertThatIllegalStateException()
          .isThrownBy(() -> control.users(5))
          .withMessage(
              "the load gives no two of its users the same row of accounts(), and so has no more of"
                  + " them than at its start, 4: start it with as many as there are to be");
    }
  }

  @Test
  void execute_rowsUnique_areOfOneUserOfBoth() {
    run();

    assertThat(ACCOUNTS).doesNotHaveDuplicates().hasSizeBetween(1, 10).allMatch(it -> it < 10);
  }
}
