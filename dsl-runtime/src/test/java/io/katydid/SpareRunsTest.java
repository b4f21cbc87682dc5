package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.result.Outcome;
import io.katydid.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpareRunsTest {

  private static final Verdict GOOD = new Verdict(Outcome.PASS, List.of(), List.of());

  private static final Verdict INVALID =
      new Verdict(
          Outcome.INVALID, List.of(), List.of("the generator, not the target, was the limit"));

  @Test
  void replaces_invalidRuns_untilThereAreNoMore() {
    SpareRuns spare = new SpareRuns(2);

    assertThat(spare.replaces(GOOD)).isFalse();
    assertThat(spare.remark()).isEmpty();
    assertThat(spare.replaces(INVALID)).isTrue();
    assertThat(spare.replaces(INVALID)).isTrue();
    assertThat(spare.replaces(INVALID)).isFalse();
    assertThat(spare.remark())
        .containsExactly("2 runs made again, as the generator was the limit the first time");
  }

  @Test
  void replaces_runThatWentWrong_isNotMadeAgain() {
    Verdict wrong = new Verdict(Outcome.FAIL, List.of(), List.of("no request was made"));

    assertThat(new SpareRuns(2).replaces(wrong)).isFalse();
  }
}
