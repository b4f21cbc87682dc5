package io.katydid.feed;

import io.katydid.api.Feed;
import io.katydid.api.VirtualUser;
import io.katydid.api.feed.FeedException;
import io.katydid.api.feed.FeedSource;
import io.katydid.api.plan.UserPlan;
import io.katydid.text.Secrets;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The feeds of one run, by plan and slot. Thread-safe. */
public final class Feeds {

  private final IdentityHashMap<UserPlan<?>, List<OpenFeed<?>>> byPlan = new IdentityHashMap<>();

  /**
   * Those of these plans.
   *
   * @throws IllegalStateException as {@link #add} does
   */
  public static Feeds of(List<UserPlan<?>> plans, long seed) {
    Feeds feeds = new Feeds();
    feeds.add(plans, seed);
    return feeds;
  }

  /**
   * Opens those of these plans.
   *
   * @param seed that of their scenario
   * @throws IllegalStateException if one of them cannot be read; the message has its name and why
   */
  public void add(List<UserPlan<?>> plans, long seed) {
    for (UserPlan<?> plan : plans) {
      List<OpenFeed<?>> opened = new ArrayList<>();
      for (FeedSource<?> source : plan.feeds()) {
        opened.add(open(source, plan.besideFeeds(), Mix.of(seed + opened.size())));
      }
      byPlan.put(plan, List.copyOf(opened));
    }
  }

  private static OpenFeed<?> open(FeedSource<?> source, Class<?> beside, long seed) {
    try {
      return open(source, new Opening(beside, seed));
    } catch (FeedException e) {
      throw new IllegalStateException(
          "the feed %s of %s cannot be read: %s"
              .formatted(
                  source.name(), beside.getName(), Secrets.masked(String.valueOf(e.getMessage()))),
          e);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(
          "the feed %s cannot be read: %s".formatted(source.name(), Secrets.masked(e.toString())),
          e);
    }
  }

  private static <T> OpenFeed<T> open(FeedSource<T> source, Opening opening) throws IOException {
    return switch (source) {
      case FeedSource.Csv<T> csv -> opening.csv(csv);
      case FeedSource.Json<T> json -> opening.json(json);
      case FeedSource.Listed<T> listed -> opening.listed(listed);
      case FeedSource.Streamed<T> streamed -> new StreamFeed<>(streamed);
    };
  }

  /** How the feeds of a plan are opened. */
  private record Opening(Class<?> beside, long seed) {

    <T> OpenFeed<T> csv(FeedSource.Csv<T> csv) throws IOException {
      Path file = FeedFile.find(csv.name(), beside);
      try (InputStream in = new FileInputStream(file.toFile())) {
        return ordered(
            FileRows.open(csv.name(), file, CsvFormat.of(csv, in)), csv.name(), csv.strategy());
      }
    }

    <T> OpenFeed<T> json(FeedSource.Json<T> json) throws IOException {
      Path file = FeedFile.find(json.name(), beside);
      return ordered(
          FileRows.open(json.name(), file, new JsonFormat<>(json.type())),
          json.name(),
          json.strategy());
    }

    <T> OpenFeed<T> listed(FeedSource.Listed<T> listed) {
      return ordered(
          new ListRows<>(List.copyOf(listed.list().get())), listed.name(), listed.strategy());
    }

    private <T> OpenFeed<T> ordered(Rows<T> rows, String name, Feed.Strategy strategy) {
      if (rows.count() == 0) {
        throw new FeedException("it has no rows");
      }
      return new RowFeed<>(rows, new RowOrder(name, strategy, rows.count(), seed));
    }
  }

  /**
   * Those of a user of this plan.
   *
   * @param number of its place among those of its class, from 0
   * @param before how many users were in this place before
   */
  public UserFeeds ofUser(UserPlan<?> plan, VirtualUser user, int number, int before) {
    List<OpenFeed<?>> feeds = byPlan.getOrDefault(plan, List.of());
    return feeds.isEmpty()
        ? UserFeeds.NONE
        : new UserFeeds(feeds.stream().map(feed -> feed.ofUser(user, number, before)).toList());
  }
}
