package io.katydid.api.load;

import io.katydid.api.Arrivals;
import java.time.Duration;

/**
 * What makes iterations start: users that have ended the one before, or a rate of arrivals. A
 * formula of the time, not of what the load does meanwhile.
 */
public sealed interface Schedule {

  /** The most virtual users there are at once. */
  int mostUsers();

  /**
   * A closed load: a user starts its next iteration when the last has ended and its wait is over,
   * or at its pace.
   *
   * @param users how many virtual users; at least 1
   * @param spawnRate how many of them start per second, evenly; positive
   */
  record Closed(int users, double spawnRate) implements Schedule {

    @Override
    public int mostUsers() {
      return users;
    }

    /**
     * When this user starts, in nanoseconds after the start: the k-th, from 0, at k / spawn rate.
     */
    public long startNanos(int user) {
      return Math.round(user * (1e9 / spawnRate));
    }

    /** How many users have been started before this time after the start has passed. */
    public int target(Duration time) {
      return (int) Math.min(users, Math.ceil(time.toNanos() / 1e9 * spawnRate));
    }
  }

  /**
   * A closed load that goes through stages. There are as many users as the curve has, rounded up:
   * so that the first of a ramp of {@code n} users in the time {@code t} starts with it, the next
   * {@code t / n} later, and the last user of a ramp down is ended when that is over.
   *
   * @param users how many there are over time
   */
  record UserStages(Curve users) implements Schedule {

    @Override
    public int mostUsers() {
      return (int) users.max();
    }

    /** How many users are started over time, those included that take the place of ended ones. */
    public int starts() {
      long starts = 0;
      double before = 0;
      for (Curve.Piece piece : users.pieces()) {
        starts +=
            (long) (Math.max(0, piece.from() - before) + Math.max(0, piece.to() - piece.from()));
        before = piece.to();
      }
      return (int) Math.min(Integer.MAX_VALUE, starts);
    }
  }

  /** An open load: iterations are due at a rate that does not depend on how those before fare. */
  sealed interface Arriving extends Schedule {

    /** How they are spread over time. */
    Arrivals arrivals();

    /** How many virtual users may be busy with them at once; at least 1. */
    int maxUsers();

    @Override
    default int mostUsers() {
      return maxUsers();
    }

    /**
     * When so many iterations are expected to have been due, in nanoseconds after the start;
     * infinity if that never comes.
     *
     * @param iterations positive
     */
    double nanosOf(double iterations);

    /** How many iterations are expected to have been due until then, after the start. */
    double expected(long nanos);

    /** How many are due per second then, after the start. */
    double rate(long nanos);
  }

  /**
   * An open load of a constant rate.
   *
   * @param perSecond how many iterations are due per second; positive
   * @param arrivals how they are spread over time
   * @param maxUsers how many virtual users may be busy with them at once; at least 1
   */
  record Open(double perSecond, Arrivals arrivals, int maxUsers) implements Arriving {

    @Override
    public double nanosOf(double iterations) {
      return iterations * (1e9 / perSecond);
    }

    @Override
    public double expected(long nanos) {
      return nanos * perSecond / 1e9;
    }

    @Override
    public double rate(long nanos) {
      return perSecond;
    }
  }

  /**
   * An open load that goes through stages.
   *
   * @param perSecond how many iterations are due per second over time
   * @param arrivals how they are spread over time
   * @param maxUsers how many virtual users may be busy with them at once; at least 1
   */
  record ArrivalStages(Curve perSecond, Arrivals arrivals, int maxUsers) implements Arriving {

    @Override
    public double nanosOf(double iterations) {
      return perSecond.nanosOfArea(iterations);
    }

    @Override
    public double expected(long nanos) {
      return perSecond.area(nanos);
    }

    @Override
    public double rate(long nanos) {
      return perSecond.at(nanos);
    }
  }
}
