package io.katydid.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.live.RunSoFar;
import io.katydid.measure.Frame;
import io.katydid.report.RunReport;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final long SECOND = 1_000_000_000;

  private final Standing standing = new Standing();
  private final RunSoFar first = new WatchedRun().second();

  /** The same, at another time. */
  private RunSoFar at(int second, boolean warmingUp) {
    Frame frame = first.frame();
    return new RunSoFar(
        new Frame(
            (second - 1) * SECOND,
            second * SECOND,
            frame.users(),
            warmingUp,
            frame.interval(),
            List.of(frame.interval()),
            frame.work()),
        first.run());
  }

  @Test
  void report_inTheFirstMinutes_isMadeEverySecond() {
    RunReport before = standing.of(at(298, false));

    assertThat(standing.of(at(299, false))).isNotSameAs(before);
  }

  @Test
  void report_ofARunThatIsHardlyLonger_isTheOneBefore() {
    RunReport before = standing.of(at(3600, false));

    assertThat(standing.of(at(3611, false))).isSameAs(before);
    assertThat(standing.of(at(3613, false))).isNotSameAs(before);
  }

  @Test
  void report_afterTheWarmUp_isMadeAtOnce() {
    RunReport before = standing.of(at(3600, true));

    assertThat(standing.of(at(3601, false))).isNotSameAs(before);
  }
}
