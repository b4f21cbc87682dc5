package io.katydid.otlp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The environment variables of OpenTelemetry. An empty one counts as not set. */
record OtlpVariables(Function<String, @Nullable String> environment) {

  private static final String OF_METRICS = "OTEL_EXPORTER_OTLP_METRICS_";
  private static final String OF_ALL = "OTEL_EXPORTER_OTLP_";

  Optional<String> find(String name) {
    return Optional.ofNullable(environment.apply(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** A setting of the exporter: that for metrics or, if there is none, that for all signals. */
  Optional<String> ofExporter(String name) {
    return find(OF_METRICS + name).or(() -> find(OF_ALL + name));
  }

  /**
   * A list such as {@code name=value,other=value}, whose values are encoded as in a URL.
   *
   * @throws IllegalArgumentException if it is none; the message has nothing of its values
   */
  static Map<String, String> pairs(String variable, String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        pairs.put(pair.substring(0, equals).strip(), decoded(variable, pair.substring(equals + 1)));
      } else if (!pair.isBlank()) {
        throw malformed(variable, null);
      }
    }
    return pairs;
  }

  private static String decoded(String variable, String value) {
    try {
      return URLDecoder.decode(value.strip().replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed(variable, e);
    }
  }

  private static IllegalArgumentException malformed(String variable, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        variable
            + " is not understood: write name=value, with commas between several, and %20 for a"
            + " blank",
        cause);
  }
}
