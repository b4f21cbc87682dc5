package io.katydid.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtlpSettingsTest {

  private static final String EXPORTER = "OTEL_EXPORTER_OTLP_";

  private static OtlpSettings settings(String endpoint, String... environment) {
    Map<String, String> variables =
        environment.length == 0 ? Map.of() : Map.of(environment[0], environment[1]);
    return OtlpSettings.of(endpoint, variables::get, "1");
  }

  @ParameterizedTest
  @CsvSource({
    "'', OTHER, x, http://localhost:4318/v1/metrics",
    "http://a:1, OTEL_EXPORTER_OTLP_METRICS_ENDPOINT, http://b/, http://a:1/v1/metrics",
    "http://a:1/, OTHER, x, http://a:1/v1/metrics",
    "http://a/api/v1/otlp, OTHER, x, http://a/api/v1/otlp/v1/metrics",
    "'', OTEL_EXPORTER_OTLP_ENDPOINT, https://b/x, https://b/x/v1/metrics",
    "'', OTEL_EXPORTER_OTLP_METRICS_ENDPOINT, https://b/x, https://b/x",
  })
  void endpoint_givenOrOfTheEnvironment_isWhereMetricsArePosted(
      String given, String variable, String value, String endpoint) {
    assertThat(settings(given, variable, value).endpoint()).hasToString(endpoint);
  }

  @ParameterizedTest
  @CsvSource({
    "ENDPOINT, b:4318, OTEL_EXPORTER_OTLP_ENDPOINT is no endpoint",
    "METRICS_ENDPOINT, http://amy:s3cret@b, OTEL_EXPORTER_OTLP_METRICS_ENDPOINT is no endpoint",
    "PROTOCOL, grpc, 'metrics are sent by http/protobuf, and not by grpc'",
    "METRICS_PROTOCOL, http/json, 'metrics are sent by http/protobuf, and not by http/json'",
    "TIMEOUT, 10s, 'OTEL_EXPORTER_OTLP_TIMEOUT is a number of milliseconds, such as 10000, not"
        + " 10s'",
    "TIMEOUT, 0, 'OTEL_EXPORTER_OTLP_TIMEOUT is a number of milliseconds, such as 10000, not 0'",
    "COMPRESSION, zstd, 'OTEL_EXPORTER_OTLP_COMPRESSION is gzip or none, not zstd'",
    "HEADERS, s3cret, OTEL_EXPORTER_OTLP_HEADERS is not understood: write name=value",
    "HEADERS, a=%s3cret, OTEL_EXPORTER_OTLP_HEADERS is not understood: write name=value",
    "METRICS_TEMPORALITY_PREFERENCE, sum, 'is cumulative, delta or lowmemory, not sum'",
  })
  void variable_thatIsWrong_isRefusedWithoutASecret(String name, String value, String message) {
    assertThatThrownBy(() -> settings("", EXPORTER + name, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void collector_withAHeaderThatCannotBeSent_isRefusedWithoutASecret() {
    assertThatThrownBy(
            () -> new Collector(settings("http://a", EXPORTER + "HEADERS", "X-Key=s3cret%0A")))
        .hasMessage("OTEL_EXPORTER_OTLP_HEADERS has a header that cannot be sent: X-Key")
        .hasNoCause();
  }

  @Test
  void collector_withACertificateThatIsNotThere_isRefused() {
    assertThatThrownBy(
            () -> new Collector(settings("https://a", EXPORTER + "CERTIFICATE", "/nowhere.pem")))
        .hasMessage(
            "OTEL_EXPORTER_OTLP_CERTIFICATE is no file of certificates as PEM: /nowhere.pem");
  }

  @Test
  void timeout_longerThanARunWaitsFor_isThatLong() {
    assertThat(settings("", EXPORTER + "TIMEOUT", "60000").timeout())
        .isEqualTo(Duration.ofSeconds(10));
    assertThat(settings("", EXPORTER + "METRICS_TIMEOUT", "500").timeout())
        .isEqualTo(Duration.ofMillis(500));
  }
}
