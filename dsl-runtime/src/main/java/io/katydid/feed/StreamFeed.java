package io.katydid.feed;

import io.katydid.api.VirtualUser;
import io.katydid.api.feed.FeedSource;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A feed of which each user has a stream of its own. */
record StreamFeed<T>(FeedSource.Streamed<T> source) implements OpenFeed<T> {

  @Override
  public UserFeed<T> ofUser(VirtualUser user, int number, int before) {
    return new OfUser<>(source, user);
  }

  private static final class OfUser<T> implements UserFeed<T> {

    private final FeedSource.Streamed<T> source;
    private final VirtualUser user;
    private @Nullable Stream<T> stream;
    private @Nullable Iterator<T> rows;

    OfUser(FeedSource.Streamed<T> source, VirtualUser user) {
      this.source = source;
      this.user = user;
    }

    @Override
    public T next() {
      if (rows == null) {
        stream = source.stream().apply(user);
        rows = stream.iterator();
      }
      if (!rows.hasNext()) {
        throw new FeedExhausted(
            "the stream of %s has ended for user %d".formatted(source.name(), user.id()));
      }
      return rows.next();
    }

    @Override
    public void close() {
      if (stream != null) {
        stream.close();
      }
    }
  }
}
