package io.katydid.otlp;

import io.katydid.api.HttpUrl;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where metrics are sent to, and how.
 *
 * @param endpoint to which they are posted
 * @param headers of each push; they have secrets
 * @param timeout of each push
 * @param isCompressed whether pushes are, by gzip
 * @param certificate a file of the authorities that are trusted, in place of those of the JVM
 * @param isDelta whether what was measured since the last push is sent, in place of all
 * @param resource what the metrics are of
 */
record OtlpSettings(
    URI endpoint,
    Map<String, String> headers,
    Duration timeout,
    boolean isCompressed,
    Optional<Path> certificate,
    boolean isDelta,
    Map<String, String> resource) {

  private static final String STANDARD = "http://localhost:4318";
  private static final String SIGNAL = "v1/metrics";

  /** As long as the end of a run waits for the last one. */
  private static final long LONGEST_MILLIS = 10_000;

  /**
   * The settings for this endpoint, and by variables of OpenTelemetry.
   *
   * @param endpoint without the path of metrics; empty for that of the variables
   * @throws IllegalArgumentException if one is not understood; the message has no secret
   */
  static OtlpSettings of(
      String endpoint, Function<String, @Nullable String> environment, String instance) {
    OtlpVariables variables = new OtlpVariables(environment);
    requireProtocol(variables);
    return new OtlpSettings(
        endpoint(endpoint, variables),
        headers(variables),
        timeout(variables),
        isCompressed(variables),
        variables.ofExporter("CERTIFICATE").map(Path::of),
        isDelta(variables),
        resource(variables, instance));
  }

  /** Whether {@code OTEL_SDK_DISABLED} is set. */
  static boolean isDisabled(Function<String, @Nullable String> environment) {
    return new OtlpVariables(environment)
        .find("OTEL_SDK_DISABLED")
        .filter("true"::equalsIgnoreCase)
        .isPresent();
  }

  private static void requireProtocol(OtlpVariables variables) {
    String protocol = variables.ofExporter("PROTOCOL").orElse("http/protobuf");
    if (!protocol.equals("http/protobuf")) {
      throw new IllegalArgumentException(
          "metrics are sent by http/protobuf, and not by %s: set OTEL_EXPORTER_OTLP_METRICS_PROTOCOL"
                  .formatted(protocol)
              + " to http/protobuf, and give the port of that, which is 4318 unless set");
    }
  }

  private static URI endpoint(String given, OtlpVariables variables) {
    if (!given.isEmpty()) {
      return uri("otlp", withSignal(given));
    }
    Optional<String> own = variables.find("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT");
    if (own.isPresent()) {
      return uri("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", own.get());
    }
    return uri(
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        withSignal(variables.find("OTEL_EXPORTER_OTLP_ENDPOINT").orElse(STANDARD)));
  }

  private static String withSignal(String base) {
    return base.endsWith("/") ? base + SIGNAL : base + "/" + SIGNAL;
  }

  private static URI uri(String name, String text) {
    try {
      HttpUrl.parse(text);
      URI uri = URI.create(text);
      if (uri.getRawUserInfo() == null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw noEndpoint(name, e);
    }
    throw noEndpoint(name, null);
  }

  private static IllegalArgumentException noEndpoint(String name, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        name
            + " is no endpoint: write the address of a collector, such as http://localhost:4318,"
            + " and credentials into OTEL_EXPORTER_OTLP_HEADERS",
        cause);
  }

  private static Map<String, String> headers(OtlpVariables variables) {
    return variables
        .ofExporter("HEADERS")
        .map(text -> OtlpVariables.pairs("OTEL_EXPORTER_OTLP_HEADERS", text))
        .orElse(Map.of());
  }

  private static Duration timeout(OtlpVariables variables) {
    String millis = variables.ofExporter("TIMEOUT").orElse(Long.toString(LONGEST_MILLIS));
    if (!millis.matches("[0-9]{1,9}") || Long.parseLong(millis) == 0) {
      throw new IllegalArgumentException(
          "OTEL_EXPORTER_OTLP_TIMEOUT is a number of milliseconds, such as 10000, not " + millis);
    }
    return Duration.ofMillis(Math.min(LONGEST_MILLIS, Long.parseLong(millis)));
  }

  private static boolean isCompressed(OtlpVariables variables) {
    String compression = variables.ofExporter("COMPRESSION").orElse("none");
    return switch (compression) {
      case "gzip" -> true;
      case "none" -> false;
      default ->
          throw new IllegalArgumentException(
              "OTEL_EXPORTER_OTLP_COMPRESSION is gzip or none, not " + compression);
    };
  }

  private static boolean isDelta(OtlpVariables variables) {
    String preference =
        variables
            .ofExporter("TEMPORALITY_PREFERENCE")
            .orElse("cumulative")
            .toLowerCase(Locale.ROOT);
    return switch (preference) {
      case "cumulative" -> false;
      case "delta", "lowmemory" -> true;
      default ->
          throw new IllegalArgumentException(
              "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE is cumulative, delta or lowmemory,"
                  + " not "
                  + preference);
    };
  }

  private static Map<String, String> resource(OtlpVariables variables, String instance) {
    Map<String, String> resource = new LinkedHashMap<>();
    resource.put("service.name", "katydid");
    resource.put("service.instance.id", instance);
    variables
        .find("OTEL_RESOURCE_ATTRIBUTES")
        .ifPresent(text -> resource.putAll(OtlpVariables.pairs("OTEL_RESOURCE_ATTRIBUTES", text)));
    variables.find("OTEL_SERVICE_NAME").ifPresent(name -> resource.put("service.name", name));
    return resource;
  }
}
