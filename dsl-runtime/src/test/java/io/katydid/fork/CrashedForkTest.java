package io.katydid.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.fork.MisbehavingUser.Stressor;
import io.katydid.measure.Work;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forks whose JVM does not last. */
@ExtendWith(Forks.class)
class CrashedForkTest {

  @Test
  void execute_jvmHalts_isARunErrorWithTheLog() {
    RunOutcome outcome = Forks.outcome(Stressor.HALT);

    assertThat(outcome.stopReason()).isEqualTo("the forked JVM ended");
    assertThat(outcome.runErrors())
        .singleElement()
        .asString()
        .contains("exit code 3;", "\nhalting");
  }

  @Test
  void execute_userCodeExits_isARunError() {
    assertThat(Forks.outcome(Stressor.EXIT).runErrors())
        .singleElement()
        .asString()
        .contains("exit code 5;");
  }

  @Test
  void execute_memoryIsFull_isARunErrorWithTheReason() {
    try (Fork fork = Forks.start(Stressor.FILL_MEMORY, "-Xmx32m")) {
      assertThat(fork.execute().runErrors())
          .singleElement()
          .asString()
          .contains("OutOfMemoryError: Java heap space");
    }
  }

  @Test
  void execute_noMessageIsSent_isARunError() {
    assertThat(Forks.outcome(Stressor.LIE_TO_OUR_PIPE).runErrors())
        .singleElement()
        .asString()
        .contains(", as what it reported cannot be read: the frame at byte ")
        .doesNotContain("Exception");
  }

  @Test
  void execute_jvmIsKilled_isARunErrorAndKeepsWhatWasReportedBefore() {
    RunOutcome outcome =
        Forks.outcome(
            Stressor.WORK,
            Forks.load(),
            frame -> Forks.living().forEach(ProcessHandle::destroyForcibly));

    assertThat(outcome.runErrors()).singleElement().asString().contains("by signal 9 (killed");
    assertThat(Work.total(outcome.kept()).count()).isPositive();
    assertThat(outcome.spawned()).isEqualTo(1);
    assertThat(outcome.elapsedNanos()).isGreaterThan(Duration.ofSeconds(1).toNanos());
  }
}
