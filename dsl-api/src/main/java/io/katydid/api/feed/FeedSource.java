package io.katydid.api.feed;

import io.katydid.api.Feed;
import io.katydid.api.VirtualUser;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A {@link Feed} of a user class, as its plan names it.
 *
 * @param <T> what a row is
 */
public sealed interface FeedSource<T> {

  /** What it is called in messages: the name of the file, or of the method. */
  String name();

  /** Whether a file of this name has JSON, one object a line; any other has CSV. */
  static boolean isJson(String file) {
    return file.endsWith(".jsonl") || file.endsWith(".ndjson");
  }

  /**
   * A file of CSV.
   *
   * @param type the record that a row is
   * @param components the names of the components of the record, in order
   * @param reader makes a record of a row of these; must be thread-safe
   */
  record Csv<T>(
      String name,
      Feed.Strategy strategy,
      Class<T> type,
      List<String> components,
      Function<FeedRow, T> reader)
      implements FeedSource<T> {}

  /** A file of JSON, one object a line. */
  record Json<T>(String name, Feed.Strategy strategy, Class<T> type) implements FeedSource<T> {}

  /**
   * A method that makes a list of rows.
   *
   * @param list calls it
   */
  record Listed<T>(String name, Feed.Strategy strategy, Supplier<List<T>> list)
      implements FeedSource<T> {}

  /**
   * A method that makes a stream of rows for each user.
   *
   * @param stream calls it
   */
  record Streamed<T>(String name, Function<VirtualUser, Stream<T>> stream)
      implements FeedSource<T> {}
}
