package io.katydid.feed;

import io.katydid.feed.OpenFeed.UserFeed;
import java.util.List;
import java.util.stream.Stream;

/** The feeds of one user, by slot. Used by the thread of that user. */
public final class UserFeeds implements AutoCloseable {

  /** Those of a user whose class has none. */
  static final UserFeeds NONE = new UserFeeds(List.of());

  private final List<? extends UserFeed<?>> feeds;

  UserFeeds(List<? extends UserFeed<?>> feeds) {
    this.feeds = feeds;
  }

  /**
   * The next row of the feed in this slot; the compiler has checked its type.
   *
   * @throws FeedExhausted if there is none
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> T next(int slot) {
    return (T) feeds.get(slot).next();
  }

  /** The user has ended. All are closed, also after one that throws. */
  @Override
  public void close() {
    Stream<?> all = Stream.empty();
    for (UserFeed<?> feed : feeds) {
      all = all.onClose(feed::close);
    }
    all.close();
  }
}
