package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.Arrivals;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.UserPlan;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MostUsersTest {

  private static final UserPlan<?> PLAN = ScriptedPlan.of(scope -> {});

  private static Schedule.Arriving arriving(int maxUsers) {
    return new Schedule.Open(30, Arrivals.EVEN, maxUsers);
  }

  private static List<UserPlan<?>> classes(int number) {
    return Collections.nCopies(number, PLAN);
  }

  @Test
  void ofClasses_anyWeights_areInProportionAndAtLeastOne() {
    assertThat(MostUsers.ofClasses(1_000, 1, 3, 1)).containsExactly(750, 250);
    assertThat(MostUsers.ofClasses(10, 1, 1_000, 1)).containsExactly(9, 1);
    assertThat(MostUsers.ofClasses(1_000, 1, 2_000_000_000, 2_000_000_000))
        .containsExactly(500, 500);
  }

  @Test
  void ofClasses_weightsTooSmallForOneUser_takeItFromTheLargest() {
    assertThat(MostUsers.ofClasses(5, 1, 100, 1, 1)).containsExactly(3, 1, 1);
    assertThat(MostUsers.ofClasses(6, 2, 1, 1, 1_000)).containsExactly(2, 2, 2);
  }

  @ParameterizedTest
  @CsvSource({"4, 4, 1", "7, 3, 2", "8, 4, 2", "10, 3, 3", "1000, 7, 3"})
  void users_ofAllWorkers_areAsManyAsThereMayBe(int maxUsers, int workers, int classes) {
    int[] most = MostUsers.ofClasses(arriving(maxUsers), classes(classes), workers);
    int together = 0;
    for (int worker = 0; worker < workers; worker++) {
      UserNumbers numbers = new UserNumbers(new Share(worker, workers), most);
      for (int userClass = 0; userClass < classes; userClass++) {
        assertThat(numbers.most(userClass)).isPositive();
        together += numbers.most(userClass);
      }
    }
    assertThat(together).isEqualTo(IntStream.of(most).sum()).isLessThanOrEqualTo(maxUsers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | 3 | 1 | 3 workers cannot share 2 users: set workers to at most 2, or maxUsers to at least 3
          1 | 4 | 1 | 4 workers cannot share 1 user: set workers to at most 1, or maxUsers to at least 4
          7 | 4 | 2 | 4 workers cannot share 7 users, as each needs one of each of 2 user classes: set workers to at most 3, or maxUsers to at least 8
          1 | 2 | 2 | 2 workers cannot share 1 user, as each needs one of each of 2 user classes: set maxUsers to at least 4
          1 | 1 | 2 | 2 user classes cannot share 1 user, as each needs one: set maxUsers to at least 2
          """)
  void require_tooFew_saysWhatToWrite(int maxUsers, int workers, int classes, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MostUsers.require(arriving(maxUsers), classes(classes), workers))
        .withMessage(message);
  }

  @Test
  void require_enough_orNoArrivals_isFine() {
    assertThatCode(() -> MostUsers.require(arriving(8), classes(2), 4)).doesNotThrowAnyException();
    assertThatCode(() -> MostUsers.require(new Schedule.Closed(1, 1), classes(2), 1))
        .doesNotThrowAnyException();
  }
}
