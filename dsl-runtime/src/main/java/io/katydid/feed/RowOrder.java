package io.katydid.feed;

import io.katydid.api.Feed;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Which rows of a feed each user is given, by their numbers: a function of the seed and the number
 * of the user, not of when it is made. Thread-safe; cursors are not.
 */
final class RowOrder {

  private final String name;
  private final Feed.Strategy strategy;
  private final long count;
  private final long seed;
  private final Starts starts;
  private final AtomicLong given = new AtomicLong();
  private final Places places;

  /**
   * An order of so many rows.
   *
   * @param name of the feed, for messages
   * @param count at least 1
   */
  RowOrder(String name, Feed.Strategy strategy, long count, long seed) {
    this.name = name;
    this.strategy = strategy;
    this.count = count;
    this.seed = seed;
    this.starts = Starts.among(count);
    this.places = new Places(count);
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
   * @param most how many users there are at most at the same time
   */
  Cursor ofUser(int number, int before, int most) {
    long user = number + (long) before * most;
    return switch (strategy) {
      case CIRCULAR -> new Circular(starts.of(user));
      case SHUFFLED -> new Shuffled(starts.of(user));
      case RANDOM -> random(new SplittableRandom(Mix.of(seed + Mix.of(user))));
      case UNIQUE ->
          new Unique(before == 0 ? places.take(most) : places.takeOver(number, most), most);
      case ONCE -> this::once;
    };
  }

  private Cursor random(RandomGenerator random) {
    return () -> random.nextLong(count);
  }

  private long once() {
    long next = given.getAndIncrement();
    if (next >= count) {
      throw new FeedExhausted("each row of %s was used once (%,d in all)".formatted(name, count));
    }
    return next;
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

    private final int place;
    private final int step;
    private long next;

    Unique(int place, int step) {
      this.place = place;
      this.step = step;
      this.next = place;
    }

    @Override
    public long next() {
      if (place >= count) {
        throw new FeedExhausted(
            "%s has fewer rows (%,d) than there are users".formatted(name, count));
      }
      long row = next;
      next = row + step < count ? row + step : place;
      return row;
    }

    @Override
    public void close() {
      places.leave(place);
    }
  }
}
