package io.katydid.feed;

import io.katydid.api.VirtualUser;
import io.katydid.api.plan.UserPlan;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The feeds of one run, by plan and slot. Scenarios of one user class share its feeds, so that a
 * row that is given once is given to one of them. Thread-safe.
 */
public final class Feeds {

  private final IdentityHashMap<UserPlan<?>, List<OpenFeed<?>>> byPlan = new IdentityHashMap<>();

  private Feeds() {}

  /**
   * Opens those of the users of these scenarios.
   *
   * @throws IllegalStateException if one of them cannot be read; the message has its name and why
   */
  public static Feeds of(List<FeedUsers> scenarios) {
    return of(scenarios, RowShare.WHOLE);
  }

  /** The same, of which an engine gives this share of the rows. */
  public static Feeds of(List<FeedUsers> scenarios, RowShare share) {
    Map<Class<?>, Integer> users = new HashMap<>();
    for (FeedUsers scenario : scenarios) {
      scenario
          .plans()
          .forEach(plan -> users.merge(plan.besideFeeds(), scenario.most(), Integer::sum));
    }
    Feeds feeds = new Feeds();
    feeds.open(scenarios, users, share);
    return feeds;
  }

  private void open(List<FeedUsers> scenarios, Map<Class<?>, Integer> users, RowShare share) {
    Map<Class<?>, SharedFeeds> shared = new HashMap<>();
    Map<Class<?>, Integer> ends = new HashMap<>();
    for (FeedUsers scenario : scenarios) {
      for (UserPlan<?> plan : scenario.plans()) {
        Class<?> type = plan.besideFeeds();
        SharedFeeds feeds =
            shared.computeIfAbsent(
                type, key -> SharedFeeds.open(plan, users.getOrDefault(key, 0), share));
        int end = ends.merge(type, scenario.most(), Integer::sum);
        byPlan.put(
            plan,
            feeds.ofScenario(
                scenario.seed(), new Places.Block(end - scenario.most(), scenario.most())));
      }
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
