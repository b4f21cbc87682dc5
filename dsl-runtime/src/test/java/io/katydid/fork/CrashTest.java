package io.katydid.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.fork.ForkedJvm.Ended;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrashTest {

  @Test
  void reason_exited_hasTheExitCode() {
    assertThat(Crash.reason("", new Ended(3, List.of())))
        .isEqualTo(
            "the forked JVM ended before the run, with exit code 3; figures are up to its last full"
                + " second; it printed nothing");
  }

  @Test
  void reason_killed_hasTheSignal() {
    assertThat(Crash.reason("", new Ended(134, List.of())))
        .contains("with exit code 134, by signal 6;");
    assertThat(Crash.reason("", new Ended(137, List.of())))
        .contains("by signal 9 (killed, possibly as the machine was out of memory);");
  }

  @Test
  void reason_unreadable_givesTheReason() {
    assertThat(Crash.reason("java.io.StreamCorruptedException", new Ended(137, List.of())))
        .contains("as its output was no message: java.io.StreamCorruptedException;")
        .doesNotContain("137");
  }

  @Test
  void reason_logged_endsWithTheLog() {
    assertThat(Crash.reason("", new Ended(1, List.of("Error: could not", "start"))))
        .endsWith("; its last output:\nError: could not\nstart");
  }
}
