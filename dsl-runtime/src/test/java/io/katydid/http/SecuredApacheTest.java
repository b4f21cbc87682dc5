package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections.Per;
import io.katydid.api.TlsSettings;
import io.katydid.measure.Distribution;
import io.katydid.measure.Phase;
import io.katydid.measure.TlsHandshake;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import io.katydid.net.TlsServer;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Map;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests to https by clients of Apache's: ours has the TLS of the run, one that is given its own.
 */
@Timeout(20)
class SecuredApacheTest {

  @TempDir private Path folder;
  private CertificateAuthority authority;
  private KeyStore keys;

  @BeforeEach
  void issue() throws Exception {
    authority = new CertificateAuthority();
    keys = authority.issue("localhost", Instant.parse("2999-01-01T00:00:00Z"));
  }

  private static HttpFixture ours(
      TlsServer server, TlsSettings settings, ConnectionStrategy connections) {
    return new HttpFixture(Network.to(server.url()).with(settings), ApachePlan.ours(connections));
  }

  @Test
  void certificates_ofUsersOfOurs_areTheirOwn() throws Exception {
    authority.issue("ann", folder.resolve("user1.pem"));
    Path bob = authority.issue("bob", folder.resolve("user2.pem"));
    TlsSettings settings = authority.trusted().cert(folder + "/user{n}.pem", "", "");
    try (TlsServer server = TlsServer.requiring(authority, keys);
        HttpFixture fixture = ours(server, settings, ConnectionStrategy.PER_USER)) {
      UserHttp second = fixture.newUser();

      assertThat(fixture.http.get("/").text()).isEqualTo("CN=ann");
      assertThat(second.get("/").text()).isEqualTo("CN=bob");
      fixture.http.clientCertificate(bob.toString());
      assertThat(fixture.http.get("/").text()).isEqualTo("CN=bob");
      assertThat(fixture.only().timings().of(Phase.TLS).count()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @CsvSource({"true, 1.3, 2", "true, 1.2, 2", "false, 1.3, 0"})
  void handshakes_ofOurs_areCountedAndResumed(boolean resumes, String version, long resumed)
      throws Exception {
    TlsSettings settings = authority.trusted().resumption(resumes).versions(version);
    try (TlsServer server = TlsServer.with(keys);
        HttpFixture fixture = ours(server, settings, ConnectionStrategy.per(Per.REQUEST))) {
      for (int request = 0; request < 3; request++) {
        assertThat(fixture.http.get("/").status()).isEqualTo(200);
      }

      Map<TlsHandshake, Distribution> all = fixture.recorded().connections().handshakes();
      assertThat(all.keySet())
          .allMatch(it -> it.server().equals(server.url()))
          .allMatch(it -> it.version().equals("TLSv" + version));
      assertThat(
              all.entrySet().stream()
                  .filter(it -> it.getKey().resumed())
                  .mapToLong(it -> it.getValue().count())
                  .sum())
          .isEqualTo(resumed);
    }
  }

  @Test
  void certificate_notTrustedByOurs_failsAsByOurOwnClient() throws Exception {
    try (TlsServer server = TlsServer.with(keys);
        HttpFixture fixture = ours(server, TlsSettings.NONE, ConnectionStrategy.PER_USER)) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("TLS: the certificate is signed by nobody whom this JVM trusts: name the");
    }
  }

  @Test
  void certificate_ofAnotherAuthorityThanThatOfTheFile_saysSo() throws Exception {
    try (TlsServer server = TlsServer.with(keys);
        HttpFixture fixture =
            ours(server, new CertificateAuthority().trusted(), ConnectionStrategy.PER_USER)) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith(
              "TLS: the certificate is signed by nobody in the file that ca names: name the file"
                  + " of who signed it");
    }
  }

  @Test
  void pool_ofOurs_hasOneTls() throws Exception {
    try (TlsServer server = TlsServer.with(keys);
        HttpFixture fixture = ours(server, authority.trusted(), ConnectionStrategy.pool(1))) {
      assertThat(fixture.http.get("/").text()).isEqualTo("secret");
      assertThat(fixture.newUser().get("/").text()).isEqualTo("secret");

      assertThatIllegalStateException()
          .isThrownBy(() -> fixture.http.clientCertificate("ann.pem"))
          .withMessageStartingWith("users who share connections have no certificates");
    }
  }

  @Test
  void client_thatIsGiven_hasItsOwnTls() throws Exception {
    HttpClientBuilder client =
        HttpClientBuilder.create()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setTlsSocketStrategy(new DefaultClientTlsStrategy(authority.context()))
                    .build());
    try (TlsServer server = TlsServer.with(keys);
        HttpFixture fixture = new HttpFixture(Network.to(server.url()), ApachePlan.given(client))) {
      assertThat(fixture.http.get("/").text()).isEqualTo("secret");
      assertThat(fixture.http.get("/").text()).isEqualTo("secret");

      assertThat(fixture.only().timings().of(Phase.CONNECT).count()).isEqualTo(1);
      assertThat(fixture.recorded().connections().handshakes()).isEmpty();
    }
  }

  @Test
  void client_thatIsGiven_isRefusedByWhomItDoesNotTrust() throws Exception {
    try (TlsServer server = TlsServer.with(keys);
        HttpFixture fixture =
            new HttpFixture(
                Network.to(server.url()), ApachePlan.given(HttpClientBuilder.create()))) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith(
              "TLS: the certificate is signed by nobody whom the client trusts: set in the client"
                  + " whom it trusts (");
    }
  }
}
