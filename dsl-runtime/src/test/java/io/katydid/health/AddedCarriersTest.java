package io.katydid.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.ResourceSignal;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddedCarriersTest {

  private static final long CERTAIN = AddedCarriers.CERTAIN;
  private static final long KEPT = AddedCarriers.KEPT;

  private final Carriers carriers = new Carriers();
  private final AddedCarriers added = new AddedCarriers(carriers);

  /** Two carriers, both of which run a virtual thread. */
  private static final class Carriers implements Scheduler {

    private int parallelism = 2;
    private int mounted = 2;
    private int woken;

    @Override
    public int parallelism() {
      return parallelism;
    }

    @Override
    public void setParallelism(int carriers) {
      parallelism = carriers;
    }

    @Override
    public void wake() {
      woken++;
    }

    @Override
    public int mounted() {
      return mounted;
    }
  }

  @Test
  void check_allHeldForLongEnough_addsOne() {
    assertThat(added.check(0, true)).isFalse();
    assertThat(added.check(CERTAIN - 1, true)).isFalse();
    assertThat(carriers.parallelism).isEqualTo(2);

    assertThat(added.check(CERTAIN, true)).isTrue();
    assertThat(carriers.parallelism).isEqualTo(3);
    assertThat(carriers.woken).isEqualTo(1);
  }

  @Test
  void check_freeInBetween_addsNone() {
    added.check(0, true);
    added.check(CERTAIN / 2, false);

    assertThat(added.check(CERTAIN, true)).isFalse();
    assertThat(carriers.parallelism).isEqualTo(2);
  }

  @Test
  void check_idleCarrierDoesNotCome_isWokenAgainAndAgain() {
    carriers.mounted = 1;
    added.check(0, true);

    assertThat(added.check(CERTAIN, true)).isFalse();
    assertThat(added.check(CERTAIN + 1, true)).isFalse();
    assertThat(carriers.parallelism).isEqualTo(2);
    assertThat(carriers.woken).isEqualTo(2);
  }

  @Test
  void check_addedOnesHeldToo_addsMoreButNotForEver() {
    carriers.mounted = 100;
    for (int i = 0; i < 10; i++) {
      added.check(i * CERTAIN, true);
    }

    assertThat(carriers.parallelism).isEqualTo(2 + AddedCarriers.MOST);
  }

  @Test
  void check_addedOneNotYetTried_waitsBeforeTheNext() {
    addOne();
    carriers.mounted = 3;

    assertThat(added.check(CERTAIN + 1, true)).isFalse();
    assertThat(added.check(2 * CERTAIN, true)).isTrue();
  }

  @Test
  void check_heldOneIsFreeAgain_takesBackAfterAWhile() {
    addOne();
    carriers.mounted = 1;

    added.check(CERTAIN + KEPT - 1, false);
    assertThat(carriers.parallelism).isEqualTo(3);

    added.check(CERTAIN + KEPT, false);
    assertThat(carriers.parallelism).isEqualTo(2);

    carriers.mounted = 0;
    added.check(CERTAIN + 2 * KEPT, false);
    assertThat(carriers.parallelism).isEqualTo(2);
  }

  @Test
  void check_asManyInUseAsWereHeld_takesNoneBack() {
    addOne();
    carriers.mounted = 2;

    added.check(CERTAIN + KEPT, false);

    assertThat(carriers.parallelism).isEqualTo(3);
  }

  @Test
  void close_added_takesAllBackAndAddsNoMore() {
    addOne();
    added.close();
    assertThat(carriers.parallelism).isEqualTo(2);

    added.check(2 * CERTAIN, true);

    assertThat(added.check(3 * CERTAIN, true)).isFalse();
    assertThat(carriers.parallelism).isEqualTo(2);
  }

  @Test
  void check_schedulerThatCannotBeChanged_addsNone() {
    AddedCarriers none = new AddedCarriers(null);
    none.check(0, true);

    assertThat(none.check(CERTAIN, true)).isFalse();
  }

  @Test
  void read_virtualThreadNeverRunsAndNobodyComputes_reportsThatOneWasAdded() {
    HeldCarriers notStarted = new HeldCarriers(() -> OptionalLong.of(0), added);
    notStarted.check(0);
    notStarted.check(HeldCarriers.SHORTEST);
    assertThat(signals(notStarted)).containsExactly(ResourceSignal.CARRIERS_HELD);

    notStarted.check(HeldCarriers.SHORTEST + CERTAIN);

    assertThat(signals(notStarted)).contains(ResourceSignal.CARRIERS_ADDED);
    assertThat(carriers.parallelism).isEqualTo(3);

    notStarted.close();
    assertThat(carriers.parallelism).isEqualTo(2);
  }

  private void addOne() {
    added.check(0, true);
    added.check(CERTAIN, true);
  }

  private static Set<ResourceSignal> signals(Source source) {
    Set<ResourceSignal> given = EnumSet.noneOf(ResourceSignal.class);
    source.read((signal, value) -> given.add(signal));
    return given;
  }
}
