package io.katydid.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.GrammarException;
import io.katydid.api.Objective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestObjectiveTest {

  @Test
  void parse_expression_isKeptAsWritten() {
    RequestObjective parsed = RequestObjective.parse("GET /", "  p99<50ms ");
    assertThat(parsed)
        .isEqualTo(new RequestObjective("GET /", "p99<50ms", Objective.parse("p99 < 50ms")));
    assertThat(parsed.isAboutRun()).isFalse();
    assertThat(RequestObjective.parse("", "p99<50ms").isAboutRun()).isTrue();
  }

  @Test
  void parse_notAnObjective_isRefused() {
    assertThatExceptionOfType(GrammarException.class)
        .isThrownBy(() -> RequestObjective.parse("", "fast"));
  }

  @ParameterizedTest
  @CsvSource({"errors < 1%", "errors <= 0"})
  void parse_errorsOfARequest_areRefused(String expression) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestObjective.parse("GET /", expression))
        .withMessage(
            "\"%s\" cannot be about the request \"GET /\", as errors are of tasks: leave the"
                + " request out",
            expression);
    assertThat(RequestObjective.parse("", expression).isAboutRun()).isTrue();
  }

  @Test
  void parse_noneOfARequest_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestObjective.parse("GET /", "none"))
        .withMessage(
            "\"none\" cannot be about the request \"GET /\", as it is of the run: leave the request"
                + " out");
  }
}
