package io.katydid.api;

import static io.katydid.api.LimitGrammar.require;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads stages of a load, see {@link Stage}. */
final class StageGrammar {

  static final String WARM_UP = "warm-up";

  static final Grammar<Stage> GRAMMAR =
      new Grammar<>(
          "a stage",
          "\"50 users over 30s\", \"50 users for 2m\" or \"200/s for 2m\"",
          StageGrammar::read,
          plain -> mended(plain).stream());

  private static final BigDecimal MOST_USERS = BigDecimal.valueOf(Target.Users.MOST);
  private static final Pattern MEANT =
      Pattern.compile(
          "(?:rampto|ramp|hold)?(.+?)(over|in|within|for|during|to)(\\d.*?)((?:as)?warm-?up)?");
  private static final Pattern USERS =
      Pattern.compile("(\\d+)(?:users?|vus?|virtualusers?|u|threads?|clients?)?");

  private StageGrammar() {}

  private static Stage read(Cursor cursor) {
    Target target = target(cursor);
    cursor.skipBlanks();
    boolean isRamp =
        cursor.word(StageGrammar::isRamp, "\"over\", for a ramp, or \"for\", to hold the load,");
    cursor.skipBlanks();
    int start = cursor.position();
    Duration duration = DurationGrammar.read(cursor);
    require(duration.isPositive(), start, "a duration longer than 0s is expected");
    cursor.skipBlanks();
    return new Stage(target, isRamp, duration, cursor.take(WARM_UP));
  }

  private static Optional<Boolean> isRamp(String word) {
    return switch (word) {
      case "over" -> Optional.of(true);
      case "for" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Target target(Cursor cursor) {
    int start = cursor.position();
    BigDecimal number = cursor.number();
    if (cursor.take("/")) {
      cursor.backTo(start);
      return new Target.ArrivalRate(RateGrammar.read(cursor));
    }
    cursor.skipBlanks();
    cursor.word(
        word -> word.equals("users") || word.equals("user") ? Optional.of(word) : Optional.empty(),
        "users, or a rate such as 200/s,");
    require(
        number.stripTrailingZeros().scale() <= 0 && number.compareTo(MOST_USERS) <= 0,
        start,
        "a whole number of users, at most 10000000, is expected");
    return new Target.Users(number.intValueExact());
  }

  /** What was probably meant: {@code ramp to 50 VUs in 30 sec}, {@code 200 rps for 2 minutes}. */
  private static Optional<String> mended(String plain) {
    Matcher meant = MEANT.matcher(plain);
    if (!meant.matches()) {
      return Optional.empty();
    }
    String how = Stream.of("for", "during").anyMatch(meant.group(2)::equals) ? "for" : "over";
    String warmUp = meant.group(4) == null ? "" : " " + WARM_UP;
    return DurationGrammar.mended(meant.group(3), Unit.S)
        .flatMap(
            time -> target(meant.group(1)).map(load -> load + " " + how + " " + time + warmUp));
  }

  private static Optional<String> target(String plain) {
    Matcher users = USERS.matcher(plain);
    return users.matches() ? Optional.of(users.group(1) + " users") : RateGrammar.mended(plain);
  }
}
