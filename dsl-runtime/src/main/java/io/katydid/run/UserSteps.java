package io.katydid.run;

import io.katydid.api.load.Curve;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps in which a number of users follows a curve, rounded up: one user more, or one less, at
 * a time. They are a value of the curve, not of what the load does meanwhile.
 */
final class UserSteps {

  private final List<Move> moves = new ArrayList<>();
  private int move;
  private long done;
  private int users;

  /** From so many users on. */
  UserSteps(Curve curve, int users) {
    this.users = users;
    double before = users;
    for (Curve.Piece piece : curve.pieces()) {
      add(piece.startNanos(), piece.startNanos(), before, piece.from());
      add(piece.startNanos(), piece.endNanos(), piece.from(), piece.to());
      before = piece.to();
    }
  }

  /** From one number of users to another, evenly in a time, which is 0 where the curve jumps. */
  private record Move(long startNanos, double nanosPerStep, long steps, boolean isUp) {

    /** The first user of a ramp up starts with it; the last of a ramp down ends with it. */
    long nanosOf(long done) {
      return startNanos + Math.round((isUp ? done : done + 1) * nanosPerStep);
    }
  }

  private void add(long start, long end, double from, double to) {
    long steps = Math.round(Math.abs(to - from));
    if (steps > 0) {
      moves.add(new Move(start, (end - start) / (double) steps, steps, to > from));
    }
  }

  /** Whether there is one more step. */
  boolean hasNext() {
    return move < moves.size();
  }

  /** When it is due, in nanoseconds after the start. */
  long nextNanos() {
    return moves.get(move).nanosOf(done);
  }

  /** Whether it starts a user; if not, it ends one. */
  boolean isStart() {
    return moves.get(move).isUp();
  }

  /** Goes on to the step after it. */
  void advance() {
    users += isStart() ? 1 : -1;
    done++;
    if (done == moves.get(move).steps()) {
      done = 0;
      move++;
    }
  }

  /** How many users there are after the steps so far. */
  int users() {
    return users;
  }

  /** Whether any of the steps to come starts a user. */
  boolean hasStarts() {
    return moves.subList(move, moves.size()).stream().anyMatch(Move::isUp);
  }
}
