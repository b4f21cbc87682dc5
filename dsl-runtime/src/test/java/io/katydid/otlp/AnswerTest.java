package io.katydid.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120|PT2M",
        "''|PT0S",
        "later|PT0S",
        "Wed, 21 Oct 2015 07:28:00 GMT|PT0S",
        "999999999|PT24H",
        "Fri, 31 Dec 9999 23:59:59 GMT|PT24H",
      })
  void of_busyCollector_isToBeLeftAloneForADayAtMost(String retryAfter, Duration pause) {
    assertThat(Answer.of(503, "", new byte[0], retryAfter))
        .isEqualTo(new Delivery.Unavailable("HTTP 503", pause));
  }
}
