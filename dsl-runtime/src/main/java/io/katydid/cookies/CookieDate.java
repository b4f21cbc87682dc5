package io.katydid.cookies;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date of an Expires attribute as browsers do (RFC 6265, section 5.1.1): a time, a day, a
 * month and a year, in whatever order and form, and words between that mean nothing.
 */
final class CookieDate {

  private static final Pattern TOKEN =
      Pattern.compile("[^\\x09\\x20-\\x2F\\x3B-\\x40\\x5B-\\x60\\x7B-\\x7E]+");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
  private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(?:\\D.*)?", Pattern.DOTALL);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private @Nullable Matcher time;
  private int day;
  private int month;
  private int year = -1;

  private CookieDate() {}

  /** The moment; empty if the text is no date, or there is no such date. */
  static Optional<Instant> parse(String text) {
    CookieDate date = new CookieDate();
    TOKEN.matcher(text).results().forEach(token -> date.take(token.group()));
    return date.instant();
  }

  private void take(String token) {
    Matcher asTime = TIME.matcher(token);
    Matcher asDay = DAY.matcher(token);
    Matcher asYear = YEAR.matcher(token);
    if (time == null && asTime.matches()) {
      time = asTime;
    } else if (day == 0 && asDay.matches()) {
      day = Integer.parseInt(asDay.group(1));
    } else if (month == 0 && monthOf(token) > 0) {
      month = monthOf(token);
    } else if (year < 0 && asYear.matches()) {
      year = fullYear(Integer.parseInt(asYear.group(1)));
    }
  }

  private static int monthOf(String token) {
    String name = token.substring(0, Math.min(3, token.length())).toLowerCase(Locale.ROOT);
    return MONTHS.indexOf(name) + 1;
  }

  private static int fullYear(int year) {
    return year < 70 ? 2000 + year : year < 100 ? 1900 + year : year;
  }

  private Optional<Instant> instant() {
    if (time == null || day == 0 || month == 0 || year < 1601) {
      return Optional.empty();
    }
    try {
      LocalDateTime local = LocalDateTime.of(year, month, day, part(1), part(2), part(3));
      return Optional.of(local.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  private int part(int group) {
    return time == null ? 0 : Integer.parseInt(time.group(group));
  }
}
