package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.OneTaskPlan;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections.Per;
import io.katydid.api.Http;
import io.katydid.api.TlsSettings;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import io.katydid.measure.Distribution;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.measure.TlsHandshake;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import io.katydid.net.TlsServer;
import io.katydid.tls.TlsClient;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users show and trust, and what of TLS they speak. */
@Timeout(20)
class SecuredUsersTest {

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  @TempDir private Path folder;
  private CertificateAuthority authority;
  private KeyStore keys;

  @BeforeEach
  void issue() throws Exception {
    authority = new CertificateAuthority();
    keys = authority.issue("localhost", LATER);
  }

  private static HttpFixture to(TlsServer server, TlsSettings settings) {
    return to(server, settings, ConnectionStrategy.PER_USER);
  }

  private static HttpFixture to(
      TlsServer server, TlsSettings settings, ConnectionStrategy connections) {
    return new HttpFixture(Network.to(server.url()).with(settings), connections);
  }

  @Test
  void certificates_numbered_areThoseOfTheUsers() throws Exception {
    authority.issue("ann", folder.resolve("user1.pem"));
    authority.issue("bob", folder.resolve("user2.pem"));
    TlsSettings settings = authority.trusted().cert(folder + "/user{n}.pem", "", "");
    try (TlsServer server = TlsServer.requiring(authority, keys);
        HttpFixture fixture = to(server, settings)) {
      UserHttp second = fixture.newUser();
      UserHttp third = fixture.newUser();

      assertThat(fixture.http.get("/").text()).isEqualTo("CN=ann");
      assertThat(second.get("/").text()).isEqualTo("CN=bob");
      assertThat(third.get("/").text()).isEqualTo("CN=ann");
    }
  }

  @Test
  void certificate_thatAUserChooses_isShownFromThenOn() throws Exception {
    Path ann = authority.issue("ann", folder.resolve("ann.pem"));
    Path bob = authority.issue("bob", folder.resolve("bob.pem"));
    TlsSettings settings = authority.trusted().cert(ann.toString(), "", "");
    try (TlsServer server = TlsServer.requiring(authority, keys);
        HttpFixture fixture = to(server, settings)) {
      UserHttp second = fixture.newUser();
      assertThat(fixture.http.get("/").text()).isEqualTo("CN=ann");
      fixture.http.clientCertificate(bob.toString());

      assertThat(fixture.http.get("/").text()).isEqualTo("CN=bob");
      assertThat(fixture.http.get("/").text()).isEqualTo("CN=bob");
      assertThat(second.get("/").text()).isEqualTo("CN=ann");
      assertThat(fixture.recorded().connections().opened()).isEqualTo(3);
    }
  }

  /** The user's tokens are asked for by the same user. */
  @Test
  void certificate_thatAUserChooses_isThatOfItsTokens() throws Exception {
    String ann = authority.issue("ann", folder.resolve("ann.pem")).toString();
    String bob = authority.issue("bob", folder.resolve("bob.pem")).toString();
    List<String> callers = new ArrayList<>();
    try (TlsServer server = TlsServer.requiring(authority, keys);
        HttpFixture fixture = to(server, authority.trusted())) {
      fixture.http.clientCertificate(ann);
      fixture.http.bearerAuth(user -> token(user, callers));
      fixture.http.get("/");
      fixture.http.clientCertificate(bob);
      fixture.http.bearerAuth(user -> token(user, callers));
      fixture.http.get("/");

      assertThat(callers).containsExactly("CN=ann", "CN=bob");
    }
  }

  private static String token(Http user, List<String> callers) {
    callers.add(user.get("/token").text());
    return "t";
  }

  @Test
  void certificate_thatCannotBeUsed_isRefusedWhereItIsChosen() throws Exception {
    authority.issue("ann", folder.resolve("ann.pem"));
    try (TlsServer server = TlsServer.with(keys);
        HttpFixture fixture = to(server, authority.trusted());
        HttpFixture pooled = to(server, authority.trusted(), ConnectionStrategy.pool(1));
        HttpFixture pooledByHttp2 =
            new HttpFixture(
                new Network(
                    server.url(), null, Map.of(), Duration.ZERO, List.of(), List.of(), true),
                ConnectionStrategy.pool(1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fixture.http.clientCertificate(folder + "/eve.pem"))
          .withMessage("cert: " + folder + "/eve.pem is not there");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fixture.http.clientCertificate("ann.pem", "", "secret"))
          .withMessageStartingWith("say where the password is, and not which one");
      for (HttpFixture shared : List.of(pooled, pooledByHttp2)) {
        assertThatIllegalStateException()
            .isThrownBy(() -> shared.http.clientCertificate(folder + "/ann.pem"))
            .withMessageStartingWith("users who share connections have no certificates");
      }
    }
  }

  /** The server refuses by TLS 1.3 only after the handshake of the client has ended. */
  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void certificate_requiredAndNotGiven_fails(String version) throws Exception {
    try (TlsServer server = TlsServer.requiring(authority, keys);
        HttpFixture fixture = to(server, authority.trusted().versions(version))) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("TLS: the server ")
          .contains(" a client certificate")
          .contains(": give one by cert");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.3"})
  void certificate_ofAnotherAuthority_isRefused(String version) throws Exception {
    Path file = new CertificateAuthority().issue("eve", folder.resolve("eve.pem"));
    TlsSettings settings = authority.trusted().cert(file.toString(), "", "").versions(version);
    try (TlsServer server = TlsServer.requiring(authority, keys);
        HttpFixture fixture = to(server, settings)) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("TLS: the server ")
          .containsPattern("refuses? the client certificate|which it may refuse");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.2 | 2000 | 2001 | 2 | has expired: renew it (
          1.3 | 2000 | 2001 | 2 | has expired: renew it (
          1.2 | 2998 | 2999 | 2 | is not valid yet: compare the clocks (
          1.3 | 2998 | 2999 | 2 | is not valid yet: compare the clocks (
          1.2 | 2000 | 2999 | 1 | is not for clients: give one by cert whose extended key usage has clientAuth
          1.3 | 2000 | 2999 | 1 | is not for clients: give one by cert whose extended key usage has clientAuth
          """)
  void certificate_thatNoServerTakes_isRefusedForAKnownReason(
      String version, int start, int end, int usage, String fault) throws Exception {
    Path file = authority.issue(folder.resolve("ann.pem"), firstOf(start), firstOf(end), usage);
    TlsSettings settings = authority.trusted().cert(file.toString(), "", "").versions(version);
    try (TlsServer server = TlsServer.requiring(authority, keys);
        HttpFixture fixture = to(server, settings)) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("TLS: the server ")
          .contains("the client certificate, which " + fault);
    }
  }

  private static Instant firstOf(int year) {
    return Instant.parse(year + "-01-01T00:00:00Z");
  }

  @Test
  void certificate_unknown_isTakenInsecurely() throws Exception {
    try (TlsServer server =
            TlsServer.with(
                authority.issue("other.example", Instant.parse("2020-01-01T00:00:00Z")));
        HttpFixture fixture = to(server, TlsSettings.NONE.insecure(true))) {
      assertThat(fixture.http.get("/").text()).isEqualTo("secret");
    }
  }

  @Test
  void versions_noneInCommon_fails() throws Exception {
    try (TlsServer server = TlsServer.speaking(keys, "TLSv1.2");
        HttpFixture fixture = to(server, authority.trusted().versions("1.3"))) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("TLS: the server speaks no version of TLS that is offered: change");
    }
  }

  /** JDKs ask for no name without a dot by themselves. */
  @ParameterizedTest
  @CsvSource({"'', localhost", "localhost, localhost"})
  void serverName_isAskedFor(String name, String asked) throws Exception {
    try (TlsServer server = TlsServer.speaking(keys, "TLSv1.3");
        HttpFixture fixture = to(server, authority.trusted().serverName(name))) {
      assertThat(fixture.http.get("/").text()).isEqualTo(asked);
    }
  }

  /** An address is no name that may be asked for, and its certificate has none. */
  @Test
  void serverName_ofAnAddress_isTheOneOfItsCertificate() throws Exception {
    try (TlsServer server = TlsServer.speaking(keys, "TLSv1.3");
        HttpFixture fixture =
            new HttpFixture(
                Network.to(server.url().replace("localhost", "127.0.0.1"))
                    .with(authority.trusted().serverName("localhost")),
                ConnectionStrategy.PER_USER)) {
      assertThat(fixture.http.get("/").text()).isEqualTo("localhost");
    }
  }

  @ParameterizedTest
  @CsvSource({"true, 1.3, 4", "true, 1.2, 4", "false, 1.3, 0"})
  void sessions_areResumedByTheirUserAlone(boolean resumes, String version, int resumed)
      throws Exception {
    TlsSettings settings = authority.trusted().resumption(resumes).versions(version);
    try (TlsServer server = TlsServer.with(keys);
        HttpFixture fixture = to(server, settings, ConnectionStrategy.per(Per.REQUEST))) {
      UserHttp second = fixture.newUser();
      for (int request = 0; request < 3; request++) {
        assertThat(fixture.http.get("/").status()).isEqualTo(200);
        assertThat(second.get("/").status()).isEqualTo(200);
      }
      Map<TlsHandshake, Distribution> all = fixture.recorded().connections().handshakes();

      assertThat(all.keySet())
          .allMatch(it -> it.server().equals(server.url()))
          .allMatch(it -> it.version().equals("TLSv" + version) && it.cipher().startsWith("TLS_"));
      assertThat(count(all, true)).isEqualTo(resumed);
      assertThat(count(all, false)).isEqualTo(6 - resumed);
    }
  }

  private static long count(Map<TlsHandshake, Distribution> handshakes, boolean resumed) {
    return handshakes.entrySet().stream()
        .filter(it -> it.getKey().resumed() == resumed)
        .mapToLong(it -> it.getValue().count())
        .sum();
  }

  @Test
  void certificate_signedByItself_saysHowToTrustIt() throws Exception {
    try (TlsServer server = TlsServer.with(authority.self());
        HttpFixture fixture = to(server, TlsSettings.NONE)) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .isEqualTo(
              "TLS: the certificate is signed by itself, and not trusted: name its file by ca, or"
                  + " take any by insecure");
    }
  }

  @Test
  void certificates_ofUsersWhoShareConnections_areRefused() throws Exception {
    authority.issue("ann", folder.resolve("user1.pem"));
    TlsSettings settings = TlsSettings.NONE.cert(folder + "/user{n}.pem", "", "");
    Recorder recorder = new Recorder(name -> List.of());
    HttpClients clients =
        new HttpClients(Network.to("https://localhost").with(settings), recorder, System::nanoTime);
    HttpPlan plan = new HttpPlan(ConnectionStrategy.pool(2));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> clients.prepare(List.of(plan)))
        .withMessageStartingWith("cert: users who share connections have no certificates");
    clients.close();
  }

  /** Users come and go in a run; what is kept of those who went would grow without end. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void close_userWithOrWithoutWebSockets_forgetsItsTls(boolean withWebSockets) {
    Recorder recorder = new Recorder(name -> List.of());
    HttpClients clients =
        new HttpClients(Network.to("https://localhost"), recorder, System::nanoTime);
    HttpPlan plan = new HttpPlan(ConnectionStrategy.PER_USER);
    UserHttp user =
        clients.forUser(plan, new Sampler(recorder, 0), 0, (over, nanos) -> {}, due -> {});
    if (withWebSockets) {
      user.webSocketRequest("/chat");
    }
    TlsClient tls = clients.tls().of(0);
    assertThat(clients.tls().of(0)).isSameAs(tls);

    user.close();

    assertThat(clients.tls().of(0)).isNotSameAs(tls);
    clients.close();
  }

  /** The server knows who opens it, and is no server of WebSockets. */
  @Test
  void webSocket_ofAUserClass_hasTheTlsOfItsClass() throws Exception {
    Path ann = authority.issue("ann", folder.resolve("ann.pem"));
    TlsSettings ofClass = authority.trusted().cert(ann.toString(), "", "");
    List<String> shown = new ArrayList<>();
    try (TlsServer server = TlsServer.requiring(authority, keys);
        HttpFixture fixture = new HttpFixture(Network.to(server.url()), new SecuredPlan(ofClass))) {
      fixture.http.show(shown::add);
      fixture.http.webSocket(server.url().replace("https", "wss") + "/chat");

      assertThat(shown).anyMatch(line -> line.contains("CN=ann"));
      assertThat(fixture.recorded().connections().handshakes()).hasSize(1);
    }
  }

  private record SecuredPlan(TlsSettings tls) implements OneTaskPlan<Object> {

    @Override
    public UserSettings settings() {
      return new HttpPlan(ConnectionStrategy.PER_USER).settings();
    }

    @Override
    public Object newUser(UserScope scope) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void run(Object user, UserScope scope) {
      throw new UnsupportedOperationException();
    }
  }
}
