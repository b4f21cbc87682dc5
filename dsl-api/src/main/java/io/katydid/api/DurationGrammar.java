package io.katydid.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations, see {@link Durations}. */
final class DurationGrammar {

  static final Grammar<Duration> GRAMMAR =
      new Grammar<>(
          "a duration",
          "\"250ms\", \"1m30s\" or \"PT1M30S\"",
          DurationGrammar::read,
          plain -> mended(plain, Unit.S).stream());

  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final Pattern ISO = Pattern.compile("pt?(.*)");
  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)([a-z\u00b5\u03bc]*)");

  private DurationGrammar() {}

  /** Reads a duration, which must come next. */
  static Duration read(Cursor cursor) {
    int start = cursor.position();
    if (cursor.take("P")) {
      return iso("P" + cursor.rest(), start);
    }
    BigDecimal first = cursor.number();
    if (cursor.atEnd() && first.signum() == 0) {
      return Duration.ZERO;
    }
    Unit unit = unit(cursor);
    BigDecimal nanos = nanos(first, unit, start);
    while (cursor.atNumber()) {
      start = cursor.position();
      BigDecimal number = cursor.number();
      unit = unitBelow(unit, cursor);
      nanos = nanos.add(nanos(number, unit, start));
    }
    return duration(nanos, start);
  }

  private static Duration iso(String text, int start) {
    try {
      Duration duration = Duration.parse(text);
      if (duration.isNegative()) {
        throw new SyntaxError(start, "a duration that is not negative is expected");
      }
      return duration(
          BigDecimal.valueOf(duration.getSeconds(), -9).add(BigDecimal.valueOf(duration.getNano())),
          start);
    } catch (DateTimeParseException e) {
      throw new SyntaxError(start, "what starts with P is expected to be ISO-8601, as in PT1M30S");
    }
  }

  private static Unit unit(Cursor cursor) {
    return cursor.word(Unit::of, "a unit (" + Unit.SYMBOLS + ")");
  }

  private static Unit unitBelow(Unit larger, Cursor cursor) {
    int start = cursor.position();
    Unit unit = unit(cursor);
    if (unit.compareTo(larger) >= 0) {
      throw new SyntaxError(
          start,
          "the unit %s follows %s, but units go from large to small, each once"
              .formatted(unit.symbol(), larger.symbol()));
    }
    return unit;
  }

  private static BigDecimal nanos(BigDecimal number, Unit unit, int start) {
    BigDecimal nanos = unit.nanos(number).stripTrailingZeros();
    if (nanos.scale() > 0) {
      throw new SyntaxError(start, "a whole number of nanoseconds is expected, nothing finer");
    }
    return nanos;
  }

  private static Duration duration(BigDecimal nanos, int start) {
    if (nanos.compareTo(LONGEST) > 0) {
      throw new SyntaxError(start, "the duration gets longer than 292 years");
    }
    return Duration.ofNanos(nanos.longValueExact());
  }

  /**
   * What was probably meant: units as they are called elsewhere and in any order are understood.
   *
   * @param bare the unit that is meant if there is none
   */
  static Optional<String> mended(String plain, Unit bare) {
    Matcher iso = ISO.matcher(plain);
    if (iso.matches()) {
      return Optional.of("PT" + iso.group(1).toUpperCase(Locale.ROOT));
    }
    List<MatchResult> parts = PART.matcher(plain).results().toList();
    if (parts.stream().mapToInt(part -> part.group().length()).sum() < plain.length()) {
      return Optional.empty();
    }
    BigDecimal nanos = BigDecimal.ZERO;
    Unit next = bare;
    for (MatchResult part : parts) {
      Unit unit = part.group(2).isEmpty() ? next : Unit.meantBy(part.group(2)).orElse(null);
      if (unit == null) {
        return Optional.empty();
      }
      nanos = nanos.add(unit.nanos(new BigDecimal(part.group(1))));
      next = unit.smaller();
    }
    return formatted(nanos.setScale(0, RoundingMode.CEILING));
  }

  private static Optional<String> formatted(BigDecimal nanos) {
    return nanos.compareTo(LONGEST) > 0
        ? Optional.empty()
        : Optional.of(Durations.format(Duration.ofNanos(nanos.longValueExact())));
  }
}
