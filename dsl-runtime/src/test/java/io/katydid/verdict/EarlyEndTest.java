package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static io.katydid.verdict.Measured.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.AbortCondition;
import io.katydid.api.GrammarException;
import io.katydid.measure.Frame;
import io.katydid.measure.Snapshot;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class EarlyEndTest {

  private static final RequestObjective ASKED = RequestObjective.parse("", "p99 < 50ms");

  private static Snapshot second(int fast, int slow, int failed) {
    long[] nanos = together(times(fast, MS), times(slow, 60 * MS));
    return Measured.of(failed, nanos).measured(ASKED).window().whole();
  }

  private static Optional<String> after(
      int seconds, boolean warmingUp, Rules rules, Snapshot each) {
    EarlyEnd end = new EarlyEnd(List.of(ASKED), rules);
    Optional<String> reason = Optional.empty();
    for (int i = 0; i < seconds && reason.isEmpty(); i++) {
      reason = end.reason(new Frame(i, 1, warmingUp, each, List.of(each)));
    }
    return reason;
  }

  private static Rules rules(boolean failFast, String abortIf) {
    return new Rules(0, false, failFast, abortIf, false);
  }

  @Test
  void reason_farBeyondTheLimit_isHopeless() {
    assertThat(after(60, false, rules(true, ""), second(800, 200, 0)))
        .hasValue("\"p99 < 50ms\" cannot be met any more");
  }

  @Test
  void reason_withinTheLimit_goesOn() {
    assertThat(after(600, false, rules(true, ""), second(995, 5, 0))).isEmpty();
  }

  @Test
  void reason_hopelessButNotAskedOrWarmingUp_goesOn() {
    assertThat(after(60, false, rules(false, ""), second(0, 100, 0))).isEmpty();
    assertThat(after(60, true, rules(true, ""), second(0, 100, 0))).isEmpty();
  }

  @Test
  void reason_tooManyFailuresForLongEnough_aborts() {
    Rules rules = rules(false, "failures > 50% for 3s");
    assertThat(after(2, true, rules, second(4, 0, 6))).isEmpty();
    assertThat(after(3, true, rules, second(4, 0, 6)))
        .hasValue("aborted to spare the target: failures > 50% for 3s, 18 of 30 requests did");
    assertThat(after(60, true, rules, second(5, 0, 5))).isEmpty();
  }

  @Test
  void reason_nothingButFailures_endsAfterTenSeconds() {
    Rules rules = rules(false, AbortCondition.NOTHING_BUT_FAILURES);
    assertThat(after(9, true, rules, second(0, 0, 80))).isEmpty();
    assertThat(after(10, true, rules, second(0, 0, 80)))
        .hasValue(
            "nothing but failures for 10s: all 800 requests failed; abortIf = \"never\" lets such a"
                + " run go on");
    assertThat(after(60, true, rules, second(1, 0, 8000))).isEmpty();
  }

  @Test
  void reason_fewRequestsInTheWindow_looksFurtherBack() {
    EarlyEnd end = new EarlyEnd(List.of(ASKED), rules(false, AbortCondition.NOTHING_BUT_FAILURES));
    Optional<String> reason = Optional.empty();
    int seconds = 0;
    while (reason.isEmpty()) {
      Snapshot each = second(0, 0, seconds % 6 == 0 ? 1 : 0);
      reason = end.reason(new Frame(seconds, 1, false, each, List.of(each)));
      seconds++;
    }

    assertThat(seconds).isEqualTo(55);
    assertThat(reason).get().asString().startsWith("nothing but failures for 55s: all 10 requests");
  }

  @Test
  void reason_oneFailureInAQuietWhile_goesOn() {
    EarlyEnd end = new EarlyEnd(List.of(ASKED), rules(false, AbortCondition.NOTHING_BUT_FAILURES));
    for (int i = 0; i < 600; i++) {
      Snapshot each = second(i % 60 == 30 ? 1 : 0, 0, i % 60 == 0 ? 1 : 0);
      assertThat(end.reason(new Frame(i, 1, false, each, List.of(each)))).isEmpty();
    }
  }

  @Test
  void rules_valueThatCannotBe_isRefused() {
    Assertions.assertThatThrownBy(() -> rules(false, "failures"))
        .isInstanceOf(GrammarException.class);
  }
}
