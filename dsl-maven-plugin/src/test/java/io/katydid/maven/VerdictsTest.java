package io.katydid.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  private final Map<String, Object> context = new HashMap<>();

  @Test
  void failures_ofSeveralGoals_areReadByAnother() {
    new Verdicts(context).add(Optional.of("katydid:run: FAIL"));
    new Verdicts(context).add(Optional.empty());

    assertThat(new Verdicts(context).failures()).containsExactly("katydid:run: FAIL");
    assertThat(new Verdicts(context).isEmpty()).isFalse();
  }

  @Test
  void isEmpty_noGoal_isTrue() {
    assertThat(new Verdicts(context).isEmpty()).isTrue();
    assertThat(new Verdicts(context).failures()).isEmpty();
  }
}
