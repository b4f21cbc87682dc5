package io.katydid.api.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CurveTest {

  private static final long SECOND = 1_000_000_000;

  @Test
  void nanosOfArea_ramp_isTheRootOfItsArea() {
    Curve ramp = new Curve(List.of(new Curve.Piece(0, 10 * SECOND, 0, 10)));

    assertThat(ramp.nanosOfArea(0.5)).isEqualTo(1e9, within(1.0));
    assertThat(ramp.nanosOfArea(12.5)).isEqualTo(5e9, within(1.0));
    assertThat(ramp.nanosOfArea(50)).isEqualTo(10e9, within(1.0));
    assertThat(ramp.nanosOfArea(50.1)).isInfinite();
  }

  @Test
  void nanosOfArea_timeWithoutLoad_isLeftOut() {
    Curve gap =
        new Curve(
            List.of(
                new Curve.Piece(0, SECOND, 1, 1),
                new Curve.Piece(SECOND, 5 * SECOND, 0, 0),
                new Curve.Piece(5 * SECOND, 6 * SECOND, 1, 1)));

    assertThat(gap.nanosOfArea(1)).isEqualTo(1e9);
    assertThat(gap.nanosOfArea(1.5)).isEqualTo(5.5e9);
  }

  @Test
  void mean_partOfARamp_isThatOfItsEnds() {
    Curve ramp = new Curve(List.of(new Curve.Piece(0, 10 * SECOND, 0, 10)));

    assertThat(ramp.mean(5 * SECOND, 10 * SECOND)).isEqualTo(7.5, within(1e-9));
    assertThat(ramp.max()).isEqualTo(10);
    assertThat(ramp.endNanos()).isEqualTo(10 * SECOND);
  }

  @Test
  void nanosOfArea_randomProfiles_areInOrderAndHaveTheirArea() {
    SplittableRandom random = new SplittableRandom(3);
    for (int profile = 0; profile < 10_000; profile++) {
      Curve curve = random(random);
      double all = curve.area(curve.endNanos());
      double before = 0;
      for (int arrival = 1; arrival <= Math.min(40, (long) all); arrival++) {
        double nanos = curve.nanosOfArea(arrival);
        assertThat(nanos).isGreaterThan(before).isLessThanOrEqualTo((double) curve.endNanos());
        assertThat(curve.area(Math.round(nanos))).isEqualTo(arrival, within(1e-5));
        before = nanos;
      }
      assertThat(curve.nanosOfArea(all)).isLessThanOrEqualTo((double) curve.endNanos());
      assertThat(curve.nanosOfArea(all + 1)).isInfinite();
    }
  }

  /** Of ramps, jumps and gaps, from nothing to a thousand per second; at its end there is some. */
  private static Curve random(SplittableRandom random) {
    List<Curve.Piece> pieces = new ArrayList<>();
    long start = 0;
    double before = 0;
    for (int i = random.nextInt(1, 8); i > 0; i--) {
      double to = i == 1 || random.nextInt(4) > 0 ? random.nextDouble(1, 1000) : 0;
      long end = start + random.nextLong(SECOND / 100, 100 * SECOND);
      pieces.add(new Curve.Piece(start, end, random.nextBoolean() ? before : to, to));
      start = end;
      before = to;
    }
    return new Curve(pieces);
  }
}
