package io.katydid.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FixedCountRuleTest {

  @Test
  void users_asManyAsFixedOrSharedByOthers_areFine() {
    assertThat(FixedCountRule.problemOfUsers(1, List.of(0, 0))).isEmpty();
    assertThat(FixedCountRule.problemOfUsers(5, List.of(3, 2))).isEmpty();
    assertThat(FixedCountRule.problemOfUsers(5, List.of(5, 0))).isEmpty();
    assertThat(FixedCountRule.problemOfUsers(9, List.of(5, 0))).isEmpty();
  }

  @Test
  void users_fewerThanFixed_areTooFew() {
    assertThat(FixedCountRule.problemOfUsers(4, List.of(3, 2)))
        .hasValue(
            "the fixed counts of the user classes are 5 in all, and users is 4: write users = 5");
    assertThat(FixedCountRule.problemOfUsers(4, List.of(5, 0)))
        .hasValue(
            "the fixed counts of the user classes are 5 in all, and users is 4: write users = 5 or"
                + " more");
  }

  @Test
  void users_moreThanFixedAndNoOtherClass_areTooMany() {
    assertThat(FixedCountRule.problemOfUsers(6, List.of(3, 2)))
        .hasValue(
            "the fixed counts of the user classes are 5 in all, and users is 6: write users = 5");
  }

  @Test
  void arrivals_ofAFixedCount_areImpossible() {
    assertThat(FixedCountRule.problemOfArrivals(List.of(0, 0))).isEmpty();
    assertThat(FixedCountRule.problemOfArrivals(List.of(0, 1)))
        .hasValue(
            "with an arrival rate, users start as they are needed, so no user class can have a"
                + " fixedCount: remove it");
  }
}
