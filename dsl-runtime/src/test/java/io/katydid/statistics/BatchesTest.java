package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BatchesTest {

  private static Batches of(long... trials) {
    return Batches.of(trials, new long[trials.length]);
  }

  @Test
  void of_lengthsDiffer_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Batches.of(new long[2], new long[3]))
        .withMessage("2 numbers of trials, but 3 of events");
  }

  @Test
  void of_moreEventsThanTrials_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Batches.of(new long[] {5}, new long[] {6}))
        .withMessage("6 events in 5 trials");
  }

  @Test
  void halved_evenNumber_mergesNeighbours() {
    assertThat(of(1, 2, 3, 4).halved()).isEqualTo(of(3, 7));
  }

  @Test
  void halved_oddNumber_mergesTheOddOneIntoTheLast() {
    assertThat(of(1, 2, 3, 4, 5).halved()).isEqualTo(of(3, 12));
  }

  @Test
  void withoutEmpty_someEmpty_keepsTheOthers() {
    assertThat(of(0, 2, 0, 3).withoutEmpty()).isEqualTo(of(2, 3));
  }
}
