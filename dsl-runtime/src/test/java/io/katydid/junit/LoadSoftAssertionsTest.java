package io.katydid.junit;

import static io.katydid.ResultFixture.failed;
import static io.katydid.ResultFixture.passed;
import static io.katydid.ResultFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.katydid.LoadResult;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.error.AssertJMultipleFailuresError;
import org.junit.jupiter.api.Test;

class LoadSoftAssertionsTest {

  @Test
  void assertSoftly_severalFail_reportsEveryOne() {
    LoadResult result = failed("SLO broken", request("GET /", 10, 1));
    AtomicBoolean reachedEnd = new AtomicBoolean();

    assertThatExceptionOfType(AssertJMultipleFailuresError.class)
        .isThrownBy(() ->
            LoadSoftAssertions.assertSoftly(softly -> {
              softly
                  .assertThat(result)
                  .hasPassed()
                  .request("GET /")
                  .hasP50Below(Duration.ofMillis(1))
                  .hasP99Below(Duration.ofMinutes(1))
                  .hasNoFailures()
                  .and()
                  .request("GET /unknown")
                  .hasNoFailures();
              softly.assertThat("an ordinary value").isEmpty();
              reachedEnd.set(true);
            }))
        .satisfies(failures ->
            assertThat(failures.getFailures())
                .extracting(Throwable::getMessage)
                .satisfiesExactly(
                    first -> assertThat(first).contains("SLO broken"),
                    second -> assertThat(second).contains("p50 below 1ms"),
                    third -> assertThat(third).contains("no failures"),
                    fourth -> assertThat(fourth).contains("GET /unknown"),
                    fifth -> assertThat(fifth).contains("an ordinary value")));
    assertThat(reachedEnd).isTrue();
  }

  @Test
  void assertSoftly_noneFails_passes() {
    LoadSoftAssertions.assertSoftly(softly ->
        softly.assertThat(passed(request("GET /", 1, 0))).hasPassed().total().hasNoFailures());
  }
}
