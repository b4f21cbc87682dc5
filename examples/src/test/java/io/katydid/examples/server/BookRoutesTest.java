package io.katydid.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookRoutesTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final DemoServer SERVER = DemoServer.start();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void read_seeded_isTheBook() {
    assertThat(send("GET", "/books/1", ""))
        .isEqualTo("200 {\"id\":1,\"title\":\"Book 1\",\"author\":\"Author 1\",\"price\":5.01}");
    assertThat(send("GET", "/books/10000", "")).startsWith("200 {\"id\":10000,");
  }

  @Test
  void list_limited_isThatPart() {
    assertThat(send("GET", "/books?limit=2&offset=4", ""))
        .startsWith("200 [{\"id\":5,")
        .contains(",{\"id\":6,")
        .doesNotContain("\"id\":7");
  }

  @Test
  void created_thenChanged_isRead() {
    String created = send("POST", "/books", "{'title':'t','author':'a','price':3}");
    String id = created.replaceAll(".*\"id\":(\\d+).*", "$1");

    assertThat(created)
        .startsWith("201 ")
        .endsWith(",\"title\":\"t\",\"author\":\"a\",\"price\":3.0}");
    assertThat(send("PATCH", "/books/" + id, "{'price':4.5}")).startsWith("200 ");
    assertThat(send("GET", "/books/" + id, ""))
        .endsWith("\"title\":\"t\",\"author\":\"a\",\"price\":4.5}");
  }

  @Test
  void offers_asked_comeAfterTheWait() {
    long start = System.nanoTime();

    assertThat(send("GET", "/books/1/offers", "")).startsWith("200 {\"id\":1,\"offers\":[4.5");
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET|/books/10000000||404|there is no book 10000000",
        "GET|/books/moby||400|id must be a number",
        "GET|/books?limit=101||400|limit must be from 1 to 100, and offset not negative",
        "POST|/books|\"{'title':'t','price':'3'}\"|422|missing, or of another type: author, price",
        "PATCH|/books/2|\"{'title':5}\"|422|missing, or of another type: title",
        "PATCH|/books/10000000|{}|404|there is no book 10000000"
      },
      quoteCharacter = '"')
  void request_thatCannotBeMet_isRefused(
      String method, String path, String body, int status, String detail) {
    assertThat(send(method, path, body)).startsWith(status + " {\"detail\":\"" + detail);
  }

  @Test
  void slots_allTaken_makeOthersWait() {
    try (DemoServer server = DemoServer.startWithSlots(1)) {
      long start = System.nanoTime();
      Stream.of("/books/1/offers", "/books/2/offers", "/books/3/offers")
          .map(path -> HttpRequest.newBuilder(URI.create(server.host() + path)).build())
          .map(request -> CLIENT.sendAsync(request, BodyHandlers.discarding()))
          .toList()
          .forEach(CompletableFuture::join);

      assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(150_000_000);
    }
  }

  /** The status and the body of the answer; single quotes stand for double ones. */
  private static String send(String method, String path, String body) {
    String json = body == null ? "" : body.replace('\'', '"');
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SERVER.host() + path))
            .method(method, BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> response = CLIENT.sendAsync(request, BodyHandlers.ofString()).join();
    return response.statusCode() + " " + response.body();
  }
}
