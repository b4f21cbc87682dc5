package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Recorder;
import io.katydid.measure.Snapshot;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnfinishedTasksTest {

  private static final long CUT_OFF = seconds(100);
  private static final long LATER = CUT_OFF + 1;

  private final UnfinishedTasks unfinished = new UnfinishedTasks();
  private final RunErrors runErrors = new RunErrors();

  @ParameterizedTest
  @CsvSource({
    // The grace period, when user code began, and whether it is reported, cut off after 100 s.
    "30, 69, true",
    "30, 70, false",
    "5, 94, true",
    "0, 94, true",
    "0, 95, false",
    "120, 0, false",
  })
  void report_userInItsOwnCode_isReportedIfThatWasLong(long grace, long since, boolean reported) {
    unfinished.cutOff(CUT_OFF, Duration.ofSeconds(grace));
    unfinished.ended("browse", seconds(since), LATER);

    assertThat(report(1_000_000)).hasSize(reported ? 1 : 0);
  }

  @Test
  void report_taskThatEndedInTime_isNotReported() {
    unfinished.cutOff(CUT_OFF, Duration.ZERO);
    unfinished.ended("browse", seconds(10), CUT_OFF);

    assertThat(report(1_000_000)).isEmpty();
  }

  @Test
  void report_runThatWasNotCutOff_isEmpty() {
    unfinished.ended("browse", seconds(10), LATER);

    assertThat(report(1_000_000)).isEmpty();
    assertThat(runErrors.wereNoticed()).isFalse();
  }

  @Test
  void report_usersOfTwoTasks_hasARemarkForEach() {
    unfinished.cutOff(CUT_OFF, Duration.ofSeconds(30));
    unfinished.ended("browse", seconds(60), LATER);
    unfinished.ended("browse", seconds(30), LATER);
    unfinished.ended("order", seconds(10), LATER);

    assertThat(report(1_000_000))
        .allMatch(ErrorGroup::isRemark)
        .extracting(ErrorGroup::source, ErrorGroup::message)
        .containsExactly(
            tuple(
                "browse",
                "2 users were still in their own code when the run ended, the longest for 1m10s"),
            tuple("order", "1 user was still in its own code when the run ended, for 1m30s"));
  }

  /** Beyond the grace period of 30 s they lost 10 s and 60 s. */
  @ParameterizedTest
  @CsvSource({"700, false", "699, true"})
  void report_usersThatLostMoreThanATenthOfTheTime_keepTheRunFromPassing(
      long userSeconds, boolean failed) {
    unfinished.cutOff(CUT_OFF, Duration.ofSeconds(30));
    unfinished.ended("browse", seconds(60), LATER);
    unfinished.ended("order", seconds(10), LATER);

    assertThat(report(userSeconds)).hasSize(2);

    assertThat(runErrors.wereNoticed()).isEqualTo(failed);
  }

  private List<ErrorGroup> report(long userSeconds) {
    Recorder recorder = new Recorder(name -> List.of());
    recorder.cutOff(CUT_OFF);
    unfinished.report(recorder, runErrors, 1e9 * userSeconds);
    Snapshot measured = recorder.read(LATER).since(new Recorder(name -> List.of()).read(0));
    return measured.groups();
  }

  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
