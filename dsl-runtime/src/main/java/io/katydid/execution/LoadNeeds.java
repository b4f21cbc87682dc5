package io.katydid.execution;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What a load needs of the machine that makes it, as far as that is known before. */
final class LoadNeeds {

  /** Of a user that is connected and waits, as measured after a garbage collection. */
  private static final long BYTES_PER_USER = 17_100;

  /** How long a port is kept after its connection was closed. */
  private static final int SECONDS_IN_TIME_WAIT = 60;

  private final PlannedRun run;
  private final int users;

  LoadNeeds(PlannedRun run) {
    this.run = run;
    this.users = run.scenarios().stream().mapToInt(it -> it.schedule().mostUsers()).sum();
  }

  /** The most at the same time. */
  int users() {
    return users;
  }

  /** For users that are connected, beside what their fields hold. */
  long bytes() {
    return users * BYTES_PER_USER;
  }

  /** The most to one host at the same time. */
  long connections() {
    return run.target().strategies().stream().mapToLong(this::open).max().orElse(users);
  }

  /** For connections to one host; empty if each connection takes one, and their rate is unknown. */
  OptionalLong ports() {
    boolean closes = run.target().strategies().stream().anyMatch(LoadNeeds::closes);
    OptionalDouble rate = closes ? run.atMost() : OptionalDouble.of(0);
    return rate.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(connections() + Math.round(rate.getAsDouble() * SECONDS_IN_TIME_WAIT));
  }

  /** How many addresses connections to a server come from, each of which has ports. */
  int addresses() {
    return run.load().network().sourcesOfAServer();
  }

  private long open(ConnectionStrategy strategy) {
    return strategy instanceof ConnectionStrategy.Pool pool ? pool.size() : users;
  }

  private static boolean closes(ConnectionStrategy strategy) {
    return strategy instanceof ConnectionStrategy.Own own && own.per() != Connections.Per.USER;
  }
}
