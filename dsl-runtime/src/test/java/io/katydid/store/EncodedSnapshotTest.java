package io.katydid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.Timing;
import io.katydid.measure.Distribution;
import io.katydid.measure.DistributionSum;
import io.katydid.measure.Phase;
import io.katydid.measure.Recorder;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Sampler;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.TimeLimit;
import io.katydid.measure.UserTimeBreakdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of what engines measured apart, against a recorder that saw all of it. */
class EncodedSnapshotTest {

  private static final long SECOND = 1_000_000_000L;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10})
  void sum_enginesOfTheSameTime_isWhatAllOfThemMeasured(int engines) {
    Recorder all = recorder();
    List<Snapshot> each = new ArrayList<>();
    for (int engine = 0; engine < engines; engine++) {
      Recorder one = recorder();
      record(engine, one, all);
      each.add(second(one));
    }

    Snapshot sum = sum(each);

    assertThat(sum).isEqualTo(second(all));
    assertThat(sum.cutOff()).isEqualTo(each.stream().mapToLong(Snapshot::cutOff).sum());
    assertThat(sum.requests()).anyMatch(it -> !it.serviceTime().equals(it.responseTime()));
    assertThat(sum.requests()).anyMatch(it -> it.serviceTime().equals(it.responseTime()));
  }

  @Test
  void sum_inAnyOrder_isTheSame() {
    List<Snapshot> each = LongStream.range(0, 5).mapToObj(EncodedSnapshotTest::measured).toList();
    List<Snapshot> reversed = new ArrayList<>(each);
    Collections.reverse(reversed);

    assertThat(sum(reversed)).isEqualTo(sum(each));
    assertThat(sum(List.of(sum(each.subList(0, 2)), sum(each.subList(2, 5))))).isEqualTo(sum(each));
  }

  @Test
  void sum_windowsOfTwoLengths_isTheLonger() {
    assertThat(sum(List.of(Snapshot.EMPTY.over(1), Snapshot.EMPTY.over(2))))
        .isEqualTo(sum(List.of(Snapshot.EMPTY.over(2), Snapshot.EMPTY.over(1))))
        .isEqualTo(Snapshot.EMPTY.over(2));
  }

  @Test
  void sum_ofNothing_isEmpty() {
    assertThat(EncodedSnapshot.sum(List.of())).isEqualTo(Snapshot.EMPTY);
  }

  @Test
  void decoded_often_isTheSame() {
    EncodedSnapshot encoded = encoded(measured(1));

    assertThat(encoded.decoded()).isEqualTo(measured(1)).isEqualTo(encoded.decoded());
  }

  @Test
  void head_ofAnInterval_isWhatItSaysWithoutBeingDecoded() {
    Snapshot measured = measured(1);
    EncodedInterval interval = EncodedInterval.of(interval(measured));

    assertThat(interval.windowNanos()).isEqualTo(SECOND);
    assertThat(interval.spent()).isEqualTo(measured.spent());
    assertThat(interval.requests().count()).isEqualTo(measured.total().count());
    assertThat(interval.requests().failures()).isEqualTo(measured.total().failures());
    assertThat(interval.decoded()).isEqualTo(interval(measured));
  }

  @Test
  void lag_ofSeveral_isAddedUp() {
    DistributionSum sum = new DistributionSum();
    Distribution expected = Distribution.EMPTY;
    for (long seed = 1; seed < 4; seed++) {
      encoded(measured(seed)).addLagTo(sum);
      expected = expected.plus(measured(seed).generatorLag());
    }

    assertThat(sum.distribution()).isEqualTo(expected).isEqualTo(sum.take());
    assertThat(sum.distribution()).isEqualTo(Distribution.EMPTY);
  }

  /** Whatever a worker sends: it is read, or refused by the exception for that. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void sum_damagedAnywhere_isReadOrRefused(long seed) {
    Random random = new Random(seed);
    byte[] written = written(new RandomIntervals(seed).next());
    int refused = 0;
    for (int attempt = 0; attempt < 200; attempt++) {
      byte[] damaged = damaged(written, random);
      try {
        EncodedInterval one = interval(damaged);
        Snapshot unused = EncodedSnapshot.sum(List.of(one.measured(), one.measured()));
        assertThat(one.measured().isReadable()).isTrue();
      } catch (IllegalArgumentException expected) {
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  private static byte[] damaged(byte[] written, Random random) {
    byte[] damaged =
        random.nextInt(4) == 0
            ? Arrays.copyOf(written, random.nextInt(written.length))
            : written.clone();
    for (int flips = random.nextInt(3); flips >= 0 && damaged.length > 0; flips--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
    }
    return damaged;
  }

  @Test
  void sum_moreThanItSays_isRefused() {
    byte[] written = written(interval(measured(1)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> interval(Arrays.copyOf(written, written.length + 1)).decoded())
        .withMessage("1 bytes too many");
    assertThat(interval(Arrays.copyOf(written, written.length + 1)).measured().isReadable())
        .isFalse();
  }

  @Test
  void add_noBucketOrNothing_isRefused() {
    DistributionSum sum = new DistributionSum();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sum.add(33 << 10, 1))
        .withMessage("there is no bucket 33792");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sum.add(-1, 1))
        .withMessage("there is no bucket -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sum.add(7, 0))
        .withMessage("0 times in bucket 7");
  }

  private static Snapshot sum(List<Snapshot> engines) {
    return EncodedSnapshot.sum(engines.stream().map(EncodedSnapshotTest::encoded).toList());
  }

  private static EncodedSnapshot encoded(Snapshot measured) {
    return EncodedInterval.of(interval(measured)).measured();
  }

  private static Interval interval(Snapshot measured) {
    return new Interval(
        SECOND, 1, false, Boundary.SECOND, 0, measured, Slice.NO_CPU, ResourceMetrics.NONE);
  }

  private static byte[] written(Interval interval) {
    PayloadWriter out = new PayloadWriter();
    EncodedInterval.write(out, interval);
    return out.take();
  }

  private static EncodedInterval interval(byte[] written) {
    PayloadReader in = new PayloadReader();
    in.open(written);
    return EncodedInterval.read(in);
  }

  private static Snapshot measured(long seed) {
    Recorder recorder = recorder();
    record(seed, recorder);
    return second(recorder);
  }

  private static Snapshot second(Recorder recorder) {
    return recorder.read(SECOND).since(recorder().read(0));
  }

  private static Recorder recorder() {
    return new Recorder(name -> List.of(new TimeLimit(Timing.RESPONSE, 1_000_000)));
  }

  /** The same in each. */
  private static void record(long seed, Recorder... recorders) {
    for (Recorder recorder : recorders) {
      Random random = new Random(seed);
      IntStream.range(0, 100).forEach(request -> request(seed, recorder, random));
      recorder.retried();
      recorder.redirected();
      recorder.opened();
      recorder.remark("GET /0", "slow");
      recorder.lagged(random.nextInt(1000));
      recorder.spent(new UserTimeBreakdown(0, random.nextInt(1000), 2, 3, 4), 1);
    }
  }

  /**
   * One that succeeds, fails, or does not end, with its iteration. Some names are of one engine
   * only, some requests are sent late, and of some names only those of some engines are.
   */
  private static void request(long seed, Recorder recorder, Random random) {
    int name = random.nextInt(7);
    long start = random.nextInt(1000);
    long late = name < 3 && seed % 2 == 0 ? random.nextInt(100_000) : 0;
    Sampler sampler = new Sampler(recorder);
    sampler.start(
        recorder.series("GET /" + name + (name == 6 ? "/" + seed : "")), start, start + late);
    sampler.reused();
    sampler.took(name == 4 ? Phase.DNS : Phase.FIRST_BYTE, random.nextInt(1000));
    sampler.transferred(10, 20);
    int outcome = random.nextInt(4);
    if (outcome != 1) {
      sampler.finish(start + late + random.nextInt(2_000_000));
    }
    if (outcome == 0) {
      sampler.fail("HTTP 503", "no");
    }
    sampler.endTask(true);
  }
}
