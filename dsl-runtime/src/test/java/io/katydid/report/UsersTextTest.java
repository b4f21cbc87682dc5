package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.Schedule;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersTextTest {

  /** What was set did not hold to the end: fewer than that are no lack, and more were started. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          6 | 2 | false | 6 of Shop, to start within 1s (6/s), until their number was changed; 2 started in all
          3 | 6 | false | 3 of Shop, to start within 1s (3/s), until their number was changed; 6 started in all
          1 | 6 | false | 1 of Shop, to start within 1s (1/s), until their number was changed; 6 started in all
          6 | 2 | true | 6 of Shop, to start within 1s (6/s), until their number was changed; 2 started in all, as far as is known: a worker was lost
          """)
  void text_ofUsersWhoseNumberWasChanged_saysHowManyStarted(
      int users, int spawned, boolean workersLost, String text) {
    assertThat(
            new UsersText(
                    new Schedule.Closed(users, users),
                    "Shop",
                    Duration.ZERO,
                    spawned,
                    true,
                    workersLost,
                    spawned,
                    "",
                    "")
                .text())
        .isEqualTo(text);
  }
}
