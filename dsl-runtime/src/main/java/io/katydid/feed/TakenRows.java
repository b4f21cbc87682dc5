package io.katydid.feed;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which rows of a feed are somebody's: what the scenarios of a run share of it. Thread-safe.
 *
 * <p>Its users are those of all scenarios: each of n has a place, and of the rows, each n-th one
 * from its place on.
 */
final class TakenRows {

  final String name;
  final long count;

  /** How many users there are at most at the same time. */
  final int users;

  final Places places;
  private final RowShare share;
  private final AtomicLong given = new AtomicLong();

  /**
   * None of so many rows.
   *
   * @param name of the feed, for messages
   * @param count at least 1
   * @param share those that may be given
   */
  TakenRows(String name, long count, int users, RowShare share) {
    this.name = name;
    this.count = count;
    this.users = users;
    this.share = share;
    this.places = new Places(count, users, share.isWhole());
  }

  /**
   * The number of a row that nobody was given.
   *
   * @throws FeedExhausted if there is none
   */
  long once() {
    long next = share.row(given.getAndIncrement());
    if (next >= count) {
      String all =
          String.format(Locale.ROOT, "each row of %s was used once (%,d in all)", name, count);
      throw share.isWhole()
          ? new FeedExhausted(all, "")
          : new FeedExhausted(
              String.format(
                  Locale.ROOT,
                  "each row of %s that worker %d has was used once (%,d of %,d)",
                  name,
                  share.index() + 1,
                  share.count(count),
                  count),
              all);
    }
    return next;
  }

  /**
   * That there is a row for the user of this place.
   *
   * @throws FeedExhausted if there is none
   */
  void require(int place) {
    if (place >= count) {
      throw new FeedExhausted(
          String.format(Locale.ROOT, "%s has fewer rows (%,d) than there are users", name, count),
          "");
    }
  }
}
