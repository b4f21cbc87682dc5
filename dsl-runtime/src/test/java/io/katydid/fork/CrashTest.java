package io.katydid.fork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrashTest {

  @Test
  void how_exited_hasTheExitCode() {
    assertThat(Crash.how("", 3)).isEqualTo("with exit code 3");
  }

  @Test
  void how_killed_hasTheSignal() {
    assertThat(Crash.how("", 134)).isEqualTo("with exit code 134, by signal 6");
    assertThat(Crash.how("", 137))
        .endsWith("by signal 9 (killed, possibly as the machine was out of memory)");
  }

  @Test
  void signal_ofAnExitCode_isAbove128() {
    assertThat(Crash.isBySignal(128)).isFalse();
    assertThat(Crash.isBySignal(129)).isTrue();
    assertThat(Crash.isBySignal(192)).isTrue();
  }

  @Test
  void how_exitedWithMinusOne_isByNoSignal() {
    assertThat(Crash.isBySignal(255)).isFalse();
    assertThat(Crash.how("", 255)).isEqualTo("with exit code 255");
  }

  @Test
  void stop_ofAnExitCode_isBySigintOrSigterm() {
    assertThat(Crash.isByStop(130)).isTrue();
    assertThat(Crash.isByStop(143)).isTrue();
    assertThat(Crash.isByStop(2)).isFalse();
    assertThat(Crash.isByStop(137)).isFalse();
  }

  @Test
  void how_unreadable_givesTheReason() {
    assertThat(Crash.how("what it reported cannot be read", 137))
        .isEqualTo("as what it reported cannot be read");
  }
}
