package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.measure.ErrorGroup;
import io.katydid.message.Ascii;
import io.katydid.message.Content;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.message.Target;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestAuthenticationTest {

  private static final String SERVER_NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";
  private static final String CLIENT_NONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

  private static RequestMessage get(String url) {
    return new RequestMessage("GET", Target.of(url), Content.Whole.NONE, List.of(), true, false);
  }

  private static ResponseHead refusal(String... challenges) throws Exception {
    StringBuilder head = new StringBuilder("HTTP/1.1 401 Unauthorized\r\n");
    for (String challenge : challenges) {
      head.append("WWW-Authenticate: ").append(challenge).append("\r\n");
    }
    return ResponseHead.parse(Ascii.bytes(head.toString()));
  }

  /** The example of RFC 7616, section 3.9.1. */
  @ParameterizedTest
  @CsvSource({
    "MD5, 8ca523f5e9506fed4657c9700eebdbec",
    "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
  })
  void credentials_ofTheExampleOfTheStandard_areAsThere(String algorithm, String response)
      throws Exception {
    var authentication = new DigestAuthentication("Mufasa", "Circle of Life", () -> CLIENT_NONCE);
    RequestMessage request = get("http://www.example.org/dir/index.html");
    String challenge =
        "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm="
            + algorithm
            + ", nonce=\""
            + SERVER_NONCE
            + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
    assertThat(authentication.added(request)).isEqualTo(request);
    assertThat(authentication.isRenewed(request, refusal(challenge))).isTrue();
    assertThat(authentication.added(request).header("Authorization"))
        .isEqualTo(
            "Digest username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\","
                + " nonce=\""
                + SERVER_NONCE
                + "\", qop=auth, nc=00000001, cnonce=\""
                + CLIENT_NONCE
                + "\", response=\""
                + response
                + "\", algorithm="
                + algorithm
                + ", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
    assertThat(authentication.added(request).header("Authorization")).contains("nc=00000002");
  }

  /** The values of RFC 7616, section 3.9.2, hashed by Python's hashlib. */
  @Test
  void credentials_withUserHash_hideTheName() throws Exception {
    var authentication =
        new DigestAuthentication(
            "J\u00e4s\u00f8n Doe", "Secret, or not?", () -> "NTg6RKcb9boFIAS3KrFK9BGeh+niz/sm");
    RequestMessage request = get("http://api.example.org/doe.json");
    authentication.isRenewed(
        request,
        refusal(
            "Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256,"
                + " nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\","
                + " charset=UTF-8, userhash=true"));
    assertThat(authentication.added(request).header("Authorization"))
        .contains(
            "username=\"793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b\"",
            "userhash=true",
            "response=\"7a4e1192babbba02e91182d2895bfdbf7adafc6e48d4e517ca301974843d840c\"");
  }

  /** Hashed by Python's hashlib: the key is of the first nonces, whatever the server says next. */
  @Test
  void credentials_ofASession_haveOneKey() throws Exception {
    Iterator<String> nonces = List.of("c1", "c2", "c3").iterator();
    var authentication = new DigestAuthentication("u", "p", nonces::next);
    RequestMessage request = get("http://a.example/");
    authentication.isRenewed(
        request, refusal("Digest realm=r, nonce=n1, algorithm=SHA-256-sess, qop=auth"));

    assertThat(authentication.added(request).header("Authorization"))
        .contains(
            "nc=00000001, cnonce=\"c1\","
                + " response=\"91c9a7bd627a0631fd85d9e75ffd07fdf8e0c52afea22570e316843cf867d42d\"",
            "algorithm=SHA-256-sess");
    assertThat(authentication.added(request).header("Authorization"))
        .contains(
            "nc=00000002, cnonce=\"c1\","
                + " response=\"194368225242f35cea5ff5daae4ec01b10f5568d8beee19afb3f8afc89279055\"");
    authentication.accepted(
        request,
        ResponseHead.parse(
            Ascii.bytes("HTTP/1.1 200 OK\r\nAuthentication-Info: nextnonce=\"n2\"\r\n")));
    assertThat(authentication.added(request).header("Authorization"))
        .contains(
            "nonce=\"n2\"",
            "nc=00000001, cnonce=\"c1\","
                + " response=\"19013d5ab3bbbcd5241dd880bc01d2e95427f9c169eec592be470472108fc45a\"");
  }

  @Test
  void challenges_ofManyKinds_theStrongestThatIsKnownIsTaken() throws Exception {
    var authentication = new DigestAuthentication("u", "p", () -> "c");
    RequestMessage request = get("http://a.example/");
    ResponseHead refusal =
        refusal(
            "Basic realm=\"a, b=\\\"c\\\"\", Digest realm=x, nonce=n1, algorithm=MD5, qop=auth",
            "Digest realm=x, nonce=n2, algorithm=SHA-256, qop=auth",
            "Digest realm=x, nonce=n3, algorithm=SHA-1024, qop=auth");
    assertThat(authentication.isRenewed(request, refusal)).isTrue();
    assertThat(authentication.added(request).header("Authorization"))
        .contains("nonce=\"n2\"", "algorithm=SHA-256");
  }

  @ParameterizedTest
  @CsvSource({"Basic realm=x", "'Digest realm=x, nonce=n, algorithm=SHA-1024'", "Digest realm=x"})
  void challenge_thatCannotBeMet_isNot(String challenge) throws Exception {
    var authentication = new DigestAuthentication("u", "p", () -> "c");
    assertThat(authentication.isRenewed(get("http://a.example/"), refusal(challenge))).isFalse();
  }

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
}
