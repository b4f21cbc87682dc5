package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Snapshot;
import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardsTest {

  private static final Attendance ALL = users(10, 10, true);
  private static final Snapshot SOUND = kept(0, 100);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p99 < 1s    | errors < 1% users >= 99%",
        "errors < 5% | users >= 99%",
        "errors <= 3 | users >= 99%",
        "none        | ''",
      })
  void of_closedLoad_hasWhatNoObjectiveIsAbout(String asked, String implied) {
    assertThat(implied(asked, ALL)).isEqualTo(implied);
  }

  @Test
  void of_noObjective_isGuarded() {
    assertThat(Guards.of(List.of(), ALL).objectives()).hasSize(2);
  }

  @Test
  void of_usersAskedFor_areNotImplied() {
    List<RequestObjective> guards =
        Guards.of(List.of(RequestObjective.parse("", "users >= 50%")), ALL).objectives();

    assertThat(guards)
        .extracting(RequestObjective::expression)
        .containsExactly("errors < 1%", "users >= 50%");
    assertThat(guards).extracting(RequestObjective::implied).containsExactly(true, false);
  }

  @Test
  void of_numberOfUsersNotAskedFor_isNotGuarded() {
    assertThat(implied("p99 < 1s", users(3, 3, false))).isEqualTo("errors < 1%");
  }

  private static String implied(String asked, Attendance users) {
    Stream<String> implied =
        Guards.of(List.of(RequestObjective.parse("", asked)), users).objectives().stream()
            .filter(RequestObjective::implied)
            .map(RequestObjective::text);
    return String.join(" ", implied.toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0    | 0   | PASS | 0%   | 0 errors in 0 iterations (0%)",
        "0    | 10  | PASS | 0%   | 0 errors in 10 iterations (0%)",
        "1    | 101 | PASS | 0.99% | 1 error in 101 iterations (0.99%)",
        "1    | 100 | FAIL | 1%   | 1 error in 100 iterations (1%)",
        "100  | 100 | FAIL | 100% | 100 errors in 100 iterations (100%)",
        "9    | 0   | FAIL | 100% | 9 errors in 0 iterations and in starts and stops of users"
            + " (100%)",
      })
  void judge_errors_areJudgedAsObserved(
      long errors, long iterations, Outcome outcome, String observed, String counted) {
    Judgement errorsJudged = judge("mean < 1s", ALL, kept(errors, iterations)).getFirst();

    assertThat(errorsJudged.outcome()).isEqualTo(outcome);
    assertThat(errorsJudged.observed()).isEqualTo(observed);
    assertThat(errorsJudged.explanation()).isEqualTo(counted + ", allowed is less than 1%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10   | 10  | PASS | 100%",
        "10   | 9   | FAIL | 90%",
        "1000 | 990 | PASS | 99%",
        "1000 | 989 | FAIL | 98.9%",
        "10   | 0   | FAIL | 0%",
      })
  void judge_users_mustHaveStarted(int asked, int started, Outcome outcome, String observed) {
    Judgement users = judge("mean < 1s", users(asked, started, true), SOUND).getLast();

    assertThat(users.outcome()).isEqualTo(outcome);
    assertThat(users.observed()).isEqualTo(observed);
    assertThat(users.explanation())
        .isEqualTo(
            "%s of %s got ready before the end of the run time, required is at least 99%%",
            Figures.count(started), Figures.count(asked, "user"));
  }

  @Test
  void judge_guards_countIterationsAndUsers() {
    List<Judgement> guards = judge("mean < 1s", users(4, 3, true), kept(0, 100));

    assertThat(guards).extracting(Judgement::samples).containsExactly(100L, 4L);
    assertThat(guards).extracting(Judgement::unit).containsExactly(Unit.ITERATION, Unit.USER);
  }

  @Test
  void judge_usersOfALoadThatOneOfThemEnded_areJudgedToo() {
    Attendance few =
        new Attendance(1000, 100, true, "", true, Attendance.endedAfter(1000 * MS, "found it"));

    assertThat(judge("mean < 1s", few, SOUND).getLast())
        .extracting(Judgement::outcome, Judgement::explanation)
        .containsExactly(
            Outcome.FAIL,
            "100 of 1,000 users got ready before the load ended, after 1s: found it, required is at"
                + " least 99%");
  }

  @Test
  void judge_usersOfOneOfSeveralScenarios_namesIt() {
    Attendance some = new Attendance(4, 4, true, " of Clerk", true, Attendance.IN_TIME);

    assertThat(judge("mean < 1s", some, SOUND).getLast().observed()).isEqualTo("100% of Clerk");
  }

  private static Attendance users(int expected, int started, boolean isSet) {
    return new Attendance(expected, started, isSet, "", true, Attendance.IN_TIME);
  }

  @Test
  void judge_usersAskedForAndNoneNeeded_isNotMet() {
    assertThat(judge("users > 50%", users(0, 0, false), SOUND).getLast())
        .extracting(Judgement::outcome, Judgement::explanation)
        .containsExactly(Outcome.FAIL, "no user was needed");
  }

  private static List<Judgement> judge(String asked, Attendance users, Snapshot kept) {
    return Guards.of(List.of(RequestObjective.parse("", asked)), users)
        .judge(new Verdict(Outcome.PASS, List.of(), List.of()), kept)
        .judgements();
  }

  @Test
  void judge_guardNotMet_failsWhatPassedOrIsUndecided() {
    Guards guards = Guards.of(List.of(), users(10, 3, true));

    for (Outcome outcome : Outcome.values()) {
      assertThat(guards.judge(new Verdict(outcome, List.of(), List.of()), SOUND).outcome())
          .isEqualTo(Outcome.FAIL);
    }
  }

  @Test
  void judge_guardsMet_leavesTheOutcome() {
    Guards guards = Guards.of(List.of(), ALL);

    for (Outcome outcome : Outcome.values()) {
      assertThat(guards.judge(new Verdict(outcome, List.of(), List.of()), SOUND).outcome())
          .isEqualTo(outcome);
    }
  }

  @Test
  void judge_runThatWentWrong_staysAsItIs() {
    Verdict stopped = new Verdict(Outcome.FAIL, List.of(), List.of("it was stopped"));

    assertThat(Guards.of(List.of(), users(10, 3, true)).judge(stopped, SOUND)).isEqualTo(stopped);
  }

  private static Snapshot kept(long errors, long iterations) {
    return Measured.of(0, MS).errors(errors, iterations).measured().window().whole();
  }
}
