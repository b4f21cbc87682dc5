package io.katydid.measure;

import io.katydid.api.Durations;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a request must meet to be good: it succeeds, and none of these of its times exceeds its
 * limit. Of times between events, that is none of them.
 *
 * @param limits one or more
 */
public record Goodness(List<TimeLimit> limits) implements Comparable<Goodness> {

  private static final Comparator<Goodness> ORDER = Comparator.comparing(Goodness::text);

  /** Whether it is about streams, and not about all requests. */
  public boolean isOfStreams() {
    return limits.stream().anyMatch(it -> it.timing().isOfStreams());
  }

  /** Of how many requests it is known whether they met it: all, or the streams among them. */
  public long judged(long completed, StreamSnapshot streams) {
    return isOfStreams() ? streams.count(StreamCount.ENDED) : completed;
  }

  /** Whether a request that was completed meets it. */
  boolean isMetBy(Sample sample) {
    if (sample.isFailed()) {
      return false;
    }
    for (TimeLimit limit : limits) {
      long time = time(sample, limit);
      if (time < 0 || time > limit.nanos()) {
        return false;
      }
    }
    return true;
  }

  private static long time(Sample sample, TimeLimit limit) {
    OpenStream stream = sample.stream();
    return switch (limit.timing()) {
      case RESPONSE -> sample.end() - sample.intendedStart();
      case SERVICE -> sample.end() - sample.start();
      case FIRST_EVENT, BETWEEN_EVENTS, FIRST_TOKEN, BETWEEN_TOKENS ->
          stream == null ? -1 : stream.longest(limit.timing());
    };
  }

  /** The limits in words. */
  public String text() {
    return limits.stream().map(Goodness::text).collect(Collectors.joining(", "));
  }

  private static String text(TimeLimit limit) {
    return limit.timing() + " " + Durations.format(Duration.ofNanos(limit.nanos()));
  }

  @Override
  public int compareTo(Goodness other) {
    return ORDER.compare(this, other);
  }
}
