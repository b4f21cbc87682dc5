package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.TlsSettings;
import io.katydid.measure.Phase;
import io.katydid.measure.Timings;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import io.katydid.net.TlsServer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server is found by its name, and must prove that the name is its own. */
class NamedServerTest {

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  private CertificateAuthority authority;
  private TlsSettings trusted;

  @BeforeEach
  void trustAnAuthority() throws Exception {
    authority = new CertificateAuthority();
    trusted = authority.trusted();
  }

  private HttpFixture to(TlsServer server, String name) {
    return to(server, name, Map.of(name, List.of("127.0.0.1")));
  }

  private HttpFixture to(TlsServer server, String name, Map<String, List<String>> addresses) {
    String host = server.url().replace("localhost", name);
    return new HttpFixture(
        new Network(host, null, addresses, Duration.ZERO, List.of(), List.of()).with(trusted),
        ConnectionStrategy.PER_USER,
        NamedServerTest::unknown);
  }

  private static InetAddress[] unknown(String name) throws UnknownHostException {
    throw new UnknownHostException(name);
  }

  @Test
  void name_givenAnAddress_isWhatTheCertificateMustBeOf() throws Exception {
    try (TlsServer shop = TlsServer.with(authority.issue("shop.example", LATER));
        HttpFixture fixture = to(shop, "shop.example")) {
      assertThat(fixture.http.get("/").status()).isEqualTo(200);
      assertThat(fixture.http.get("/").status()).isEqualTo(200);

      Timings timings = fixture.only().timings();
      assertThat(timings.of(Phase.TLS).count()).isEqualTo(1);
      assertThat(timings.of(Phase.CONNECT).count()).isEqualTo(1);
      assertThat(timings.phases()).doesNotContainKey(Phase.DNS);
    }
  }

  /** It is asked whether it is quiet, by a read that ends after a millisecond. */
  @Test
  void connection_idleForASecond_isUsedAgain() throws Exception {
    try (TlsServer shop = TlsServer.with(authority.issue("shop.example", LATER));
        HttpFixture fixture = to(shop, "shop.example")) {
      assertThat(fixture.http.get("/").text()).isEqualTo("secret");
      fixture.pass(Duration.ofSeconds(1));
      assertThat(fixture.http.get("/").text()).isEqualTo("secret");

      assertThat(fixture.recorded().connections().opened()).isEqualTo(1);
      assertThat(fixture.recorded().connections().reused()).isEqualTo(1);
    }
  }

  @Test
  void name_givenAnAddressOfAnother_isNotTrusted() throws Exception {
    try (TlsServer other = TlsServer.with(authority.issue("localhost", LATER));
        HttpFixture fixture = to(other, "shop.example")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("TLS");
    }
  }

  /** The JDK takes it for no name of a host, whatever is in the certificate. */
  @Test
  void name_withAnUnderscore_cannotBeVerifiedAndTheFailureSuggestsARemedy() throws Exception {
    try (TlsServer server = TlsServer.with(authority.issue("my_service", LATER));
        HttpFixture fixture = to(server, "my_service")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("TLS");
      assertThat(fixture.recorded().groups().getFirst().message())
          .isEqualTo(
              "the JDK cannot verify a certificate for a name with an underscore: use another name"
                  + " that is in the certificate, and set its address by resolve if needed (Illegal"
                  + " given domain name: my_service)");
    }
  }

  @Test
  void name_givenNoAddress_isLookedUp() throws Exception {
    try (TlsServer shop = TlsServer.with(authority.issue("shop.example", LATER));
        HttpFixture fixture = to(shop, "other.example", Map.of())) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("unknown host");
    }
  }

  @Test
  void name_old_isLookedUpAgainByANewConnection() throws Exception {
    AtomicInteger lookups = new AtomicInteger();
    try (TlsServer shop = TlsServer.with(authority.issue("shop.example", LATER));
        HttpFixture fixture =
            new HttpFixture(
                new Network(
                        shop.url().replace("localhost", "shop.example"),
                        null,
                        Map.of(),
                        Duration.ofSeconds(1),
                        List.of(),
                        List.of())
                    .with(trusted),
                ConnectionStrategy.PER_USER,
                name -> {
                  lookups.incrementAndGet();
                  return new InetAddress[] {InetAddress.getLoopbackAddress()};
                })) {
      fixture.http.get("/");
      fixture.pass(Duration.ofSeconds(1));
      fixture.http.get("/");
      assertThat(lookups).hasValue(1);
      fixture.newUser().get("/");
      assertThat(lookups).hasValue(2);
      assertThat(fixture.only().timings().of(Phase.DNS).count()).isEqualTo(2);
    }
  }
}
