package io.katydid.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.message.Ascii;
import io.katydid.message.Content;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.message.Target;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digests as the standard has them, without a server. */
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
}
