package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.measure.ErrorGroup;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests of a user to servers that ask for digests. */
class UserDigestsTest {

  /** A server that asks for digests; what it says of nonces is in the path. */
  private static CapturingServer server() throws IOException {
    return new CapturingServer((request, exchange) -> {
      String sent = request.header("Authorization");
      if (sent.isEmpty() || (request.target().equals("/stale") && sent.contains("\"n1\""))) {
        String stale = sent.isEmpty() ? "nonce=\"n1\"" : "nonce=\"n2\", stale=TRUE";
        String challenge = "Digest realm=\"r\", qop=\"auth\", " + stale;
        CapturingServer.answer(exchange, 401, "WWW-Authenticate", challenge);
      } else if (request.target().equals("/wrong")) {
        CapturingServer.answer(exchange, 401, "WWW-Authenticate", "Digest realm=r, nonce=\"n1\"");
      } else {
        CapturingServer.answer(exchange, 200, "Authentication-Info", "nextnonce=\"n3\"");
      }
    });
  }

  private static List<String> nonces(CapturingServer server) {
    return server.requests().stream()
        .map(request -> request.header("Authorization"))
        .map(sent -> sent.replaceAll(".*nonce=\"(n\\d)\".*nc=0*(\\d+).*", "$1 $2"))
        .toList();
  }

  /** Another area of the same host, or a server that was started anew and does not say "stale". */
  @Test
  void credentials_thatAreOld_areMadeAnew() throws IOException {
    CapturingServer.Answer answer =
        (request, exchange) -> {
          String wanted =
              request.target().equals("/md5")
                  ? "nonce=\"n1\", algorithm=MD5"
                  : "nonce=\"n" + request.target().length() + "\", algorithm=SHA-256";
          String nonce = wanted.substring(0, wanted.indexOf(','));
          if (request.header("Authorization").contains(nonce)) {
            CapturingServer.answer(exchange, 200, "");
          } else {
            CapturingServer.answer(
                exchange, 401, "WWW-Authenticate", "Digest realm=\"r\", qop=\"auth\", " + wanted);
          }
        };
    try (CapturingServer server = new CapturingServer(answer);
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("u", "p");

      assertThat(fixture.http.get("/sha").status()).isEqualTo(200);
      assertThat(fixture.http.get("/md5").status()).isEqualTo(200);
      assertThat(fixture.http.get("/sha").status()).isEqualTo(200);
      assertThat(fixture.http.get("/shasha").status()).isEqualTo(200);
    }
  }

  @Test
  void requests_afterTheFirst_areSentWithCredentialsOfTheNextNonce() throws IOException {
    try (CapturingServer server = server();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("u", "p");
      assertThat(fixture.http.get("/a").status()).isEqualTo(200);
      assertThat(fixture.http.get("/b").status()).isEqualTo(200);
      assertThat(fixture.http.get("/c").status()).isEqualTo(200);
      assertThat(nonces(server)).containsExactly("", "n1 1", "n3 1", "n3 2");
      assertThat(fixture.recorded().total().count()).isEqualTo(3);
      assertThat(fixture.recorded().retries()).isEqualTo(1);
      assertThat(fixture.recorded().groups())
          .extracting(ErrorGroup::message)
          .containsExactly(
              "was answered by 401, and sent again with other credentials, in the same"
                  + " response time");
    }
  }

  @Test
  void nonce_thatIsStale_isReplacedInTheSameRequest() throws IOException {
    try (CapturingServer server = server();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("u", "p");
      assertThat(fixture.http.get("/stale").status()).isEqualTo(200);
      assertThat(nonces(server)).containsExactly("", "n1 1", "n2 1");
    }
  }

  @Test
  void credentials_thatAreWrong_areNotSentAgain() throws IOException {
    try (CapturingServer server = server();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("u", "p");
      assertThat(fixture.http.get("/wrong").status()).isEqualTo(401);
      assertThat(server.requests()).hasSize(2);
    }
  }

  /** Asks for digests wherever no right nonce comes, and leads from /a to /b. */
  private static CapturingServer redirecting(String parameters, String location)
      throws IOException {
    return new CapturingServer((request, exchange) -> {
      if (!request.header("Authorization").contains("\"n1\"")) {
        CapturingServer.answer(
            exchange,
            401,
            "WWW-Authenticate",
            "Digest realm=\"r\", qop=\"auth\", nonce=\"n1\"" + parameters);
      } else if (request.target().equals("/a")) {
        CapturingServer.answer(exchange, 302, "Location", location);
      } else {
        CapturingServer.answer(exchange, 200, "");
      }
    });
  }

  @Test
  void redirect_toTheSameServer_goesOnWithTheNonce() throws IOException {
    try (CapturingServer server = redirecting("", "/b");
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("u", "p");
      assertThat(fixture.http.get("/a").status()).isEqualTo(200);
      assertThat(nonces(server)).containsExactly("", "n1 1", "n1 2");
    }
  }

  @Test
  void redirect_toAnotherOrigin_isSentThereOnceAndWithoutCredentials() throws IOException {
    try (CapturingServer other = server();
        CapturingServer server = redirecting("", other.url() + "/b");
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("u", "p");
      assertThat(fixture.http.get("/a").status()).isEqualTo(401);
      assertThat(other.requests()).hasSize(1);
      assertThat(nonces(other)).containsExactly("");
      assertThat(fixture.recorded().groups())
          .filteredOn(group -> !group.isRemark())
          .extracting(ErrorGroup::message)
          .containsExactly(
              "credentials are not sent to another host, "
                  + other.url()
                  + ", which a redirect led to");
    }
  }

  /** Each has credentials of its own, so that going from one to the other asks for no new ones. */
  @Test
  void credentials_ofProtectionSpaces_areKeptApart() throws IOException {
    CapturingServer.Answer answer =
        (request, exchange) -> {
          String space = request.target().startsWith("/a/") ? "a" : "b";
          if (request.target().equals("/open")
              || request.header("Authorization").contains("realm=\"" + space)) {
            CapturingServer.answer(exchange, 200, "");
          } else {
            CapturingServer.answer(
                exchange,
                401,
                "WWW-Authenticate",
                "Digest realm=\"%s\", qop=\"auth\", nonce=\"n1\", domain=\"http://[ /%s/ %s\""
                    .formatted(space, space, "http://other.example/"));
          }
        };
    try (CapturingServer server = new CapturingServer(answer);
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("u", "p");
      for (String path : List.of("/a/1", "/b/1", "/a/2", "/open", "/b/2")) {
        assertThat(fixture.http.get(path).status()).isEqualTo(200);
      }
      assertThat(nonces(server)).containsExactly("", "n1 1", "", "n1 1", "n1 2", "", "n1 2");
    }
  }

  /** As behind a proxy that takes a part of the path away. */
  @Test
  void credentials_ofASpaceWithoutTheRequest_areForAllOfTheServer() throws IOException {
    try (CapturingServer server = redirecting(", domain=\"/elsewhere/\"", "/b");
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("u", "p");
      assertThat(fixture.http.get("/a").status()).isEqualTo(200);
      assertThat(nonces(server)).containsExactly("", "n1 1", "n1 2");
    }
  }

  @Test
  void spaces_moreThanAreKept_replaceTheOldest() throws IOException {
    CapturingServer.Answer answer =
        (request, exchange) -> {
          if (request.header("Authorization").isEmpty()) {
            CapturingServer.answer(
                exchange,
                401,
                "WWW-Authenticate",
                "Digest realm=\"r\", nonce=\"n\", domain=\"%s\"".formatted(request.target()));
          } else {
            CapturingServer.answer(exchange, 200, "");
          }
        };
    try (CapturingServer server = new CapturingServer(answer);
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("u", "p");
      for (int i = 10; i < 27; i++) {
        fixture.http.get("/{i}", i);
      }
      assertThat(server.requests()).hasSize(34);
      fixture.http.get("/26");
      assertThat(server.requests()).hasSize(35);
      fixture.http.get("/10");
      assertThat(server.requests()).hasSize(37);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Digest realm="x", nonce="n", algorithm=SHA-512 | but for digest by SHA-512
          Basic realm="x", Negotiate                     | but for basic, negotiate
          X y=z                                          | but for x
          """)
  void refusal_withoutADigestThatIsKnown_saysWhatTheServerAsksFor(String offer, String asked) {
    String refusal = "HTTP/1.1 401 No\r\nContent-Length: 0\r\nWWW-Authenticate: " + offer;
    try (StubServer server = StubServer.answering(refusal + "\r\n\r\n");
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("ann", "secret");
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith("HTTP 401: the server asks for no digest that is known (MD5, SHA-256 or")
          .endsWith(asked);
    }
  }

  @Test
  void challenge_withAQuoteWithoutAnEnd_isNamed() {
    String refusal =
        """
        HTTP/1.1 401 No
        Content-Length: 0
        WWW-Authenticate: Digest realm="x, nonce=n

        """
            .replace("\n", "\r\n");
    try (StubServer server = StubServer.answering(refusal);
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("ann", "secret");
      fixture.http.get("/");

      assertThat(fixture.failure())
          .isEqualTo("HTTP 401: the server asks by a WWW-Authenticate in which a quote has no end");
    }
  }

  /** As gateways write claims into it: as long as a head may be. */
  @Test
  void challenge_withALongText_isMet() {
    String challenge =
        "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", opaque=\"" + "x".repeat(50_000) + '"';
    try (StubServer server =
            StubServer.scripted((request, exchange) ->
                exchange.write(
                    request.header("Authorization").isEmpty()
                        ? StubServer.response("401 Unauthorized", "", challenge)
                        : StubServer.ok("in")));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("u", "p");

      assertThat(fixture.http.get("/").text()).isEqualTo("in");
    }
  }
}
