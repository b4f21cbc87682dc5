package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.ConnectionStrategy;
import io.katydid.measure.Phase;
import io.katydid.measure.TlsHandshake;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import io.katydid.net.TlsServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTTP/2 as it is agreed in a TLS handshake. */
@Timeout(20)
class Http2TlsTest {

  private final CertificateAuthority authority = new CertificateAuthority();
  private SSLServerSocket listener;

  Http2TlsTest() throws Exception {}

  @BeforeEach
  void listen() throws Exception {
    listener =
        TlsServer.listener(authority.issue("localhost", Instant.parse("2999-01-01T00:00:00Z")));
  }

  private void speak(String... protocols) {
    SSLParameters parameters = listener.getSSLParameters();
    parameters.setApplicationProtocols(protocols);
    listener.setSSLParameters(parameters);
  }

  private HttpFixture fixture(Http2Peer server) throws Exception {
    return new HttpFixture(
        new Network(server.secureUrl(), null, Map.of(), Duration.ZERO, List.of(), List.of(), true)
            .with(authority.trusted()),
        ConnectionStrategy.PER_USER);
  }

  @Test
  void request_serverSpeaksIt_isAnswered() throws Exception {
    speak("h2");
    try (Http2Peer server =
            new Http2Peer(
                listener,
                wire -> {
                  wire.greet();
                  while (true) {
                    wire.answer(wire.request(), "by TLS");
                  }
                });
        HttpFixture fixture = fixture(server)) {
      assertThat(fixture.http.get("/").text()).isEqualTo("by TLS");
      assertThat(fixture.http.get("/").text()).isEqualTo("by TLS");
      assertThat(server.connections()).isEqualTo(1);
      assertThat(fixture.only().timings().of(Phase.TLS).count()).isEqualTo(1);
      assertThat(fixture.recorded().connections().handshakes())
          .hasEntrySatisfying(
              new TlsHandshake(server.secureUrl(), "TLSv1.3", "TLS_AES_256_GCM_SHA384", false),
              times -> assertThat(times.count()).isEqualTo(1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http/1.1, 'the server chose http/1.1 in the TLS handshake'",
    "other, 'the server refused the protocols of the TLS handshake'",
    ", 'the server chose no protocol in the TLS handshake, and so speaks HTTP/1.1'"
  })
  void request_serverDoesNot_isATypedFailure(String known, String why) throws Exception {
    speak(known == null ? new String[0] : new String[] {known});
    try (Http2Peer server = new Http2Peer(listener, wire -> wire.skip(1));
        HttpFixture fixture = fixture(server)) {
      fixture.http.get("/");

      assertThat(fixture.failure()).isEqualTo("no HTTP/2: " + why);
    }
  }
}
