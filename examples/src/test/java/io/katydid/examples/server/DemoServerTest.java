package io.katydid.examples.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoServerTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final DemoServer SERVER = DemoServer.start();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void root_asked_answersOk() throws Exception {
    HttpResponse<String> response = get("/");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"msg\":\"ok\"}");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
  }

  @Test
  void health_asked_answersUp() throws Exception {
    assertThat(get("/health").body()).isEqualTo("{\"status\":\"up\"}");
  }

  @Test
  void items_valid_areEchoedWithoutWhatIsUnknown() throws Exception {
    HttpResponse<String> response =
        post("/items/", "{\"name\":\"test\",\"price\":9.99,\"colour\":\"red\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"name\":\"test\",\"price\":9.99}");
  }

  @Test
  void items_fieldsMissingOrOfAnotherType_areAllRefused() throws Exception {
    HttpResponse<String> response = post("/items/", "{\"name\":5}");

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .isEqualTo(
            "{\"detail\":["
                + "{\"type\":\"string_type\",\"loc\":[\"body\",\"name\"],"
                + "\"msg\":\"Input should be a valid string\",\"input\":5},"
                + "{\"type\":\"missing\",\"loc\":[\"body\",\"price\"],"
                + "\"msg\":\"Field required\",\"input\":{\"name\":5}}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"'{\"name\":'|json_invalid", "''|model_attributes_type", "[]|model_attributes_type"})
  void items_notAnObject_areRefused(String body, String type) throws Exception {
    HttpResponse<String> response = post("/items/", body);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains("\"type\":\"" + type + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "30, 832040",
    "92, 7540113804746346429",
    "30?algorithm=iterative, 832040",
    "30?algorithm=recursive, 832040"
  })
  void fib_inRange_isComputed(String path, long value) throws Exception {
    assertThat(get("/fib/" + path).body()).contains("\"value\":" + value + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 'n must be from 0 to 92, not -1'",
    "93, 'n must be from 0 to 92, not 93'",
    "41?algorithm=recursive, 'n must be from 0 to 40, not 41'",
    "ten, 'n must be a number, not \\\"ten\\\"'",
    "5?algorithm=fast, 'algorithm must be recursive or iterative, not \\\"fast\\\"'"
  })
  void fib_outOfRange_isRefused(String path, String detail) throws Exception {
    HttpResponse<String> response = get("/fib/" + path);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).isEqualTo("{\"detail\":\"" + detail + "\"}");
  }

  @Test
  void delay_inRange_lastsAtLeastThatLong() throws Exception {
    long start = System.nanoTime();
    HttpResponse<String> response = get("/delay/0.05");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.01", "-1", "NaN"})
  void delay_outOfRange_isRefused(String seconds) throws Exception {
    assertThat(get("/delay/" + seconds).statusCode()).isEqualTo(400);
  }

  @Test
  void me_withTokenOfLogin_isTheOneWhoLoggedIn() throws Exception {
    String token =
        post("/login", "{\"name\":\"ada\"}").body().replaceAll("\\{\"token\":\"(.*)\"}", "$1");
    HttpRequest request = request("/me").header("Authorization", "Bearer " + token).build();

    assertThat(send(request).body()).isEqualTo("{\"name\":\"ada\"}");
  }

  @Test
  void me_withoutToken_isRefused() throws Exception {
    assertThat(get("/me").statusCode()).isEqualTo(401);
    assertThat(post("/login", "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void unknownRoute_asked_isNotFound() throws Exception {
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void counts_afterRequests_areThoseOfEachRouteWhateverTheAnswer() throws Exception {
    try (DemoServer server = DemoServer.start()) {
      for (String path : new String[] {"/", "/", "/fib/1", "/fib/-1", "/nowhere", "/stats"}) {
        send(HttpRequest.newBuilder(URI.create(server.host() + path)).build());
      }

      assertThat(server.counts())
          .containsEntry("GET /", 2L)
          .containsEntry("GET /fib/{n}", 2L)
          .containsEntry("POST /items/", 0L)
          .doesNotContainKeys("GET /nowhere", "GET /stats");
      HttpResponse<String> stats =
          send(HttpRequest.newBuilder(URI.create(server.host() + "/stats")).build());
      assertThat(stats.body()).contains("\"GET /\":2,", "\"GET /fib/{n}\":2,");
    }
  }

  /** The factor is one that no machine could be at by chance. */
  @Test
  void slower_route_takesSoManyTimesAsLongAndOthersDoNot() throws Exception {
    try (DemoServer server = DemoServer.startSlower("GET /delay/{seconds}=3")) {
      long start = System.nanoTime();
      HttpResponse<String> response =
          send(HttpRequest.newBuilder(URI.create(server.host() + "/delay/0.05")).build());

      assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(150_000_000);
      assertThat(response.body()).isEqualTo("{\"delayed\":0.05}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'GET /', 'is no route with a factor of 1 or more, such as GET /=1.10'",
    "'GET /=fast', 'is no route with a factor of 1 or more, such as GET /=1.10'",
    "'GET /=0.9', 'is no route with a factor of 1 or more, such as GET /=1.10'",
    "'GET /nowhere=2', 'there is no route GET /nowhere to make slower; there are [GET /,'"
  })
  void slower_noSuchRouteOrFactor_isRefused(String slower, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DemoServer.startSlower(slower))
        .withMessageContaining(message);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path).build());
  }

  private static HttpResponse<String> post(String path, String json) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(json)).build());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(SERVER.host() + path));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
