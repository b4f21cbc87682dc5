package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Http;
import io.katydid.api.User;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the figures of a report it follows how many requests the server had. */
class SentAgainTest {

  @TempDir private Path directory;

  /** Is asked for credentials, and is redirected. */
  @User
  static final class Member {

    void act(Http http) {
      http.digestAuth("ann", "secret");
      http.get("/private");
      http.get("/old");
    }
  }

  private static String answer(StubServer.Received request) {
    if (request.header("Authorization").isEmpty()) {
      return StubServer.response(
          "401 Who", "", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"");
    }
    return request.path().equals("/old")
        ? StubServer.response("302 Go", "", "Location: /private")
        : StubServer.ok("");
  }

  @Test
  void requests_thatTheServerHad_areThoseOfTheReportWithRetriesAndRedirects() throws Exception {
    Path html = directory.resolve("report.html");
    Path markdown = directory.resolve("report.md");
    try (StubServer server =
        StubServer.scripted((request, exchange) -> exchange.write(answer(request)))) {
      LoadResult result =
          LoadRun.of(Member.class)
              .host(server.url())
              .iterations(2)
              .users(1)
              .html(html)
              .markdown(markdown)
              .execute();

      assertThat(result.total().failures()).isZero();
      JsonNode report = JsonMapper.shared().readTree(result.json());
      long requests = report.at("/total/count").asLong();
      long retries = report.at("/counts/retries").asLong();
      long redirects = report.at("/counts/redirects").asLong();
      assertThat(requests + retries + redirects).isEqualTo(server.requests().size());
      assertThat(requests).isEqualTo(4);
      assertThat(retries).isEqualTo(2);
      String figures = "2 requests sent again, 2 redirects followed";
      assertThat(result.text()).contains(figures);
      assertThat(markdown).content().contains(figures);
      assertThat(html).content().contains(figures);
    }
  }
}
