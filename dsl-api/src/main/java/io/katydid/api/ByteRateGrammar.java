package io.katydid.api;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rates of bytes, see {@link ByteRate}. */
final class ByteRateGrammar {

  static final Grammar<ByteRate> GRAMMAR =
      new Grammar<>(
          "a rate of bytes",
          "\"1MB/s\", \"64KB/s\" or \"20Mbit/s\"",
          ByteRateGrammar::read,
          plain -> mended(plain).stream());

  private static final Map<String, Double> BYTES =
      Map.of("B", 1.0, "KB", 1e3, "MB", 1e6, "GB", 1e9, "kbit", 125.0, "Mbit", 125e3);

  private static final Pattern MEANT =
      Pattern.compile("(\\d+(?:\\.\\d+)?)([kmg]?)(i?b(?:ytes?)?|bits?|bps)?(?:(?:/|per|p)s.*)?");

  private ByteRateGrammar() {}

  private static ByteRate read(Cursor cursor) {
    int start = cursor.position();
    double number = cursor.number().doubleValue();
    double bytes =
        number
            * cursor.word(
                unit -> Optional.ofNullable(BYTES.get(unit)),
                "a unit (B, KB, MB, GB, kbit or Mbit)");
    if (!cursor.take("/s")) {
      throw cursor.missing("/s");
    }
    if (!(bytes >= 1 && bytes < Double.POSITIVE_INFINITY)) {
      throw new SyntaxError(start, "at least 1B/s is expected");
    }
    return new ByteRate(bytes);
  }

  /** What was probably meant: {@code 1 mb}, {@code 64 KiB per second}, {@code 20mbps}. */
  private static Optional<String> mended(String plain) {
    Matcher meant = MEANT.matcher(plain);
    if (!meant.matches()) {
      return Optional.empty();
    }
    String unit = meant.group(3) == null ? "b" : meant.group(3);
    String scale = meant.group(2);
    boolean isBits = unit.startsWith("bi") || unit.equals("bps");
    String bits = scale.equals("m") ? "Mbit" : "kbit";
    String name = isBits ? bits : scale.toUpperCase(Locale.ROOT) + "B";
    return Optional.of(meant.group(1) + name + "/s");
  }
}
