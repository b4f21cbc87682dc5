package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static io.katydid.verdict.Measured.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.AbortCondition;
import io.katydid.api.GrammarException;
import io.katydid.api.StatusRange;
import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.CustomMetrics;
import io.katydid.measure.Frame;
import io.katydid.measure.GaugeSnapshot;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
      reason = end.reason(new Frame(i - 1, i, 1, warmingUp, each, List.of(each), Work.REQUESTS));
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

  /** In each second, one failure, status 429 and error; 5 items; and a queue of 5, and then 6. */
  @ParameterizedTest
  @CsvSource({
    "failures <= 3, 4",
    "failures < 3, 3",
    "failures <= 0%, 1",
    "failures <= 3 of tag write, 4",
    "GET /: failures <= 3, 4",
    "GET /other: failures <= 3, 0",
    "status 429 <= 3, 4",
    "status 5xx <= 3, 0",
    "status 429 <= 0%, 1",
    "errors <= 3, 4",
    "counter items < 20, 4",
    "counter items <= 20, 5",
    "counter items >= 2000, 0",
    "counter others <= 0, 0",
    "gauge queue < 1, 1",
    "gauge queue < 6, 2",
    "gauge queue > 5, 1",
    "gauge queue <= 6, 0",
    "gauge others < 1, 0",
    "max < 50ms, 1",
    "failures <= 3 in stage 2, 0",
  })
  void reason_numberThatCanOnlyGrowBeyondItsLimit_isHopeless(String objective, int second) {
    RequestObjective slo = parsed(objective);

    assertThat(endOf(slo, List.of()))
        .isEqualTo(
            second == 0
                ? ""
                : String.format(
                    Locale.ROOT, "%d: \"%s\" cannot be met any more", second, slo.text()));
  }

  /** The second in which the warm-up ended has both. */
  @Test
  void reason_numberReachedOnlyWithTheWarmUp_goesOn() {
    RequestObjective slo = parsed("failures <= 7");
    Snapshot mixed = counting(slo, 1);

    assertThat(endOf(slo, Collections.nCopies(3, mixed)))
        .isEqualTo("8: \"failures <= 7\" cannot be met any more");
  }

  private static RequestObjective parsed(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? RequestObjective.parse("", text)
        : RequestObjective.parse(text.substring(0, colon), text.substring(colon + 2));
  }

  /** When and why a run of ten seconds ends, whose first one began so; empty if it does not. */
  private static String endOf(RequestObjective slo, List<Snapshot> early) {
    EarlyEnd end = new EarlyEnd(List.of(slo), rules(true, ""));
    List<Snapshot> parts = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      parts.add(counting(slo, i));
      Snapshot shown =
          i > 1 ? parts.getLast() : early.stream().reduce(parts.getLast(), Snapshot::then);
      Optional<String> reason =
          end.reason(new Frame(i - 1, i, 1, false, shown, List.copyOf(parts), Work.REQUESTS));
      if (reason.isPresent()) {
        return i + ": " + reason.get();
      }
    }
    return "";
  }

  private static Snapshot counting(RequestObjective slo, int second) {
    RequestSnapshot requests =
        Snapshots.having(
            Measured.Request.of("GET /", 1, times(50, MS).toArray())
                .watching(Judge.watchedLimits(List.of(slo), "GET /")),
            Map.of(StatusRange.of(429), 1L, StatusRange.ofClass(5), 0L));
    Snapshot all = Snapshots.of(1_000 * MS, List.of(requests), List.of(), 50, 1, 0, 0, 0);
    Snapshot tagged =
        Snapshots.grouping(all, Measured.Request.of("tag write", 1, MS).watching(List.of()));
    double queue = second == 1 ? 5 : 6;
    return Snapshots.counting(
        tagged,
        new CustomMetrics(
            List.of(new CounterSnapshot("items", 5, 0)),
            List.of(new GaugeSnapshot("queue", 1, queue, queue, queue, queue))));
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
      reason =
          end.reason(new Frame(seconds - 1, seconds, 1, false, each, List.of(each), Work.REQUESTS));
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
      assertThat(end.reason(new Frame(i - 1, i, 1, false, each, List.of(each), Work.REQUESTS)))
          .isEmpty();
    }
  }

  @Test
  void rules_valueThatCannotBe_isRefused() {
    Assertions.assertThatThrownBy(() -> rules(false, "failures"))
        .isInstanceOf(GrammarException.class);
  }
}
