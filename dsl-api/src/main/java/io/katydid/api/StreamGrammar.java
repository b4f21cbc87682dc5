package io.katydid.api;

import io.katydid.api.Objective.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the parts of objectives that are about streams, and about goodput. */
final class StreamGrammar {

  private static final Map<String, Timing> FIRST =
      Map.of("event", Timing.FIRST_EVENT, "token", Timing.FIRST_TOKEN);
  private static final Map<String, Timing> BETWEEN =
      Map.of("events", Timing.BETWEEN_EVENTS, "tokens", Timing.BETWEEN_TOKENS);
  private static final Map<String, Function<Cursor, Timing>> TIMES =
      Map.of(
          "response",
          it -> Timing.RESPONSE,
          "service",
          it -> Timing.SERVICE,
          "first",
          StreamGrammar::first,
          "between",
          StreamGrammar::between);

  private StreamGrammar() {}

  static Timing first(Cursor cursor) {
    return timing(FIRST, "\"event\" or \"token\"", cursor);
  }

  static Timing between(Cursor cursor) {
    return timing(BETWEEN, "\"events\" or \"tokens\"", cursor);
  }

  private static Timing timing(Map<String, Timing> words, String expected, Cursor cursor) {
    cursor.skipBlanks();
    return cursor.word(word -> Optional.ofNullable(words.get(word)), expected);
  }

  static Objective goodput(Cursor cursor) {
    Comparison comparison = LimitGrammar.lower(cursor);
    int start = cursor.position();
    BigDecimal percent = cursor.number();
    if (!cursor.take("%")) {
      throw cursor.missing("%");
    }
    double share = LimitGrammar.lowerRatio(percent, comparison, start);
    cursor.skipBlanks();
    if (!cursor.take(":")) {
      throw cursor.missing("a colon, and the limits of a good request, as in \": response < 1s\",");
    }
    return new Objective.Goodput(comparison, share, limits(cursor));
  }

  private static List<Objective.Goodput.Limit> limits(Cursor cursor) {
    List<Objective.Goodput.Limit> limits = new ArrayList<>();
    do {
      cursor.skipBlanks();
      int start = cursor.position();
      Objective.Goodput.Limit limit = limit(cursor);
      LimitGrammar.require(
          limits.stream().noneMatch(it -> it.timing() == limit.timing()),
          start,
          "one limit for each time is expected");
      limits.add(limit);
      cursor.skipBlanks();
    } while (cursor.take(","));
    return limits;
  }

  private static Objective.Goodput.Limit limit(Cursor cursor) {
    Timing timing =
        cursor
            .word(
                word -> Optional.ofNullable(TIMES.get(word)),
                "a time (response, service, first event, between events, first token or between"
                    + " tokens)")
            .apply(cursor);
    Comparison comparison = LimitGrammar.upper(cursor);
    return new Objective.Goodput.Limit(timing, comparison, LimitGrammar.latency(cursor));
  }
}
