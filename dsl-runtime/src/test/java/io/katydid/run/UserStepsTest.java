package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UserStepsTest {

  private static final long SECOND = 1_000_000_000;

  @Test
  void steps_rampUpHoldAndDown_areEven() {
    assertThat(
            steps(
                new Curve.Piece(0, 4 * SECOND, 0, 4),
                new Curve.Piece(4 * SECOND, 6 * SECOND, 4, 4),
                new Curve.Piece(6 * SECOND, 8 * SECOND, 4, 0)))
        .containsExactly("+0", "+1000", "+2000", "+3000", "-6500", "-7000", "-7500", "-8000");
  }

  @Test
  void steps_jump_areAtOnce() {
    assertThat(
            steps(
                new Curve.Piece(0, SECOND, 2, 2),
                new Curve.Piece(SECOND, 2 * SECOND, 1, 1),
                new Curve.Piece(2 * SECOND, 3 * SECOND, 3, 1)))
        .containsExactly("+0", "+0", "-1000", "+2000", "+2000", "-2500", "-3000");
  }

  @Test
  void hasStarts_onlyEndsToCome_isFalse() {
    UserSteps steps = new UserSteps(new Curve(List.of(new Curve.Piece(0, SECOND, 2, 0))), 0);

    assertThat(steps.hasStarts()).isTrue();
    steps.advance();
    steps.advance();
    assertThat(steps.hasStarts()).isFalse();
    assertThat(steps.hasNext()).isTrue();
    assertThat(steps.users()).isEqualTo(2);
  }

  /** Each step at the exact time of its curve: none twice, none left out. */
  @Test
  void steps_randomProfiles_followTheCurve() {
    SplittableRandom random = new SplittableRandom(7);
    for (int profile = 0; profile < 10_000; profile++) {
      List<Curve.Piece> pieces = random(random);
      UserSteps steps = new UserSteps(new Curve(pieces), 0);
      long last = 0;
      long before = 0;
      for (Curve.Piece piece : pieces) {
        List<Long> jump = take(steps, Math.round(Math.abs(piece.from() - before)));
        assertThat(jump).allMatch(at -> at == piece.startNanos());
        assertThat(steps.users()).isEqualTo((int) piece.from());
        long wanted = Math.round(Math.abs(piece.to() - piece.from()));
        List<Long> ramp = take(steps, wanted);
        for (int k = 0; k < wanted; k++) {
          int part = piece.to() > piece.from() ? k : k + 1;
          long exact =
              piece.startNanos()
                  + Math.round(part * ((piece.endNanos() - piece.startNanos()) / (double) wanted));
          assertThat(ramp.get(k)).isEqualTo(exact).isGreaterThanOrEqualTo(last);
          last = exact;
        }
        assertThat(steps.users()).isEqualTo((int) piece.to());
        before = (long) piece.to();
      }
      assertThat(steps.hasNext()).isFalse();
    }
  }

  private static List<Long> take(UserSteps steps, long count) {
    List<Long> taken = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      taken.add(steps.nextNanos());
      steps.advance();
    }
    return taken;
  }

  private static List<Curve.Piece> random(SplittableRandom random) {
    List<Curve.Piece> pieces = new ArrayList<>();
    long start = 0;
    double before = 0;
    for (int i = random.nextInt(1, 8); i > 0; i--) {
      double to = random.nextInt(4) == 0 ? 0 : random.nextInt(50);
      long end = start + random.nextLong(SECOND / 100, 100 * SECOND);
      pieces.add(new Curve.Piece(start, end, random.nextBoolean() ? before : to, to));
      start = end;
      before = to;
    }
    return pieces;
  }

  private static List<String> steps(Curve.Piece... pieces) {
    UserSteps steps = new UserSteps(new Curve(List.of(pieces)), 0);
    List<String> all = new ArrayList<>();
    while (steps.hasNext()) {
      all.add((steps.isStart() ? "+" : "-") + steps.nextNanos() / 1_000_000);
      steps.advance();
    }
    return all;
  }
}
