package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.GrammarException;
import org.junit.jupiter.api.Test;

class RequestSloTest {

  @Test
  void parse_noColon_isAboutAllRequests() {
    assertThat(RequestSlo.parse("p99 < 50ms")).isEqualTo(new RequestSlo("", "p99 < 50ms"));
  }

  @Test
  void parse_nameAndColon_isAboutTheRequestsOfThatName() {
    assertThat(RequestSlo.parse("GET /items/{id}: p95 < 20ms"))
        .isEqualTo(new RequestSlo("GET /items/{id}", "p95 < 20ms"));
  }

  @Test
  void parse_nameWithColons_endsAtTheLast() {
    assertThat(RequestSlo.parse("GET http://a.test:80/x: failures < 1%"))
        .isEqualTo(new RequestSlo("GET http://a.test:80/x", "failures < 1%"));
  }

  @Test
  void parse_counterInQuotes_hasItsColons() {
    assertThat(RequestSlo.parse("counter 'WS ws://a.test:80/x sent' >= 1/s"))
        .isEqualTo(new RequestSlo("", "counter 'WS ws://a.test:80/x sent' >= 1/s"));
  }

  @Test
  void parse_noObjective_isAMistakeOfTheGrammar() {
    assertThatThrownBy(() -> RequestSlo.parse("GET /: p95 < 20"))
        .isInstanceOf(GrammarException.class);
  }
}
