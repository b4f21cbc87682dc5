package io.katydid.run;

import io.katydid.api.Feed.Strategy;
import io.katydid.api.feed.FeedSource;
import io.katydid.api.load.LoadSpec;
import java.util.Optional;

/**
 * Feeds of which no two users are given the same row. Who has which depends on how many users there
 * are at most, so that there cannot be more of them later.
 */
public final class UniqueFeeds {

  private UniqueFeeds() {}

  /** The name of one that the user classes of this scenario have; empty if they have none. */
  public static Optional<String> of(LoadSpec scenario) {
    return UserPlans.of(scenario).stream()
        .flatMap(plan -> plan.feeds().stream())
        .filter(UniqueFeeds::isUnique)
        .map(FeedSource::name)
        .findFirst();
  }

  private static boolean isUnique(FeedSource<?> source) {
    return switch (source) {
      case FeedSource.Csv<?> it -> it.strategy() == Strategy.UNIQUE;
      case FeedSource.Json<?> it -> it.strategy() == Strategy.UNIQUE;
      case FeedSource.Listed<?> it -> it.strategy() == Strategy.UNIQUE;
      case FeedSource.Streamed<?> it -> false;
    };
  }
}
