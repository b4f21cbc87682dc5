package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.katydid.StubServer;
import io.katydid.api.Response;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletedResponseTest {

  private static Response received(String body, String... headers) {
    try (StubServer server = StubServer.answering(StubServer.response("200 OK", body, headers));
        HttpFixture fixture = new HttpFixture(server.url())) {
      return fixture.http.get("/");
    }
  }

  private static Response receivedBytes(byte[] body, String header) {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(
                  "HTTP/1.1 200 OK\r\n"
                      + header
                      + "\r\nContent-Length: "
                      + body.length
                      + "\r\n\r\n");
              OutputStream out = exchange.socket().getOutputStream();
              out.write(body);
              out.flush();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      return fixture.http.get("/");
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, text/plain", "ISO-8859-1, text/plain; charset=ISO-8859-1"})
  void text_charsetOfTheContentType_isUsed(String charset, String type) {
    byte[] body = "Grüße".getBytes(Charset.forName(charset));
    assertThat(receivedBytes(body, "Content-Type: " + type).text()).isEqualTo("Grüße");
  }

  @Test
  void bytes_changedByTheCaller_areACopy() {
    Response response = received("abc");
    response.bytes()[0] = 'x';
    assertThat(response.bytes()).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void headers_anyCase_areFound() {
    Response response = received("", "X-One: 1", "X-One: 2");
    assertThat(response.header("x-one")).contains("1");
    assertThat(response.headers("X-ONE")).containsExactly("1", "2");
    assertThat(response.header("X-Two")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Policy: a;~ b              | a; b",
        "X-Policy: a;  ~\t \t b  ~ c   | a; b c",
        "X-Policy:~ a                 | a",
        "X-Policy: a~ ~Y: 1           | a",
        "X-Policy: a  b~Z: 1          | a  b",
      })
  void header_folded_isReadWithABlank(String fields, String value) {
    Response response = received("ok", fields.strip().split("~"));
    assertThat(response.header("X-Policy")).contains(value);
    assertThat(response.text()).isEqualTo("ok");
  }

  @Test
  void header_foldedThatFramesTheMessage_isNamed() {
    try (StubServer server =
            StubServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n \r\n\r\nok");
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.recorded().groups().getFirst().message())
          .isEqualTo("a header that says how it is framed goes on in another line");
    }
  }

  @Test
  void json_classOrGenericType_isRead() {
    assertThat(received("{\"id\": 7, \"name\": \"x\"}").json(Item.class))
        .isEqualTo(new Item(7, "x"));
    List<Item> items = received("[{\"id\": 7, \"name\": \"x\"}]").json(listOf(Item.class));
    assertThat(items).containsExactly(new Item(7, "x"));
  }

  private static Type listOf(Class<?> element) {
    return new ParameterizedType() {
      @Override
      public Type[] getActualTypeArguments() {
        return new Type[] {element};
      }

      @Override
      public Type getRawType() {
        return List.class;
      }

      @Override
      public @Nullable Type getOwnerType() {
        return null;
      }
    };
  }

  record Item(int id, String name) {}

  @ParameterizedTest
  @CsvSource({
    "DELETE, 'HTTP/1.1 204 No Content~Content-Encoding: gzip~~'",
    "HEAD, 'HTTP/1.1 200 OK~Content-Encoding: gzip~Content-Length: 120~~'",
    "GET, 'HTTP/1.1 200 OK~Content-Encoding: gzip~Content-Length: 0~~'",
    "GET, 'HTTP/1.1 200 OK~Content-Encoding: br~Transfer-Encoding: chunked~~0~~'",
    "GET, 'HTTP/1.1 304 Not Modified~Content-Encoding: gzip~~'",
  })
  void text_ofNoContentWithAnEncoding_isEmpty(String method, String response) {
    try (StubServer server = StubServer.answering(response.replace("~", "\r\n"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      Response empty = fixture.http.request(method, "/x").send();
      assertThat(empty.text()).isEmpty();
      assertThat(empty.bytes()).isEmpty();
      assertThat(fixture.recorded().total().failures()).isZero();
    }
  }

  @Test
  void text_encodedByWhatCannotBeDecoded_namesTheRequest() {
    try (StubServer server =
            StubServer.answering(StubServer.response("200 OK", "x", "Content-Encoding: zstd"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(fixture.http.get("/x")::text)
          .withMessageStartingWith(
              "GET /x: the body is encoded as zstd, which cannot be decoded: add ");
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(
              fixture.http.request("GET", "/x").header("Accept-Encoding", "zstd").send()::text)
          .withMessageContaining("leave zstd out of Accept-Encoding");
    }
  }
}
