package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ExtensionDecisionTest {

  private final ExtensionDecision decision = new ExtensionDecision();
  private final AtomicInteger asked = new AtomicInteger();

  private void ask() {
    decision.ask(asked::incrementAndGet);
  }

  @Test
  void extend_asked_isTakenOnceAndAskedAgain() {
    ask();
    assertThat(decision.takeExtend()).isFalse();
    decision.extend();

    assertThat(decision.takeExtend()).isTrue();
    assertThat(decision.isOpen()).isFalse();
    ask();
    assertThat(decision.takeExtend()).isFalse();
    assertThat(asked).hasValue(2);
  }

  /** Others did not wait for an engine that is late: it does not go on alone. */
  @Test
  void end_beforeTheQuestion_isTheAnswer() {
    decision.end();
    ask();
    decision.extend();

    assertThat(decision.takeExtend()).isFalse();
    assertThat(decision.isEnd(0)).isTrue();
    assertThat(asked).hasValue(0);
  }

  @Test
  void question_notAnswered_endsAfterAWhile() {
    ask();

    assertThat(decision.isEnd(ExtensionDecision.LONGEST - 1)).isFalse();
    assertThat(decision.isEnd(ExtensionDecision.LONGEST)).isTrue();
  }
}
