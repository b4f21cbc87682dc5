package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.StubServer;
import io.katydid.api.Response;
import io.katydid.message.Message;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscardBodyTest {

  private static Response get(HttpFixture fixture) {
    return fixture.http.request("GET", "/").discardBody().send();
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length: 4~~body",
    "Content-Length: 0~~",
    "Transfer-Encoding: chunked~~2~bo~2~dy~0~Trailer: 1~~",
  })
  void body_discarded_leavesHeadAndConnection(String rest) {
    try (StubServer server =
            StubServer.answering("HTTP/1.1 200 OK\r\nX-Id: 7\r\n" + rest.replace("~", "\r\n"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      Response response = get(fixture);
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.header("X-Id")).contains("7");
      assertThatThrownBy(response::text)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "GET / was sent with discardBody() or receive(..): what it came with was not kept");
      assertThat(fixture.http.get("/").status()).isEqualTo(200);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(fixture.recorded().total().failures()).isZero();
    }
  }

  @Test
  void body_discardedAndTruncated_failsAsConnectionClosed() {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort");
              exchange.close();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(get(fixture).status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("response cut short");
    }
  }

  @Test
  void body_discarded_mayBeLargerThanWhatIsKept() {
    int length = 2 * Message.LARGEST_BODY;
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n");
              write(exchange.socket().getOutputStream(), length);
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(get(fixture).status()).isEqualTo(200);
      assertThat(fixture.recorded().total().failures()).isZero();
    }
  }

  private static void write(OutputStream out, int length) throws IOException {
    byte[] piece = new byte[1 << 20];
    for (int written = 0; written < length; written += piece.length) {
      out.write(piece);
    }
  }
}
