package io.katydid.api.load;

import io.katydid.api.Rate;
import io.katydid.api.Stage;
import io.katydid.api.Target;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requests of an access log, counted by seconds: so its lines may be in any order, and any
 * number. Those that have no time are counted by themselves. The time of a line is the first one in
 * it, as nginx and Apache write it, {@code [28/Nov/2026:22:10:05 +0000]}, or in ISO 8601, {@code
 * 2026-11-28T22:10:05.123Z}; both have an offset, so that a change of the clock for summer moves
 * nothing.
 */
final class AccessLog {

  private static final Pattern TIME =
      Pattern.compile(
          "\\[(?<common>\\d\\d/[A-Z][a-z][a-z]/\\d{4}:\\d\\d:\\d\\d:\\d\\d) (?<offset>[+-]\\d{4})]"
              + "|(?<iso>\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d)(?:[.,]\\d+)?"
              + "(?<zone>Z|[+-]\\d\\d:?\\d\\d)");

  private static final DateTimeFormatter COMMON =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss", Locale.ENGLISH);

  /** The counters of its seconds take some 60 MB at most. */
  static final Duration LONGEST = Duration.ofDays(7);

  /** How many lines each second has that has any. */
  private final NavigableMap<Long, Integer> counts = new TreeMap<>();

  /** Lines of the same second follow each other mostly. */
  private String lastTime = "";

  private long lastSecond;
  private long withoutTime;

  /**
   * Takes a line that is not blank.
   *
   * @throws IllegalArgumentException if it is too far from another; the message says how
   */
  void add(String line) {
    Matcher time = TIME.matcher(line);
    if (!time.find()) {
      withoutTime++;
    } else if (time.group().equals(lastTime)) {
      count(lastSecond);
    } else {
      second(time).ifPresentOrElse(second -> count(time.group(), second), () -> withoutTime++);
    }
  }

  /** How many lines have no time. */
  long withoutTime() {
    return withoutTime;
  }

  private static OptionalLong second(Matcher time) {
    try {
      return OptionalLong.of(parsed(time));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  private static long parsed(Matcher time) {
    return time.group("common") == null
        ? LocalDateTime.parse(time.group("iso").replace(' ', 'T'))
            .toEpochSecond(ZoneOffset.of(time.group("zone")))
        : LocalDateTime.parse(time.group("common"), COMMON)
            .toEpochSecond(ZoneOffset.of(time.group("offset")));
  }

  private void count(String time, long second) {
    lastTime = time;
    lastSecond = second;
    count(second);
  }

  private void count(long second) {
    counts.merge(second, 1, Integer::sum);
    if (counts.lastKey() - counts.firstKey() >= LONGEST.toSeconds()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%s is %d days or more from another line", lastTime, LONGEST.toDays()));
    }
  }

  /**
   * The load of all lines.
   *
   * @throws IllegalArgumentException if none has a time
   */
  Stages stages() {
    if (counts.isEmpty()) {
      // A line itself may have secrets.
      throw new IllegalArgumentException(
          withoutTime == 0
              ? "it has no line"
              : "none of its lines has a time, such as [28/Nov/2026:22:10:05 +0000] or"
                  + " 2026-11-28T22:10:05Z");
    }
    List<Stage> stages = new ArrayList<>();
    long start = counts.firstKey();
    for (long second = start; second <= counts.lastKey(); second++) {
      if (!counts.getOrDefault(second + 1, 0).equals(counts.getOrDefault(start, 0))) {
        stages.add(stage(counts.getOrDefault(start, 0), second + 1 - start));
        start = second + 1;
      }
    }
    return new Stages(stages);
  }

  private static Stage stage(int perSecond, long seconds) {
    return new Stage(
        new Target.ArrivalRate(new Rate(perSecond, Duration.ofSeconds(1))),
        false,
        Duration.ofSeconds(seconds),
        false);
  }
}
