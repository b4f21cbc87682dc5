package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.net.Network;
import org.junit.jupiter.api.Test;

/** Requests of Apache HttpClient, as we set it up, through proxies. */
class ApacheProxyTest extends ProxyContract {

  @Override
  HttpFixture users(Network network) {
    return new HttpFixture(network, ApachePlan.ours(ConnectionStrategy.PER_USER));
  }

  @Test
  void proxyOfHttp_closingAfterEachRequest_isNamed() {
    try (StubServer proxy = StubServer.scripted(once());
        HttpFixture fixture =
            through("http://ann:secret@127.0.0.1:" + proxy.port(), "http://localhost:8099")) {
      assertThat(fixture.http.get("/").text()).isEqualTo("forwarded");
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith(
              "connection closed between requests: by the proxy http://127.0.0.1:"
                  + proxy.port()
                  + ": it had been used before (NoHttpResponseException: ")
          .endsWith("; if it does so after each request, set connections to request");
      assertThat(fixture.http.get("/").text()).isEqualTo("forwarded");
    }
  }
}
