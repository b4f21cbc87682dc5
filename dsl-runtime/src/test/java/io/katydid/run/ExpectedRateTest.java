package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Arrivals;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedRateTest {

  private static final Workload CLOSED = new Workload.Closed(100, 1);
  private static final Workload OPEN = new Workload.Open(50, Arrivals.EVEN, 10);

  private final ScriptedPlan plan = ScriptedPlan.of(scope -> {});

  @Test
  void of_requestsOfTasksNotKnown_isNotKnown() {
    assertThat(ExpectedRate.of(OPEN, List.of(plan))).isEmpty();
    assertThat(ExpectedRate.of(CLOSED, List.of(plan.withWait(1)))).isEmpty();
  }

  @Test
  void of_arrivals_isTheirRateTimesTheRequestsOfATask() {
    assertThat(ExpectedRate.of(OPEN, List.of(plan.withRequests(3)))).hasValue(150);
  }

  @Test
  void of_usersThatWait_isAtMostOneIterationAWait() {
    assertThat(ExpectedRate.of(CLOSED, List.of(plan.withRequests(2).withWait(500_000_000))))
        .hasValue(400);
  }

  @Test
  void of_usersThatDoNotWait_isNotKnown() {
    assertThat(ExpectedRate.of(CLOSED, List.of(plan.withRequests(1)))).isEmpty();
  }
}
