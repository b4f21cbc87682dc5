package io.katydid.feed;

import io.katydid.api.VirtualUser;
import io.katydid.api.feed.FeedException;
import io.katydid.api.feed.FeedSource;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feed of which each user has a stream of its own.
 *
 * @param userClass whose method makes the streams
 */
record StreamFeed<T>(FeedSource.Streamed<T> source, String userClass) implements OpenFeed<T> {

  @Override
  public UserFeed<T> ofUser(VirtualUser user, int number, int before) {
    return new OfUser(user);
  }

  private final class OfUser implements UserFeed<T> {

    private final VirtualUser user;
    private long given;
    private @Nullable Stream<T> stream;
    private @Nullable Iterator<T> rows;

    OfUser(VirtualUser user) {
      this.user = user;
    }

    @Override
    public T next() {
      if (rows == null) {
        stream = require(source.stream().apply(user), "no stream");
        rows = stream.iterator();
      }
      if (!rows.hasNext()) {
        throw new FeedExhausted(
            String.format(
                Locale.ROOT, "the stream of %s has ended for user %d", source.name(), user.id()),
            "");
      }
      given++;
      return require(rows.next(), String.format(Locale.ROOT, "no row %,d", given));
    }

    private <V> V require(@Nullable V value, String missing) {
      if (value == null) {
        throw new FeedException(
            String.format(
                Locale.ROOT,
                "the feed %s of %s gave null, and %s, to user %d",
                source.name(),
                userClass,
                missing,
                user.id()));
      }
      return value;
    }

    @Override
    public void close() {
      if (stream != null) {
        stream.close();
      }
    }
  }
}
