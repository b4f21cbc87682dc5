package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.Arrivals;
import io.katydid.api.load.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DispatcherTest {

  private final ArrivalSchedule schedule =
      new ArrivalSchedule(new Schedule.Open(1000, Arrivals.EVEN, 1), Seeds.forArrivals(1), 0);

  @Test
  void give_severalDue_givesAllOfThemToTheClassesByWeight() {
    List<String> started = new ArrayList<>();
    UserPool often = new UserPool(1000, pool -> started.add("often"), wait -> {});
    UserPool seldom = new UserPool(1000, pool -> started.add("seldom"), wait -> {});
    Dispatcher dispatcher = dispatcher(new UserMix(3, 1), List.of(often, seldom));

    dispatcher.give(8_000_000);

    assertThat(started).hasSize(8);
    assertThat(started).filteredOn("often"::equals).hasSize(6);
    assertThat(often.takeWaiting()).contains(1_000_000L);
    assertThat(schedule.next()).isEqualTo(9_000_000);
  }

  @Test
  void giveRest_keptUp_givesWhatWasDueByTheEnd() {
    UserPool pool = new UserPool(1, it -> {}, wait -> {});
    Dispatcher dispatcher = dispatcher(new UserMix(1), List.of(pool));
    dispatcher.give(3_500_000);

    dispatcher.giveRest(5_000_000);

    assertThat(pool.takeWaiting()).endsWith(4_000_000L, 5_000_000L);
    assertThat(dispatcher.arrived()).isEqualTo(5);
  }

  @Test
  void giveRest_farBehind_givesNothing() {
    UserPool pool = new UserPool(1, it -> {}, wait -> {});
    Dispatcher dispatcher = dispatcher(new UserMix(1), List.of(pool));

    dispatcher.giveRest(2_000_000_000);

    assertThat(dispatcher.arrived()).isZero();
  }

  @Test
  void start_userCannotBeStarted_isReportedToTheCaller() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    UserPool pool =
        new UserPool(
            1,
            it -> {
              asked.countDown();
              throw new OutOfMemoryError("by intent");
            },
            wait -> {});
    Dispatcher dispatcher = dispatcher(new UserMix(1), List.of(pool));
    dispatcher.requireAlive();
    dispatcher.start();
    asked.await();
    dispatcher.stop();

    assertThatThrownBy(dispatcher::requireAlive)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("by intent");
  }

  private Dispatcher dispatcher(UserMix mix, List<UserPool> pools) {
    return new Dispatcher(new OwnArrivals(schedule, mix, Share.WHOLE), pools, Clock.SYSTEM);
  }
}
