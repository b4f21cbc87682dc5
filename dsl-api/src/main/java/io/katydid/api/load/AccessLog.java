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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requests of an access log, counted by seconds: so its lines may be in any order, and any
 * number. The time of a line is the first one in it, as nginx and Apache write it, {@code
 * [28/Nov/2026:22:10:05 +0000]}, or in ISO 8601, {@code 2026-11-28T22:10:05.123Z}; both have an
 * offset, so that a change of the clock for summer moves nothing.
 */
final class AccessLog implements ReplayFile.Content {

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

  @Override
  public void add(String line) {
    Matcher time = TIME.matcher(line);
    if (!time.find()) {
      // The line itself may have secrets.
      throw new IllegalArgumentException(
          "the line has no time, such as [28/Nov/2026:22:10:05 +0000] or 2026-11-28T22:10:05Z");
    }
    if (!time.group().equals(lastTime)) {
      lastSecond = second(time);
      lastTime = time.group();
    }
    count(lastSecond);
  }

  private static long second(Matcher time) {
    try {
      return time.group("common") == null
          ? LocalDateTime.parse(time.group("iso").replace(' ', 'T'))
              .toEpochSecond(ZoneOffset.of(time.group("zone")))
          : LocalDateTime.parse(time.group("common"), COMMON)
              .toEpochSecond(ZoneOffset.of(time.group("offset")));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no time " + time.group(), e);
    }
  }

  private void count(long second) {
    counts.merge(second, 1, Integer::sum);
    if (counts.lastKey() - counts.firstKey() >= LONGEST.toSeconds()) {
      throw new IllegalArgumentException(
          "%s is %d days or more from another line".formatted(lastTime, LONGEST.toDays()));
    }
  }

  @Override
  public Stages stages() {
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("it has no line");
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
