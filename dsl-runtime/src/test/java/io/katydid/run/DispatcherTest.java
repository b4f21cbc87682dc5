package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Arrivals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatcherTest {

  @Test
  void give_severalDue_givesAllOfThemToTheClassesByWeight() {
    List<String> started = new ArrayList<>();
    UserPool often = new UserPool(1000, pool -> started.add("often"));
    UserPool seldom = new UserPool(1000, pool -> started.add("seldom"));
    ArrivalSchedule schedule =
        new ArrivalSchedule(new Workload.Open(1000, Arrivals.EVEN, 1), Seeds.forArrivals(1), 0);
    Dispatcher dispatcher =
        new Dispatcher(schedule, new UserMix(3, 1), List.of(often, seldom), Clock.SYSTEM);

    dispatcher.give(8_000_000);

    assertThat(started).hasSize(8);
    assertThat(started).filteredOn("often"::equals).hasSize(6);
    assertThat(often.takeWaiting()).contains(1_000_000L);
    assertThat(schedule.next()).isEqualTo(9_000_000);
  }
}
