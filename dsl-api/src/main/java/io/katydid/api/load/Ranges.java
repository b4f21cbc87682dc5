package io.katydid.api.load;

import io.katydid.api.HttpUrl;
import io.katydid.api.Rate;
import io.katydid.api.Target;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Which values of an option are possible, and the message about others. */
final class Ranges {

  /** The most extensions there can be: each one costs certainty, and time. */
  static final int MOST_EXTENSIONS = 2;

  /** Each is a thread of the controller, and a connection or a process. */
  private static final int MOST_WORKERS = 1000;

  /** Of each duration. A clock counts all of them together, and every extension, in nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(10_000);

  /** About one user a day: of a rate below that, a run never sees the second user. */
  private static final double SLOWEST_SPAWN_RATE = 0.00001;

  /** The finest that is offered: trials that could tell closer rates apart would last for hours. */
  private static final double FINEST = 1.001;

  /**
   * The fewest pairs of runs from which a difference can be significant at 5 %: the exact
   * signed-rank test has a two-sided p-value of at least 2 / 2^n, which is 6.25 % for 5 pairs and
   * 3.1 % for 6.
   */
  static final int FEWEST_PAIRS = 6;

  private Ranges() {}

  static Function<Integer, Optional<String>> atLeastOne(String name) {
    return number -> unless(number >= 1, name + " must be at least 1, not " + number);
  }

  static Function<Integer, Optional<String>> users(String name) {
    return number ->
        atLeastOne(name)
            .apply(number)
            .or(() ->
                unless(
                    number <= Target.Users.MOST,
                    String.format(
                        Locale.ROOT,
                        "%s must be at most %,d, not %,d",
                        name,
                        Target.Users.MOST,
                        number)));
  }

  static Function<Double, Optional<String>> spawnRate() {
    return rate ->
        unless(
                rate > 0 && Double.isFinite(rate),
                "spawnRate must be a positive number of users per second, not " + rate)
            .or(() ->
                unless(
                    rate >= SLOWEST_SPAWN_RATE,
                    "spawnRate must be at least 0.00001, about one user a day, not " + rate));
  }

  static Function<Double, Optional<String>> precision() {
    return ratio ->
        unless(
            ratio >= FINEST && Double.isFinite(ratio),
            "precision must be a ratio of at least %s, such as 1.05, not %s"
                .formatted(FINEST, ratio));
  }

  static Function<Integer, Optional<String>> pairs() {
    return pairs ->
        unless(
            pairs >= FEWEST_PAIRS,
            String.format(
                Locale.ROOT,
                "a comparison needs at least %d pairs of runs, not %d: 5 pairs that all agree come"
                    + " by chance in 6.25 %% of cases, and so can never be significant at 5 %%",
                FEWEST_PAIRS,
                pairs));
  }

  static Function<Double, Optional<String>> tolerance() {
    return ratio ->
        unless(
            ratio > 0 && ratio < 1,
            "the tolerance is a share above 0 and below 1, such as 0.05 for 5 %, not " + ratio);
  }

  static Function<Rate, Optional<String>> positive(String name) {
    return rate -> unless(rate.count() > 0, name + " must be positive, not " + rate);
  }

  static Function<String, Optional<String>> notBlank(String name) {
    return text -> unless(!text.isBlank(), name + " must not be blank");
  }

  /** Of what stands within a line of a report. */
  static Function<String, Optional<String>> oneLine(String name) {
    return text ->
        notBlank(name)
            .apply(text)
            .or(() -> unless(text.lines().count() == 1, name + " must be one line"));
  }

  static Function<Integer, Optional<String>> workers() {
    return workers ->
        atLeastOne("workers")
            .apply(workers)
            .or(() ->
                unless(
                    workers <= MOST_WORKERS,
                    String.format(
                        Locale.ROOT, "workers must be at most %d, not %d", MOST_WORKERS, workers)));
  }

  static Function<Integer, Optional<String>> fork() {
    return jvms ->
        unless(
            jvms == 0 || jvms == 1,
            "fork must be 1, for a JVM of its own, or 0, for this JVM, not " + jvms);
  }

  static Function<Integer, Optional<String>> port() {
    return port ->
        unless(
            port >= 0 && port <= 65535,
            "web must be a port from 1 to 65535, or 0 for one that is free, not " + port);
  }

  static Function<Integer, Optional<String>> extend() {
    return times ->
        unless(
            times >= 0 && times <= MOST_EXTENSIONS,
            String.format(
                Locale.ROOT, "extend must be from 0 to %d, not %d", MOST_EXTENSIONS, times));
  }

  static Function<Duration, Optional<String>> positiveDuration(String name) {
    return duration ->
        countable(name, duration)
            .or(() ->
                unless(
                    duration.isPositive(),
                    name + " must be positive, not " + OptionType.text(duration)));
  }

  /** Not negative, and not longer than a clock can count. */
  static Optional<String> countable(String name, Duration duration) {
    return unless(
            duration.compareTo(LONGEST) <= 0,
            String.format(
                Locale.ROOT, "%s is too long: the longest is %d days", name, LONGEST.toDays()))
        .or(() -> unless(!duration.isNegative(), name + " must not be negative, not " + duration));
  }

  /** An empty host is that of the user classes. */
  static Function<String, Optional<String>> host() {
    return host -> {
      if (host.isEmpty()) {
        return Optional.empty();
      }
      try {
        HttpUrl.parseHost(host);
        return Optional.empty();
      } catch (IllegalArgumentException e) {
        return Optional.of(String.valueOf(e.getMessage()));
      }
    };
  }

  /** An empty one is that of the environment. */
  static Function<String, Optional<String>> endpoint() {
    return endpoint ->
        unless(
            endpoint.isEmpty() || isEndpoint(endpoint),
            "otlp must be the address of a collector, such as http://localhost:4318; credentials go"
                + " into the environment variable OTEL_EXPORTER_OTLP_HEADERS");
  }

  private static boolean isEndpoint(String endpoint) {
    try {
      HttpUrl.parse(endpoint);
      URI uri = URI.create(endpoint);
      return uri.getRawUserInfo() == null && uri.getRawQuery() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<String> unless(boolean fine, String problem) {
    return fine ? Optional.empty() : Optional.of(problem);
  }
}
