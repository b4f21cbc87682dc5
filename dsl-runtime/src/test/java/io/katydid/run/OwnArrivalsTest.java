package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Arrivals;
import io.katydid.api.load.Curve;
import io.katydid.api.load.Schedule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrivals of all shares of an open load are those of one process. */
class OwnArrivalsTest {

  private static final long SECOND = 1_000_000_000L;

  private record Arrival(long due, int userClass) {}

  private final SplittableRandom random = new SplittableRandom(3);

  private static OwnArrivals arrivals(Schedule.Arriving arriving, int[] weights, Share share) {
    return new OwnArrivals(
        new ArrivalSchedule(arriving, Seeds.forArrivals(7), 5), new UserMix(weights), share);
  }

  /** Those until then, taken in steps of any length. */
  private List<Arrival> until(OwnArrivals arrivals, long end) {
    List<Arrival> all = new ArrayList<>();
    long now = 0;
    while (now < end) {
      now = Math.min(end, now + random.nextLong(SECOND / 3));
      for (int next = arrivals.take(now); next != OwnArrivals.NONE; next = arrivals.take(now)) {
        all.add(new Arrival(arrivals.due(), next));
      }
    }
    return all;
  }

  private List<Arrival> ofAll(
      Schedule.Arriving arriving, int[] weights, int of, Consumer<OwnArrivals> changes) {
    List<Arrival> all = new ArrayList<>();
    for (int index = 0; index < of; index++) {
      OwnArrivals own = arrivals(arriving, weights, new Share(index, of));
      changes.accept(own);
      all.addAll(until(own, 20 * SECOND));
    }
    all.sort(Comparator.comparingLong(Arrival::due).thenComparingInt(Arrival::userClass));
    return all;
  }

  static Stream<Object[]> cases() {
    Curve curve =
        new Curve(
            List.of(
                new Curve.Piece(0, 5 * SECOND, 0, 40),
                new Curve.Piece(5 * SECOND, 15 * SECOND, 40, 3),
                new Curve.Piece(15 * SECOND, 30 * SECOND, 3, 3)));
    return Stream.of(Arrivals.EVEN, Arrivals.POISSON)
        .flatMap(kind ->
            Stream.of(
                    new Schedule.Open(7, kind, 10),
                    new Schedule.Open(123.4, kind, 10),
                    new Schedule.ArrivalStages(curve, kind, 10))
                .flatMap(load ->
                    Stream.of(new int[] {1}, new int[] {3, 2, 1})
                        .flatMap(
                            mix -> Stream.of(2, 3, 8).map(of -> new Object[] {load, mix, of}))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void arrivals_ofAllShares_areThoseOfOneProcess(Schedule.Arriving load, int[] mix, int of) {
    List<Arrival> one = ofAll(load, mix, 1, own -> {});
    assertThat(one).hasSizeGreaterThan(100);
    assertThat(ofAll(load, mix, of, own -> {})).isEqualTo(one);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void arrivals_rateChanged_areThoseOfOneProcess(Schedule.Arriving load, int[] mix, int of) {
    Consumer<OwnArrivals> changes =
        own -> {
          own.change(50, 3 * SECOND, 6 * SECOND);
          own.change(0, 0, 8 * SECOND);
          own.change(21.5, 0, 8 * SECOND + 333);
          own.change(1, 5 * SECOND, 10 * SECOND);
        };
    assertThat(ofAll(load, mix, of, changes)).isEqualTo(ofAll(load, mix, 1, changes));
  }

  @Test
  void arrivals_sevenPerSecondOnThree_areSevenPerSecond() {
    List<Arrival> all = ofAll(new Schedule.Open(7, Arrivals.EVEN, 10), new int[] {1}, 3, own -> {});
    assertThat(all).hasSize(7 * 20 - 1);
    assertThat(all.get(69).due()).isBetween(10 * SECOND + 4, 10 * SECOND + 6);
  }

  /** What has not been taken of it by then is taken by nobody: that was lost. */
  @ParameterizedTest
  @MethodSource("cases")
  void takeOver_ofAShare_hasEachArrivalFromThenOnOnce(Schedule.Arriving load, int[] mix, int of) {
    long at = 4 * SECOND;
    List<Integer> heirs = IntStream.range(0, of).filter(it -> it != 1).boxed().toList();
    List<Arrival> all = new ArrayList<>();
    for (int heir : heirs) {
      OwnArrivals own = arrivals(load, mix, new Share(heir, of));
      own.takeOver(new TakeOver(1, heirs, at, List.of()), at, () -> {});
      all.addAll(until(own, 20 * SECOND));
    }
    all.addAll(until(arrivals(load, mix, new Share(1, of)), at - 1));
    all.sort(Comparator.comparingLong(Arrival::due).thenComparingInt(Arrival::userClass));

    assertThat(all).isEqualTo(ofAll(load, mix, 1, own -> {}));
  }
}
