package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Timing;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums of what was measured apart, against a recorder that saw all of it. */
class SnapshotTest {

  private static final long SECOND = 1_000_000_000L;

  private final Recorder all = recorder();

  @Test
  void then_consecutiveWindows_isWhatWasMeasuredInAllOfThem() {
    Recorder parts = recorder();
    CumulativeCounts start = parts.read(0);
    record(1, parts, all);
    CumulativeCounts first = parts.read(SECOND);
    record(2, parts, all);
    CumulativeCounts second = parts.read(3 * SECOND);
    record(3, parts, all);
    CumulativeCounts third = parts.read(4 * SECOND);

    Snapshot sum = first.since(start).then(second.since(first)).then(third.since(second));

    assertThat(sum).isEqualTo(since0(all, 4 * SECOND));
    assertThat(sum.windowNanos()).isEqualTo(4 * SECOND);
    assertThat(sum.cutOff()).isPositive();
  }

  @Test
  void then_inAnyOrderOfAdding_areTheSame() {
    Snapshot a = window(4, 3);
    Snapshot b = window(5, 1);
    Snapshot c = window(6, 2);

    assertThat(a.then(b).then(c)).isEqualTo(a.then(b.then(c)));
  }

  private static Snapshot window(long seed, int seconds) {
    Recorder recorder = recorder();
    record(seed, recorder);
    return since0(recorder, seconds * SECOND);
  }

  private static Snapshot since0(Recorder recorder, long now) {
    return recorder.read(now).since(recorder().read(0));
  }

  private static Recorder recorder() {
    return new Recorder(name -> List.of(new TimeLimit(Timing.RESPONSE, 1_000_000)));
  }

  /** The same in each. */
  private static void record(long seed, Recorder... recorders) {
    for (Recorder recorder : recorders) {
      Random random = new Random(seed);
      IntStream.range(0, 100).forEach(request -> request(recorder, random));
      recorder.retried();
      recorder.redirected();
      recorder.opened();
      recorder.remark("GET /0", "slow");
      recorder.lagged(random.nextInt(1000));
      recorder.spent(new UserTimeBreakdown(0, random.nextInt(1000), 2, 3, 4), 1);
    }
  }

  /** One that succeeds, fails, or does not end, on a kept connection, and its iteration. */
  private static void request(Recorder recorder, Random random) {
    long start = random.nextInt(1000);
    Sampler sampler = new Sampler(recorder);
    sampler.start(recorder.series("GET /" + random.nextInt(5)), start, start);
    sampler.reused();
    sampler.took(Phase.FIRST_BYTE, random.nextInt(1000));
    sampler.transferred(10, 20);
    int outcome = random.nextInt(4);
    if (outcome != 1) {
      sampler.finish(start + random.nextInt(2_000_000));
    }
    if (outcome == 0) {
      sampler.fail("HTTP 503", "no");
    }
    sampler.endTask(true);
  }
}
