package io.katydid.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.ProxySettings;
import io.katydid.net.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proxies of HTTP that open no tunnel: alike by all clients of ours. */
@Timeout(20)
abstract class TunnelContract {

  /** Users of the client, each with a connection of its own. */
  abstract HttpFixture users(Network network);

  final HttpFixture users(Network network, String proxy, String... exceptions) {
    return users(network.with(new ProxySettings(proxy, List.of(exceptions))));
  }

  final HttpFixture through(String proxy, String host) {
    return users(Network.to(host), proxy);
  }

  /** What a proxy answers in place of a tunnel, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://      | HTTP/1.1 407 Who~~                | answers 407 Who: write user and password into the URL of the proxy, before its host, if it takes them by Basic
          http://a:b@  | HTTP/1.1 407 Who~~                | answers 407 Who: it does not take these credentials, or none by Basic
          http://a:b@  | HTTP/1.1 407 Who~Proxy-Authenticate: NTLM~proxy-authenticate: Negotiate x~~ | answers 407 Who: it takes no user and password by Basic, but asks for NTLM, Negotiate
          http://a:b@  | HTTP/1.1 407 Who~Proxy-Authenticate: Negotiate, Digest realm="a, Basic b", qop = auth, NTLM~~ | by Basic, but asks for Negotiate, Digest, NTLM
          http://a:b@  | HTTP/1.1 407 Who~Proxy-Authenticate: NTLM, Basic realm="x"~~ | answers 407 Who: it does not take these credentials
          http://a:b@  | HTTP/1.0 401 Who~~                | answers 401 Who: it does not take these credentials
          http://      | HTTP/1.0 403 Filtered~X: y~~      | answers 403 Filtered: it does not let this target or port through
          http://      | HTTP/1.1 503 Bad~~                | answers 503 Bad: it cannot reach the target
          http://      | SSH-2.0-OpenSSH_9.2~              | does not speak HTTP: write another scheme or port
          http://      | ''                                | closed the connection instead of an answer
          """)
  void proxy_refusing_isNamedWithAWayOut(String scheme, String answer, String message)
      throws Exception {
    expectRefusal(scheme, answer, message);
  }

  final void expectRefusal(String scheme, String answer, String message) throws Exception {
    try (StubProxy proxy = StubProxy.saying(bytes(answer));
        HttpFixture fixture =
            through(scheme + "127.0.0.1:" + proxy.port(), "https://127.0.0.1:1")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure()).contains(message).doesNotContain("a:b");
      assertThat(fixture.failure())
          .startsWith("proxy: " + scheme.replace("a:b@", "") + "127.0.0.1:" + proxy.port());
    }
  }

  @Test
  void proxy_resettingTheConnectionInsteadOfAnAnswer_isNamed() throws Exception {
    try (StubProxy proxy = StubProxy.resetting();
        HttpFixture fixture =
            through("http://ann:secret@127.0.0.1:" + proxy.port(), "https://127.0.0.1:1")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("proxy: http://127.0.0.1:" + proxy.port() + " closed the connection instead");
    }
  }

  private static byte[] bytes(String text) {
    if (!text.startsWith("^")) {
      return text.replace("~", "\r\n").getBytes(ISO_8859_1);
    }
    String[] numbers = text.substring(1).split(" \\^", -1);
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(numbers[i]);
    }
    return bytes;
  }

  @Test
  void proxy_ofAnUnknownName_isNamed() {
    try (HttpFixture fixture = through("http://no-such.invalid:3128", "http://localhost:8099")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("proxy: no connection to http://no-such.invalid:3128 (unknown host: ");
    }
  }

  @Test
  void proxy_notThere_isNamed() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (HttpFixture fixture = through("http://127.0.0.1:" + port, "http://localhost:8099")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("proxy: no connection to http://127.0.0.1:" + port + " (connection refused:")
          .containsOnlyOnce("no connection to");
    }
  }
}
