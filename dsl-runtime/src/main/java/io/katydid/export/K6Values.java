package io.katydid.export;

import io.katydid.json.JsonWriter;
import io.katydid.measure.Distribution;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is in a metric of k6.
 *
 * @param type what kind of values it has
 * @param members writes them
 */
record K6Values(String type, Consumer<JsonWriter> members) {

  private static final String TREND = "trend";

  private static final List<Integer> PERCENTILES = List.of(90, 95, 99);

  /** Times, in milliseconds. */
  static K6Values trend(Distribution times) {
    return new K6Values(
        TREND,
        json -> {
          json.member("count", times.count())
              .member("avg", millis(Math.round(times.mean())))
              .member("min", millis(times.min()))
              .member("med", millis(times.percentile(50)))
              .member("max", millis(times.max()));
          PERCENTILES.forEach(it -> json.member("p(" + it + ")", millis(times.percentile(it))));
        });
  }

  /** Of how many something is true: in the words of k6, these pass, even if it is a failure. */
  static K6Values rate(long passes, long all) {
    return new K6Values(
        "rate",
        json ->
            json.member("passes", passes)
                .member("fails", all - passes)
                .member("value", all == 0 ? 0 : (double) passes / all));
  }

  static K6Values counter(long count, double perSecond) {
    return new K6Values("counter", json -> json.member("count", count).member("rate", perSecond));
  }

  static K6Values gauge(long value) {
    return new K6Values(
        "gauge", json -> json.member("value", value).member("min", value).member("max", value));
  }

  /** Writes them as a file of k6 has them, and as a script of k6 is given them. */
  void write(JsonWriter json) {
    json.member("type", type).member("contains", type.equals(TREND) ? "time" : "default");
    members.accept(json);
    json.object("values", () -> members.accept(json));
  }

  private static BigDecimal millis(long nanos) {
    return BigDecimal.valueOf(nanos, 6);
  }
}
