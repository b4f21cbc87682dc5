package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class TurnTest {

  private final Turn<String> turn = new Turn<>();

  private String awaited() throws Failure {
    return String.valueOf(turn.await("a connection", unused -> {}));
  }

  @Test
  void await_turnWasGiven_returnsWhatCameWithIt() throws Failure {
    assertThat(turn.give("kept")).isTrue();
    assertThat(awaited()).isEqualTo("kept");
  }

  @Test
  void await_turnWasGivenWithNothing_returnsNull() throws Failure {
    assertThat(turn.give(null)).isTrue();
    assertThat(turn.await("a connection", unused -> {})).isNull();
  }

  @Test
  void await_turnWasRefused_failsForThatReason() {
    Failure why = new Failure(Failure.NO_FREE_CONNECTION, "");
    turn.refuse(why);
    assertThatExceptionOfType(Failure.class).isThrownBy(this::awaited).isSameAs(why);
    assertThat(turn.give("late")).isFalse();
  }

  @Test
  void await_threadIsInterrupted_failsAndLeavesTheTurnToOthers() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(this::awaited)
        .withMessage("while it waited for a connection")
        .extracting(Failure::type)
        .isEqualTo(Failure.INTERRUPTED);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(turn.give("late")).isFalse();
  }
}
