package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

  private static final String MAX = "9223372036854775807";

  @ParameterizedTest
  @CsvSource({
    "10, 5, 15",
    "-10, 5, -5",
    "-10, 25, 15",
    "-9223372036854775807, 5, -9223372036854775802",
    "-1, " + MAX + ", 9223372036854775806",
    "10, " + MAX + ", " + MAX,
    "9223372036854775806, 5, " + MAX,
    "0, " + MAX + ", " + MAX
  })
  void after_anyClock_isSoMuchLaterAsFarAsThereAreTimes(long now, long nanos, long after) {
    assertThat(Deadline.after(now, nanos)).isEqualTo(after);
  }

  /** What the first has left over is for the others. */
  @Test
  void ofFirst_ofSeveralAttempts_isAnEqualPartOfWhatIsLeft() {
    assertThat(Deadline.ofFirst(3, 100, 400)).isEqualTo(200);
    assertThat(Deadline.ofFirst(2, 120, 400)).isEqualTo(260);
    assertThat(Deadline.ofFirst(1, 260, 400)).isEqualTo(400);
    assertThat(Deadline.ofFirst(2, 500, 400)).isLessThan(500);
  }

  /** The head of a response may come just as it is overdue: it is that which is too late. */
  @Test
  void set_afterOneHasPassed_leavesThatTheFailure() {
    Deadline deadline = new Deadline(new EarliestDeadline());
    deadline.set(10, Failure.RESPONSE_TIMEOUT);
    assertThat(deadline.expire(10)).isTrue();

    deadline.set(20, Failure.TIMEOUT);

    assertThat(deadline.expiredType()).isEqualTo(Failure.RESPONSE_TIMEOUT);
    assertThat(deadline.expire(20)).isFalse();
    assertThat(deadline.clear()).isFalse();
  }
}
