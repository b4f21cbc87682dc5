package io.katydid.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The units of time, smallest first. */
enum Unit {
  NS("ns", 1, "nanos|nanosec(ond)?s?"),
  US("us", 1_000, "[\u00b5\u03bc]s|micros|usecs?|microsec(ond)?s?"),
  MS("ms", 1_000_000, "millis|msecs?|millisec(ond)?s?"),
  S("s", 1_000_000_000, "sec(ond)?s?"),
  M("m", 60_000_000_000L, "min(ute)?s?"),
  H("h", 3_600_000_000_000L, "hrs?|hours?");

  /** The symbols of all units, as a part of a sentence. */
  static final String SYMBOLS = "ns, us, ms, s, m or h";

  private final String symbol;
  private final long nanos;
  private final Pattern elsewhere;

  Unit(String symbol, long nanos, String elsewhere) {
    this.symbol = symbol;
    this.nanos = nanos;
    this.elsewhere = Pattern.compile(elsewhere);
  }

  /** The unit of this symbol. */
  static Optional<Unit> of(String symbol) {
    return first(unit -> unit.symbol.equals(symbol));
  }

  /** The unit that is meant by a word, in lower case, that is its symbol here or elsewhere. */
  static Optional<Unit> meantBy(String word) {
    return first(unit -> unit.symbol.equals(word) || unit.elsewhere.matcher(word).matches());
  }

  /** The unit that is this long. */
  static Optional<Unit> of(Duration length) {
    return first(unit -> unit.duration().equals(length));
  }

  private static Optional<Unit> first(Predicate<Unit> condition) {
    return Arrays.stream(values()).filter(condition).findFirst();
  }

  String symbol() {
    return symbol;
  }

  long nanos() {
    return nanos;
  }

  Duration duration() {
    return Duration.ofNanos(nanos);
  }

  /** This many of the unit, in nanoseconds. */
  BigDecimal nanos(BigDecimal number) {
    return number.multiply(BigDecimal.valueOf(nanos));
  }

  /** The largest unit up to seconds that these nanoseconds, at least one, reach. */
  static Unit largestWithin(long nanos) {
    return Stream.of(S, MS, US).filter(unit -> nanos >= unit.nanos).findFirst().orElse(NS);
  }

  /** The unit that follows this one in {@code 1h30m}. */
  Unit smaller() {
    return switch (this) {
      case H -> M;
      case M -> S;
      case S -> MS;
      case MS -> US;
      case US, NS -> NS;
    };
  }
}
