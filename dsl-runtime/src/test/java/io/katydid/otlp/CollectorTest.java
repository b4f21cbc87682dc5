package io.katydid.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.TlsServer;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A collector that is reached by TLS. */
@Timeout(120)
class CollectorTest {

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  private final CertificateAuthority authority = new CertificateAuthority();
  private final KeyStore keys = authority.issue("localhost", LATER);
  private @TempDir Path folder;

  CollectorTest() throws Exception {}

  private static Delivery push(String url, Map<String, String> variables) throws Exception {
    try (Collector collector = new Collector(OtlpSettings.of(url, variables::get, "1"))) {
      return collector.push(new byte[0], Duration.ofMinutes(1));
    }
  }

  @Test
  void push_toOneWhoseCertificateIsTrusted_isTaken() throws Exception {
    Path pem = folder.resolve("trusted.pem");
    KeyStore trust = KeyStore.getInstance(KeyStore.getDefaultType());
    authority.writeTrust(folder.resolve("trust"));
    try (InputStream in = Files.newInputStream(folder.resolve("trust"))) {
      trust.load(in, CertificateAuthority.PASSWORD);
    }
    for (String alias : Collections.list(trust.aliases())) {
      Files.writeString(pem, pem(trust.getCertificate(alias)));
    }
    try (TlsServer server = TlsServer.with(keys, "")) {
      assertThat(push(server.url(), Map.of("OTEL_EXPORTER_OTLP_CERTIFICATE", pem.toString())))
          .isEqualTo(new Delivery.Accepted(0, ""));
    }
  }

  private static String pem(Certificate certificate) throws Exception {
    String text =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(certificate.getEncoded());
    return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
  }

  @Test
  void push_toOneWhoseCertificateIsNotTrusted_isNotSent() throws Exception {
    try (TlsServer server = TlsServer.with(keys, "")) {
      assertThat(push(server.url(), Map.of()))
          .isInstanceOfSatisfying(
              Delivery.Unavailable.class, it -> assertThat(it.reason()).startsWith("TLS: "));
    }
  }

  @Test
  void push_toOneThatDoesNotAnswer_isGivenUpInTime() throws Exception {
    try (StubServer server = StubServer.scripted((request, exchange) -> {})) {
      assertThat(push(server.url(), Map.of("OTEL_EXPORTER_OTLP_TIMEOUT", "50")))
          .isEqualTo(new Delivery.Unavailable("no answer in time", Duration.ZERO));
    }
  }

  @Test
  void answer_thatIsNoMessage_saysNothingOfPoints() {
    byte[] none = "{}".getBytes(StandardCharsets.US_ASCII);

    for (String type : List.of("", "application/json; charset=utf-8", "application/x-protobuf")) {
      assertThat(Answer.of(200, type, none, "")).isEqualTo(new Delivery.Accepted(0, ""));
    }
  }

  /** As of Prometheus, and of what writes a type in any case. */
  @Test
  void answer_withoutABody_isThatOfACollector() {
    assertThat(Answer.of(200, "text/plain", new byte[0], ""))
        .isEqualTo(new Delivery.Accepted(0, ""));
  }

  @Test
  void answer_thatIsAPage_isNotThatOfACollector() {
    byte[] page = "<html>".getBytes(StandardCharsets.US_ASCII);

    assertThat(Answer.of(200, "text/html; charset=utf-8", page, ""))
        .isEqualTo(
            new Delivery.Refused(
                "HTTP 200 with text/html; charset=utf-8, which is no answer of a collector: give"
                    + " the address of one, such as http://localhost:4318"));
  }

  @Test
  void push_toAHostThatIsNotKnown_saysSo() throws Exception {
    assertThat(push("http://nowhere.invalid:4318", Map.of()))
        .isEqualTo(
            new Delivery.Unavailable(
                "its host name is not known: check it, or the name server", Duration.ZERO));
  }

  @Test
  void answer_withADateThatIsOver_isNoPause() {
    assertThat(Answer.of(503, "", new byte[0], "Wed, 21 Oct 2015 07:28:00 GMT"))
        .isEqualTo(new Delivery.Unavailable("HTTP 503", Duration.ZERO));
  }
}
