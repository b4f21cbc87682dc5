package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.load.AddressText;
import io.katydid.net.Network;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hosts that a run may not load, whatever way a request comes to them. */
class RefusedHostTest {

  private static final String REFUSED = "host not allowed: shop.example (203.0.113.7) is neither";

  /** In a world in which every name is at an address of documentation (RFC 5737). */
  private static HttpFixture on(Network network) {
    return new HttpFixture(
        network,
        ConnectionStrategy.PER_USER,
        name -> new InetAddress[] {AddressText.ip("203.0.113.7")});
  }

  @Test
  void host_ofTheRun_isRefused() {
    try (HttpFixture fixture = on(Network.to("http://Shop.example"))) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure()).startsWith(REFUSED);
    }
  }

  @Test
  void host_ofAnAbsoluteUrl_isRefused() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture = on(local(server))) {
      assertThat(fixture.http.get("/").status()).isEqualTo(200);
      assertThat(fixture.http.get("https://shop.example/pay").status()).isZero();
      assertThat(fixture.failure()).startsWith(REFUSED);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void host_ofARedirect_isRefused() {
    try (StubServer server =
            StubServer.answering(
                StubServer.response("302 Found", "", "Location: http://shop.example/"));
        HttpFixture fixture = on(local(server))) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure()).startsWith(REFUSED);
    }
  }

  private static Network local(StubServer server) {
    return new Network(
        "http://app:" + server.port(),
        null,
        Map.of("app", List.of("127.0.0.1")),
        Duration.ZERO,
        List.of(),
        List.of());
  }
}
