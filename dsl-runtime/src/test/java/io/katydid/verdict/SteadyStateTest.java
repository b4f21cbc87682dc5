package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SteadyStateTest {

  private static final Rules DETECT = new Rules(0, false, false, "", true);
  private static final int SLICES = SteadyState.slices(DETECT);

  private final RandomGenerator random = new SplittableRandom(1);

  /** Slices of 20 requests each, whose times are about as many milliseconds as this tells. */
  private List<Snapshot> slices(IntToDoubleFunction millis) {
    return IntStream.range(0, SLICES).mapToObj(i -> slice(millis.applyAsDouble(i))).toList();
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
    SteadyState state = SteadyState.of(slices(i -> 10 + 40 * Math.exp(-i / 12.0)), DETECT);
    assertThat(state.trend()).isEmpty();
    assertThat(state.warmUp().total().count()).isBetween(20L * 20, 20L * 90);
    assertThat(state.window().whole().total().count() + state.warmUp().total().count())
        .isEqualTo(20L * SLICES);
  }

  @Test
  void of_slowerAllTheTime_isNotSteadyAndShowsTheTrend() {
    SteadyState state = SteadyState.of(slices(i -> 10 + i), DETECT);
    assertThat(state.trend())
        .startsWith("the run did not become steady: from its first quarter to its last, the mean")
        .contains("200/s to 200/s");
    assertThat(state.window().whole().total().count()).isEqualTo(20L * SLICES);
    Verdict verdict =
        Judge.judge(List.of(RequestObjective.parse("", "mean < 1s")), state, DETECT, List.of());
    assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(verdict.reasons()).containsExactly(state.trend());
  }
}
