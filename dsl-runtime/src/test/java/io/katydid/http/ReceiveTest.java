package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.StubServer;
import io.katydid.api.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiveTest {

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  private Response get(HttpFixture fixture) {
    return fixture.http.request("GET", "/").receive(received::write).send();
  }

  private static StubServer ending(String response) {
    return StubServer.scripted((request, exchange) -> {
      exchange.write(response.replace("~", "\r\n"));
      exchange.close();
    });
  }

  @Test
  void body_received_isNotKept() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      Response response = get(fixture);
      assertThat(received).hasToString("hello");
      assertThat(response.isFailed()).isFalse();
      assertThatIllegalStateException().isThrownBy(response::text);
      get(fixture);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void body_ofAnUnexpectedStatus_isKeptAndNotReceived() {
    try (StubServer server = StubServer.answering(StubServer.response("500 Oops", "broken"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(get(fixture).text()).isEqualTo("broken");
      assertThat(received.size()).isZero();
    }
  }

  @Test
  void body_compressed_isReceivedPlain() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write("hello".getBytes(StandardCharsets.UTF_8));
    }
    try (CapturingServer server =
            new CapturingServer((request, exchange) -> {
              exchange.getResponseHeaders().add("Content-Encoding", "gzip");
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write(zipped.toByteArray());
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.acceptCompressed();
      assertThat(get(fixture).isFailed()).isFalse();
      assertThat(received).hasToString("hello");
      assertThat(server.only().header("Accept-Encoding")).startsWith("gzip, deflate");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Length: 9~~hello | response cut short: the connection ended before the body did,"
            + " by its Content-Length, chunks or frames: look in the logs of the server, and of"
            + " proxies before it, for an error after the head was sent",
        "Content-Encoding: br~~hello | undecodable body: the body is encoded as br, which cannot be"
            + " decoded: add org.brotli:dec, or com.aayushatharva.brotli4j:brotli4j to the class"
            + " path",
        "Content-Encoding: gzip~~hello | undecodable body: the body is not gzip, as its"
            + " Content-Encoding says",
      })
  void body_thatCannotBeReceived_failsTheRequest(String rest, String failure) {
    try (StubServer server = ending("HTTP/1.1 200 OK~" + rest);
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(get(fixture).status()).isZero();
      assertThat(fixture.failure()).isEqualTo(failure);
    }
  }

  @Test
  void receiver_thatFails_failsTheRequest() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture
          .http
          .request("GET", "/")
          .receive((bytes, offset, length) -> {
            throw new IOException("disk full");
          })
          .send();
      assertThat(fixture.failure())
          .isEqualTo("body not received: what is given the body cannot take it: disk" + " full");
    }
  }

  @Test
  void downloadRate_ofAKeptBody_isItsTime() {
    String body = "x".repeat(60_000);
    try (StubServer server = StubServer.answering(StubServer.ok(body));
        HttpFixture fixture = new HttpFixture(server.url())) {
      Response response = fixture.http.request("GET", "/").downloadRate("30KB/s").send();
      assertThat(response.text()).isEqualTo(body);
      assertThat(response.time()).hasSeconds(2);
    }
  }
}
