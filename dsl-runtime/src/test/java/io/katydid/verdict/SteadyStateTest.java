package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.StageEnd;
import io.katydid.measure.Work;
import io.katydid.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SteadyStateTest {

  private static final Rules DETECT = new Rules(0, false, false, "", true);
  private static final int SLICES = SteadyState.slices(DETECT);

  private final RandomGenerator random = new SplittableRandom(1);

  /** Slices of 20 requests each, whose times are about as many milliseconds as this number. */
  private List<Slice> slices(IntToDoubleFunction millis) {
    return IntStream.range(0, SLICES)
        .mapToObj(i -> Slice.of(slice(millis.applyAsDouble(i))))
        .toList();
  }

  /** The same, in each of which about as many processors were busy as this number. */
  private List<Slice> slices(IntToDoubleFunction millis, IntToDoubleFunction cpu) {
    return IntStream.range(0, SLICES)
        .mapToObj(i -> new Slice(slice(millis.applyAsDouble(i)), cpuNanos(cpu.applyAsDouble(i))))
        .toList();
  }

  private long cpuNanos(double cores) {
    return Math.round(cores * random.nextDouble(0.8, 1.2) * 100 * MS);
  }

  private static double decaying(int slice, double slices) {
    return Math.exp(-slice / slices);
  }

  private Snapshot slice(double millis) {
    long[] nanos =
        random.doubles(20, 0.8, 1.2).mapToLong(it -> Math.round(it * millis * MS)).toArray();
    RequestSnapshot requests =
        Snapshots.request("GET /", 0, Distribution.of(nanos), Distribution.EMPTY, Map.of());
    return Snapshots.of(100 * MS, List.of(requests), List.of(), 20, 0, 0, 0, 0);
  }

  @Test
  void of_warmUpDeclared_keepsEverything() {
    SteadyState state = SteadyState.of(slices(i -> i < 60 ? 50 : 10), Measured.RULES);
    assertThat(state.warmUp()).isEqualTo(Snapshot.EMPTY);
    assertThat(state.window().whole().total().count()).isEqualTo(20L * SLICES);
    assertThat(state.trend()).isEmpty();
  }

  @Test
  void of_slowAtFirst_cutsThatOff() {
    SteadyState state = SteadyState.of(slices(i -> 10 + 40 * decaying(i, 12)), DETECT);
    assertThat(state.trend()).isEmpty();
    assertThat(state.warmUp().total().count()).isBetween(20L * 20, 20L * 90);
    assertThat(state.window().whole().total().count() + state.warmUp().total().count())
        .isEqualTo(20L * SLICES);
  }

  @Test
  void inStages_eachByItself_knowsWhetherItBecameSteady() {
    List<Slice> steady = slices(i -> 10).subList(0, 60);
    List<Slice> rising = slices(i -> 10 + i).subList(0, 60);
    List<Slice> all = Stream.concat(steady.stream(), rising.stream()).toList();

    List<MeasuredStage> stages =
        SteadyState.of(all, Measured.RULES)
            .inStages(1, all, List.of(new StageEnd(60, 5), new StageEnd(all.size(), 5)))
            .stages();

    assertThat(stages).hasSize(3);
    assertThat(stages.get(0)).isEqualTo(MeasuredStage.NONE);
    assertThat(stages.get(1).unsettled()).isEmpty();
    assertThat(stages.get(2).unsettled()).containsExactly("response times");
    assertThat(stages.get(2).window().whole().total().count()).isEqualTo(20 * 60);
  }

  @Test
  void inStages_tooFewToTell_areNotSaidToBeUnsettled() {
    List<Slice> rising = slices(i -> 10 + i).subList(0, 15);

    assertThat(
            SteadyState.of(rising, Measured.RULES)
                .inStages(0, rising, List.of(new StageEnd(rising.size(), 5)))
                .stages()
                .getFirst()
                .unsettled())
        .isEmpty();
  }

  @Test
  void of_cpuIsSteadyLast_cutsThereAndReportsIt() {
    SteadyState latency = SteadyState.of(slices(i -> 10 + 40 * decaying(i, 4)), DETECT);
    SteadyState both =
        SteadyState.of(
            slices(i -> 10 + 40 * decaying(i, 4), i -> 0.3 + 1.5 * decaying(i, 16)), DETECT);

    assertThat(both.trend()).isEmpty();
    assertThat(both.warmUp().windowNanos())
        .isGreaterThanOrEqualTo(latency.warmUp().windowNanos() + 20 * 100 * MS);
    assertThat(both.reason()).isEqualTo("last to become steady: CPU of the generator");
  }

  @Test
  void of_latencyIsSteadyLast_reportsIt() {
    SteadyState state =
        SteadyState.of(
            slices(i -> 10 + 40 * decaying(i, 10), i -> 0.3 + 1.5 * decaying(i, 3)), DETECT);

    assertThat(state.reason()).isEqualTo("last to become steady: response times");
  }

  @Test
  void of_steadyFromTheStart_cutsNothingAndHasNoReason() {
    SteadyState state = SteadyState.of(slices(i -> 10, i -> 0), DETECT);

    assertThat(state.warmUp()).isEqualTo(Snapshot.EMPTY);
    assertThat(state.reason()).isEmpty();
  }

  @Test
  void of_cpuNotReported_leavesItOutAndReportsIt() {
    assertThat(SteadyState.of(slices(i -> 10 + 40 * decaying(i, 12)), DETECT).reason())
        .isEqualTo(
            "last to become steady: response times; the CPU of the generator is not reported here,"
                + " and was left out");
    assertThat(SteadyState.of(slices(i -> 10), DETECT).reason())
        .isEqualTo("the CPU of the generator is not reported here, and was left out");
  }

  @Test
  void of_cpuNeverSteady_namesItAndShowsTheTrend() {
    SteadyState state = SteadyState.of(slices(i -> 10, i -> 0.2 + i / 200.0), DETECT);

    assertThat(state.trend())
        .startsWith("the run did not become steady, by its CPU of the generator: from its first")
        .containsPattern(
            "and the CPU of the generator from 0\\.\\d+ to 1\\.\\d+ cores; let it last");
  }

  @Test
  void of_slowerAllTheTime_isNotSteadyAndShowsTheTrend() {
    SteadyState state = SteadyState.of(slices(i -> 10 + i), DETECT);
    assertThat(state.trend())
        .startsWith("the run did not become steady, by its response times: from its first quarter")
        .contains("and the throughput from 200/s to 200/s; let");
    assertThat(state.window().whole().total().count()).isEqualTo(20L * SLICES);
    Verdict verdict =
        Measured.judge(List.of(RequestObjective.parse("", "mean < 1s")), state, DETECT, List.of());
    assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(verdict.reasons()).containsExactly(state.trend());
  }

  /** What a slice without requests measured otherwise is no response time, and no throughput. */
  @Test
  void of_slicesWithMeasuresAlone_areNotJudgedByThem() {
    List<Slice> slices = new ArrayList<>(slices(i -> 10));
    for (int i = 0; i < SLICES; i += 2) {
      slices.set(i, Slice.of(measuring(slices.get(i).measured(), 1L << (i / 20))));
    }

    SteadyState state =
        SteadyState.of(slices, DETECT).inStages(0, slices, List.of(new StageEnd(SLICES, 1)));

    assertThat(state.trend()).isEmpty();
    assertThat(state.stages().getFirst().unsettled()).isEmpty();
  }

  /** A server that answers nothing at first is not seen to be fast then. */
  @Test
  void of_slicesWithoutSuccess_haveTheTimesOfThoseBefore() {
    List<Slice> slices = new ArrayList<>(slices(i -> 10));
    for (int i = 0; i < SLICES; i += i < 30 ? 1 : 8) {
      slices.set(i, Slice.of(failed()));
    }

    assertThat(Settling.of(slices, Work.REQUESTS).signs().getFirst())
        .isEqualTo(new Settling.Sign("response times", OptionalInt.of(0)));
  }

  private static Snapshot failed() {
    long[] nanos = LongStream.generate(() -> MS).limit(20).toArray();
    RequestSnapshot requests =
        Snapshots.request("GET /", 20, Distribution.EMPTY, Distribution.of(nanos), Map.of());
    return Snapshots.of(100 * MS, List.of(requests), List.of(), 20, 0, 0, 0, 0);
  }

  private static Snapshot measuring(Snapshot requests, long millis) {
    RequestSnapshot checkout =
        Snapshots.request(
            "checkout",
            0,
            Distribution.of(LongStream.generate(() -> millis * MS).limit(20).toArray()),
            Distribution.EMPTY,
            Map.of());
    return Snapshots.measuring(
        Snapshots.of(requests.windowNanos(), List.of(), List.of(), 20, 0, 0, 0, 0), checkout);
  }
}
