package io.katydid.otlp;

import io.katydid.text.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Who metrics are sent to, over HTTP. */
final class Collector implements AutoCloseable {

  private final OtlpSettings settings;
  private final HttpClient client;

  /**
   * One that is reached by these settings.
   *
   * @throws IllegalArgumentException if a header or the certificate is wrong
   */
  Collector(OtlpSettings settings) {
    this.settings = settings;
    HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    settings.certificate().ifPresent(file -> builder.sslContext(trusting(file)));
    request(new byte[0]);
    this.client = builder.build();
  }

  private static SSLContext trusting(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int number = 0;
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry(Integer.toString(number++), one);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "OTEL_EXPORTER_OTLP_CERTIFICATE is no file of certificates as PEM: " + file, e);
    }
  }

  private HttpRequest request(byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.endpoint())
            .setHeader("User-Agent", "katydid/" + Version.current());
    settings.headers().forEach((name, value) -> header(request, name, value));
    request.setHeader("Content-Type", "application/x-protobuf");
    if (settings.isCompressed()) {
      request.setHeader("Content-Encoding", "gzip");
    }
    return request
        .POST(HttpRequest.BodyPublishers.ofByteArray(settings.isCompressed() ? gzip(body) : body))
        .build();
  }

  /** The message of the JDK has the value, which is a secret. */
  @SuppressWarnings("UnusedException")
  private static void header(HttpRequest.Builder request, String name, String value) {
    try {
      request.setHeader(name, value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "OTEL_EXPORTER_OTLP_HEADERS has a header that cannot be sent: " + name);
    }
  }

  private static byte[] gzip(byte[] body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Sends a message, and waits for the answer, at most this long, and no longer than is set. */
  Delivery push(byte[] message, Duration longest) throws InterruptedException {
    Duration timeout = longest.compareTo(settings.timeout()) < 0 ? longest : settings.timeout();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request(message), HttpResponse.BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      HttpHeaders headers = response.headers();
      return Answer.of(
          response.statusCode(),
          headers.firstValue("Content-Type").orElse(""),
          response.body(),
          headers.firstValue("Retry-After").orElse(""));
    } catch (TimeoutException e) {
      return new Delivery.Unavailable("no answer in time", Duration.ZERO);
    } catch (ExecutionException e) {
      return new Delivery.Unavailable(NoAnswer.reason(e.getCause()), Duration.ZERO);
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
