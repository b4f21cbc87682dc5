package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.StubServer;
import io.katydid.api.Body;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values of user code in forms, queries and paths. */
class RequestValuesTest {

  @Test
  void formQueryAndPath_listsAndNulls_areRepeatedOrRefused() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      UserHttp http = fixture.http;
      http.post("/f", Body.form(Map.of("id", List.of(1, "a b"))));
      http.request("GET", "/f").query("id", new int[] {1, 2}).query("n", Optional.empty()).send();
      assertThat(server.requests().getFirst().body()).isEqualTo("id=1&id=a+b");
      assertThat(server.requests().getLast().path()).isEqualTo("/f?id=1&id=2");

      refused(
          () -> http.post("/f", Body.form(Collections.singletonMap("id", null))),
          "form field \"id\"");
      refused(() -> http.get("/items/{id}", nothing()), "path variable {id}");
      refused(() -> http.get("/items/{id}", (Object[]) nothing()), "path variable {id}");
      refused(() -> http.get("/{a}/{b}", 1, Optional.empty()), "path variable {b}");
      refused(() -> http.get("/{a}", Arrays.asList(1, 2)), "path variable {a}");
      refused(() -> http.request("GET", "/f").query("id", nothing()), "query parameter \"id\"");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @SuppressWarnings("NullAway")
  private static Object nothing() {
    return null;
  }

  private static void refused(Runnable request, String field) {
    assertThatIllegalArgumentException()
        .isThrownBy(request::run)
        .withMessageStartingWith("the " + field + " ");
  }
}
