package io.katydid.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SampleSizeCheckTest {

  private static final Duration WINDOW = Duration.ofSeconds(30);

  private static void require(String request, String expression, double perSecond, int extensions) {
    SampleSizeCheck.require(
        List.of(RequestObjective.parse(request, expression)),
        perSecond < 0 ? OptionalDouble.empty() : OptionalDouble.of(perSecond),
        WINDOW,
        new Rules(extensions, false, false, "", false));
  }

  @Test
  void require_tooFewRequests_reportsHowManyItTakes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> require("", "p99.9 < 50ms", 200, 0))
        .withMessage(
            "\"p99.9 < 50ms\" cannot be decided: 200/s in 30s makes about 6,000 requests, and it"
                + " takes about 30,000, about 2m30s of run time; what this load can show is that no"
                + " more than 0.498% of its requests go wrong");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> require("", "failures < 0.1%", 200, 2))
        .withMessageContaining("and about 18,000 extended");
  }

  @Test
  void requireOfIterations_tooFew_reportsHowManyRequestsItTakes() {
    List<RequestObjective> objectives = List.of(RequestObjective.parse("", "p99 < 50ms"));
    Rules rules = new Rules(0, false, false, "", false);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleSizeCheck.requireOfIterations(objectives, 300, rules))
        .withMessage(
            "\"p99 < 50ms\" cannot be decided: its iterations make about 300 requests, and it takes"
                + " about 3,000; what this load can show is that no more than 9.5% of its requests"
                + " go wrong");
    SampleSizeCheck.requireOfIterations(objectives, 3_000, rules);
  }

  @Test
  void timesToDecide_ofAShare_isWhatIsNeededByWhatTheLoadMakes() {
    assertThat(timesToDecide("p99.9 < 50ms", 100)).isCloseTo(29_943 / 3_000.0, within(0.001));
    assertThat(timesToDecide("failures < 1%", 100)).isCloseTo(2_981 / 3_000.0, within(0.001));
    assertThat(timesToDecide("max < 50ms", 100)).isZero();
    assertThat(timesToDecide("p99 < 50ms", -1)).isZero();
  }

  private static double timesToDecide(String expression, double perSecond) {
    return SampleSizeCheck.timesToDecide(
        List.of(RequestObjective.parse("", expression)),
        perSecond < 0 ? OptionalDouble.empty() : OptionalDouble.of(perSecond),
        WINDOW,
        new Rules(0, false, false, "", false));
  }

  @Test
  void require_tooFewRequestsEvenIfAllHadTheName_reportsIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> require("GET /", "p99.9 < 50ms", 200, 0))
        .withMessageStartingWith(
            "\"GET /: p99.9 < 50ms\" cannot be decided, even if all requests were of that name:"
                + " 200/s in 30s makes about 6,000 requests, and it takes about 30,000");
  }

  @Test
  void require_enoughRequestsIfAllHadTheName_isSilent() {
    assertThatCode(() -> require("GET /", "p99 < 50ms", 200, 0)).doesNotThrowAnyException();
  }

  @Test
  void require_enoughRequests_isSilent() {
    assertThatCode(() -> require("", "p99 < 50ms", 200, 0)).doesNotThrowAnyException();
    assertThatCode(() -> require("", "p99.9 < 50ms", 1_000, 2)).doesNotThrowAnyException();
  }

  @Test
  void require_notKnownOrNotAShare_isSilent() {
    assertThatCode(() -> require("", "p99.9 < 50ms", -1, 0)).doesNotThrowAnyException();
    assertThatCode(() -> require("", "max < 50ms", 1, 0)).doesNotThrowAnyException();
    assertThatCode(() -> require("", "failures <= 0", 1, 0)).doesNotThrowAnyException();
  }
}
