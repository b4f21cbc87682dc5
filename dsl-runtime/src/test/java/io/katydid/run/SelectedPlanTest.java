package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.TagSelection;
import io.katydid.api.plan.UserPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectedPlanTest {

  /** Files are beside the user class, whatever its plan is wrapped in. */
  @Test
  void besideFeeds_ofAPlanInAnother_isThatOfThePlan() {
    UserPlan<?> plan = new RehearsedPlan();
    TagSelection all = new TagSelection(List.of(), List.of());
    UserPlan<?> selected = new SelectedPlan<>(plan, all);

    assertThat(selected.besideFeeds()).isEqualTo(RehearsedPlan.class);
    assertThat(OncePlan.of(List.of("Reader"), List.of(selected), line -> {}).getFirst())
        .extracting(UserPlan::besideFeeds)
        .isEqualTo(RehearsedPlan.class);
  }
}
