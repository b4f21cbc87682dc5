package io.katydid.feed;

import io.katydid.api.Feed;
import io.katydid.api.feed.FeedException;
import io.katydid.api.feed.FeedSource;
import io.katydid.api.plan.UserPlan;
import io.katydid.text.ClassName;
import io.katydid.text.Secrets;
import io.katydid.text.Thrown;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The feeds of a user class, by slot, which are opened once for all scenarios of a run. */
final class SharedFeeds {

  private final Class<?> beside;

  /** How many users of all scenarios there are at most at the same time. */
  private final int users;

  private final RowShare share;
  private final List<SharedFeed<?>> bySlot = new ArrayList<>();

  private SharedFeeds(Class<?> beside, int users, RowShare share) {
    this.beside = beside;
    this.users = users;
    this.share = share;
  }

  /**
   * Opens those of the class that this plan is of.
   *
   * @throws IllegalStateException if one of them cannot be read; the message has its name and why
   */
  static SharedFeeds open(UserPlan<?> plan, int users, RowShare share) {
    SharedFeeds feeds = new SharedFeeds(plan.besideFeeds(), users, share);
    plan.feeds().forEach(source -> feeds.bySlot.add(feeds.opened(source)));
    return feeds;
  }

  /**
   * What the users of one scenario have of them.
   *
   * @param seed of the scenario
   * @param own their places, among those of the users of all
   */
  List<OpenFeed<?>> ofScenario(long seed, Places.Block own) {
    List<OpenFeed<?>> feeds = new ArrayList<>();
    for (SharedFeed<?> feed : bySlot) {
      feeds.add(feed.ofScenario(Mix.of(seed + feeds.size()), own));
    }
    return List.copyOf(feeds);
  }

  private SharedFeed<?> opened(FeedSource<?> source) {
    try {
      return open(source);
    } catch (FeedException e) {
      throw new IllegalStateException(unreadable(source, String.valueOf(e.getMessage())), e);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(unreadable(source, Thrown.reason(e)), e);
    }
  }

  private String unreadable(FeedSource<?> source, String why) {
    return "the feed %s of %s cannot be read: %s"
        .formatted(source.name(), ClassName.ofUser(beside), Secrets.masked(why));
  }

  private <T> SharedFeed<T> open(FeedSource<T> source) throws IOException {
    return switch (source) {
      case FeedSource.Csv<T> csv -> ordered(csv(csv), csv.name(), csv.strategy());
      case FeedSource.Json<T> json -> ordered(json(json), json.name(), json.strategy());
      case FeedSource.Listed<T> it ->
          ordered(ListRows.of(it.list().get()), it.name(), it.strategy());
      case FeedSource.Streamed<T> streamed -> {
        StreamFeed<T> feed = new StreamFeed<>(streamed, ClassName.ofUser(beside));
        yield (seed, own) -> feed;
      }
    };
  }

  private <T> Rows<T> csv(FeedSource.Csv<T> csv) throws IOException {
    Path file = FeedFile.find(csv.name(), beside);
    try (InputStream in = new FileInputStream(file.toFile())) {
      return FileRows.open(csv.name(), file, CsvFormat.of(csv, in));
    }
  }

  private <T> Rows<T> json(FeedSource.Json<T> json) throws IOException {
    Path file = FeedFile.find(json.name(), beside);
    return FileRows.open(json.name(), file, new JsonFormat<>(json.type()));
  }

  private <T> SharedFeed<T> ordered(Rows<T> rows, String name, Feed.Strategy strategy) {
    if (rows.count() == 0) {
      throw new FeedException("it has no rows");
    }
    TakenRows taken = new TakenRows(name, rows.count(), users, share);
    return (seed, own) -> new RowFeed<>(rows, new RowOrder(taken, strategy, seed, own));
  }
}
