package io.katydid.api.load;

import io.katydid.api.Rate;
import io.katydid.api.Stage;
import io.katydid.api.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rates over time. That of a row holds until the next row, and that of the last one as long as that
 * of the row before, or not at all if it is 0. The first row is the start of the load, whatever its
 * seconds are.
 */
final class RateFile {

  /** Above this, a number of seconds is none since 1970, if it is in milliseconds by mistake. */
  private static final double LATEST_SECONDS = 1e11;

  private final List<Row> rows = new ArrayList<>();
  private boolean begun;

  /** A rate, and since when it holds. */
  private record Row(BigDecimal seconds, Rate rate) {

    Duration until(Row next) {
      return Duration.ofNanos(
          next.seconds
              .subtract(seconds)
              .movePointRight(9)
              .setScale(0, RoundingMode.HALF_UP)
              .longValueExact());
    }
  }

  /**
   * Takes a row.
   *
   * @throws IllegalArgumentException if it is wrong; the message says how
   */
  void add(List<String> columns) {
    if (columns.size() != 2) {
      throw new IllegalArgumentException(
          "a row is seconds, and a rate per second, as in \"60,200\", not \"%s\""
              .formatted(String.join(",", columns).strip()));
    }
    Optional<Double> seconds = number(columns.get(0));
    Optional<Double> rate = number(columns.get(1));
    boolean isHeader = !begun && seconds.isEmpty() && rate.isEmpty();
    begun = true;
    if (isHeader) {
      RateHeader.require(columns);
    } else {
      check(columns, seconds, rate);
      add(
          new Row(
              new BigDecimal(columns.get(0).strip()),
              new Rate(rate.orElseThrow(), Duration.ofSeconds(1))));
    }
  }

  private static void check(List<String> columns, Optional<Double> seconds, Optional<Double> rate) {
    if (seconds.filter(it -> Math.abs(it) <= LATEST_SECONDS).isEmpty()) {
      throw new IllegalArgumentException(
          "the first column is a number of seconds, not \"%s\"".formatted(columns.get(0).strip()));
    }
    if (rate.filter(it -> it >= 0).isEmpty()) {
      throw new IllegalArgumentException(
          "the second column is a rate per second, 0 or more, not \"%s\""
              .formatted(columns.get(1).strip()));
    }
  }

  private void add(Row row) {
    if (!rows.isEmpty() && !rows.getLast().until(row).isPositive()) {
      throw new IllegalArgumentException(
          "the seconds of a row are more than those of the row before, but %s comes after %s"
              .formatted(row.seconds.toPlainString(), rows.getLast().seconds.toPlainString()));
    }
    rows.add(row);
  }

  /** A finite number. */
  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(new BigDecimal(text.strip()).doubleValue()))
          .filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * The load of all rows.
   *
   * @throws IllegalArgumentException if they make none; the message says why
   */
  Stages stages() {
    if (rows.size() < 2) {
      throw new IllegalArgumentException(
          "it has %s: write at least two, so that it is known how long a rate holds"
              .formatted(rows.isEmpty() ? "no row" : "one row"));
    }
    if (rows.stream().allMatch(row -> row.rate.count() == 0)) {
      throw new IllegalArgumentException("all its rates are 0, so there is no load");
    }
    List<Stage> stages = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      stages.add(stage(rows.get(i - 1), rows.get(i - 1).until(rows.get(i))));
    }
    if (rows.getLast().rate.count() > 0) {
      stages.add(stage(rows.getLast(), stages.getLast().duration()));
    }
    return new Stages(stages);
  }

  private static Stage stage(Row row, Duration length) {
    return new Stage(new Target.ArrivalRate(row.rate), false, length, false);
  }
}
