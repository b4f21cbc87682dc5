package io.katydid.feed;

import io.katydid.api.Feed;
import io.katydid.api.feed.FeedException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Which rows of a feed each user of a scenario is given, by their numbers: a function of the seed
 * and the number of the user, not of when it is made. Thread-safe; cursors are not.
 */
final class RowOrder {

  private final TakenRows taken;
  private final Feed.Strategy strategy;
  private final long seed;
  private final Places.Block own;
  private final long count;
  private final Starts starts;

  /**
   * An order of these rows.
   *
   * @param seed of the feed in the scenario
   * @param own the places of the users of the scenario, among those of all that share the rows
   */
  RowOrder(TakenRows taken, Feed.Strategy strategy, long seed, Places.Block own) {
    this.taken = taken;
    this.strategy = strategy;
    this.seed = seed;
    this.own = own;
    this.count = taken.count;
    this.starts = Starts.among(count);
  }

  /** The number of the next row of one user, each time it is asked. */
  interface Cursor {

    /**
     * The next one.
     *
     * @throws FeedExhausted if there is none
     */
    long next();

    /** The user has ended. */
    default void close() {}
  }

  /**
   * The rows of one user.
   *
   * @param number of its place, from 0
   * @param before how many users were in this place before
   */
  Cursor ofUser(int number, int before) {
    long user = number + (long) before * own.count();
    return switch (strategy) {
      case CIRCULAR -> new Circular(starts.of(user));
      case SHUFFLED -> new Shuffled(starts.of(user));
      case RANDOM -> random(new SplittableRandom(Mix.of(seed + Mix.of(user))));
      case UNIQUE ->
          new Unique(
              before == 0 ? taken.places.take(number, own) : taken.places.takeOver(number, own));
      case ONCE -> taken::once;
    };
  }

  private Cursor random(RandomGenerator random) {
    return () -> random.nextLong(count);
  }

  private final class Circular implements Cursor {

    private long next;

    Circular(long start) {
      this.next = start;
    }

    @Override
    public long next() {
      long row = next;
      next = row + 1 == count ? 0 : row + 1;
      return row;
    }
  }

  private final class Shuffled implements Cursor {

    private final long start;
    private long rounds;
    private long next;
    private Permutation order = round();

    Shuffled(long start) {
      this.start = start;
    }

    private Permutation round() {
      return new Permutation(count, Mix.of(seed + rounds));
    }

    @Override
    public long next() {
      if (next == count) {
        next = 0;
        rounds++;
        order = round();
      }
      return order.at((start + next++) % count);
    }
  }

  private final class Unique implements Cursor {

    private int place;
    private long next;

    Unique(int place) {
      this.place = place;
      this.next = place;
    }

    @Override
    public long next() {
      if (place == Places.NONE_YET) {
        place = awaitPlace();
        next = place;
      }
      taken.require(place);
      long row = next;
      long after = row + taken.users;
      next = after < count ? after : place;
      return row;
    }

    private int awaitPlace() {
      try {
        return taken.places.await(own);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FeedException(
            "interrupted while all rows of %s were those of users that had not left"
                .formatted(taken.name));
      }
    }

    @Override
    public void close() {
      if (place != Places.NONE_YET) {
        taken.places.leave(place);
      }
    }
  }
}
