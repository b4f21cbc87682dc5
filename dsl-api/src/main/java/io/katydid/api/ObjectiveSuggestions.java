package io.katydid.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Guesses which objective was meant by one in a foreign or careless spelling. */
final class ObjectiveSuggestions {

  private static final Pattern METRIC = Pattern.compile("^[a-z_]+:|[\\[\\]\"']");
  private static final Pattern TIMING =
      Pattern.compile("^(service|server|response)(?:_?time)?[_.]?(?=[a-z])");
  private static final Pattern PARTS =
      Pattern.compile("([a-z_]+)\\(?([0-9.]*)(?:th)?\\)?([<>=\u2264\u2265]+)(.+)");
  private static final Pattern SHARE = Pattern.compile("(\\d+(?:\\.\\d+)?)(%|percent)?");
  private static final Pattern NONE = Pattern.compile("none|no|nothing|off|-");

  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("avg", "mean"),
          Map.entry("average", "mean"),
          Map.entry("med", "p50"),
          Map.entry("median", "p50"),
          Map.entry("rate", "failures"),
          Map.entry("http_req_failed", "failures"),
          Map.entry("http_reqs", "throughput"),
          Map.entry("rps", "throughput"),
          Map.entry("qps", "throughput"),
          Map.entry("tps", "throughput"));
  private static final BigDecimal HIGHEST = new BigDecimal("99.99");

  private ObjectiveSuggestions() {}

  /**
   * What may have been meant, best first.
   *
   * @param plain the text in lower case, without blanks
   */
  static Stream<String> candidates(String plain) {
    if (NONE.matcher(plain).matches()) {
      return Stream.of("none");
    }
    Optional<StatusGrammar.Meant> status = StatusGrammar.meant(plain);
    if (status.isPresent()) {
      String indicator = "status " + status.get().statuses();
      return candidates(status.get().asFailures()).map(it -> it.replace("failures", indicator));
    }
    String bare = METRIC.matcher(plain).replaceAll("");
    Matcher parts = PARTS.matcher(TIMING.matcher(bare).replaceFirst(""));
    return parts.matches() && !isShareOfSuccesses(parts)
        ? candidates(parts, bare.startsWith("serv"))
        : Stream.empty();
  }

  private static Stream<String> candidates(Matcher parts, boolean service) {
    String indicator = indicator(parts.group(1), parts.group(2));
    String timing = service && indicator.matches("p[0-9.]+|max|mean") ? "service " : "";
    String found = parts.group(4);
    Optional<String> relative = BaselineSuggestions.limit(found, indicator.equals("throughput"));
    String limit = relative.or(() -> limit(indicator, parts.group(1), found)).orElse("");
    return comparisons(indicator, parts.group(3), relative.isPresent())
        .map(comparison -> timing + indicator + " " + comparison + " " + limit);
  }

  /** {@code rate > 0.95} of k6, which has no counterpart. */
  private static boolean isShareOfSuccesses(Matcher parts) {
    return parts.group(1).equals("rate") && parts.group(3).startsWith(">");
  }

  private static String indicator(String word, String number) {
    if (word.startsWith("p") && number.matches("\\d+(\\.\\d+)?")) {
      return percentile(new BigDecimal(number));
    }
    return Optional.ofNullable(ELSEWHERE.get(word))
        .or(() ->
            Stream.of("max", "mean", "failures", "errors", "users", "throughput")
                .filter(known -> word.startsWith(known.substring(0, 2)))
                .findFirst())
        .orElse(word);
  }

  private static String percentile(BigDecimal percent) {
    if (percent.compareTo(BigDecimal.valueOf(100)) >= 0) {
      return "max";
    }
    BigDecimal within = percent.max(BigDecimal.ONE).min(HIGHEST);
    return "p" + text(within.setScale(2, RoundingMode.DOWN));
  }

  /** The comparison that was probably meant, then the one that differs in the equals sign. */
  private static Stream<String> comparisons(String indicator, String found, boolean relative) {
    boolean throughput = indicator.equals("throughput");
    boolean orEqual = !found.matches("[<>]");
    boolean lower =
        indicator.equals("users") || (throughput && (relative || !found.matches(".*[<\u2264].*")));
    String sign = lower ? ">" : "<";
    return orEqual ? Stream.of(sign + "=", sign) : Stream.of(sign, sign + "=");
  }

  private static Optional<String> limit(String indicator, String word, String found) {
    return switch (indicator) {
      case "throughput" -> RateGrammar.mended(found);
      case "failures", "errors", "users" -> share(found, word.equals("rate"));
      default -> DurationGrammar.mended(found, Unit.MS);
    };
  }

  private static Optional<String> share(String found, boolean isRatio) {
    Matcher share = SHARE.matcher(found);
    if (!share.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(share.group(1));
    boolean isPercent = share.group(2) != null;
    boolean isFraction = number.stripTrailingZeros().scale() > 0;
    if (!isPercent && (isRatio || (isFraction && number.compareTo(BigDecimal.ONE) < 0))) {
      return Optional.of(text(number.movePointRight(2)) + "%");
    }
    return Optional.of(text(number) + (isPercent || isFraction ? "%" : ""));
  }

  static String text(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
