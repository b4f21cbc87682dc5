package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** What cannot be provoked everywhere; the rest is provoked by real faults in the tests beside. */
class DiagnosisTest {

  private static void assertMeans(IOException seen, String type, String message) {
    Failure failure = Diagnosis.of(seen);
    assertThat(failure.type()).isEqualTo(type);
    assertThat(failure.message()).contains(message);
  }

  /**
   * What connecting says when all ports are taken it says also when the one is taken that was asked
   * for: two connections cannot differ in nothing.
   */
  @Test
  void port_takenTowardsTheTarget_isNoFreePort() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 10, loopback);
        Socket first = new Socket();
        Socket second = new Socket()) {
      first.setReuseAddress(true);
      first.bind(new InetSocketAddress(loopback, 0));
      first.connect(server.getLocalSocketAddress());
      second.setReuseAddress(true);
      second.bind(first.getLocalSocketAddress());
      IOException refusal =
          catchThrowableOfType(
              IOException.class, () -> second.connect(server.getLocalSocketAddress()));
      assertMeans(refusal, "no free port", "widen net.ipv4.ip_local_port_range");
    }
  }

  @Test
  void port_noneLeftToBind_isNoFreePort() {
    assertMeans(new BindException("Address already in use"), "no free port", "keep connections");
    assertMeans(
        new NoRouteToHostException("Cannot assign requested address"), "no free port", "keep");
  }

  @Test
  void network_notReachable_isNoRouteToHost() {
    assertMeans(
        new NoRouteToHostException("No route to host"), "no route to host", "No route to host");
    assertMeans(
        new SocketException("Network is unreachable"), "no route to host", "is unreachable");
  }

  @Test
  void connecting_notAnswered_isConnectTimeout() {
    assertCannotConnect(
        new ConnectException("Connection timed out"),
        "connect timeout",
        "no answer from shop.example:80 (10.0.0.1)");
    assertCannotConnect(
        new SocketTimeoutException("Connect timed out"),
        "connect timeout",
        "no answer from shop.example:80 (10.0.0.1)");
  }

  @Test
  void connecting_refused_reportsWhere() {
    assertCannotConnect(
        new ConnectException("Connection refused"),
        "connection refused",
        "nothing listens at shop.example:80 (10.0.0.1), or a firewall refuses");
    assertCannotConnect(
        new ConnectException("Resource temporarily unavailable"),
        "connection refused",
        "the queue of connections at shop.example:80 (10.0.0.1) is full");
    assertCannotConnect(
        new NoRouteToHostException("No route to host"), "no route to host", "No route to host");
  }

  private static void assertCannotConnect(IOException seen, String type, String message) {
    Failure failure = Diagnosis.ofConnecting(seen, "shop.example:80 (10.0.0.1)");
    assertThat(failure.type()).isEqualTo(type);
    assertThat(failure.message()).isEqualTo(message);
  }

  @Test
  void connecting_forbidden_isASocketError() {
    assertMeans(new BindException("Permission denied"), "socket error", "Permission denied");
  }

  @Test
  void thread_interrupted_isNamed() {
    assertMeans(
        new ClosedByInterruptException(),
        "interrupted",
        "something interrupted the thread of the user");
  }

  @Test
  void files_tooManyOnTheMachine_namesItsLimit() {
    assertMeans(
        new SocketException("Too many open files in system"),
        "too many open files",
        "raise fs.file-max");
  }

  @Test
  void certificate_notYetValid_asksForTheClocks() {
    SSLException seen = new SSLHandshakeException("PKIX path validation failed");
    seen.initCause(new CertificateNotYetValidException("NotBefore: Thu Jan 01 2099"));
    assertMeans(seen, "TLS", "not valid yet: compare the clocks (NotBefore: Thu Jan 01 2099)");
  }

  /** Of sockets, by their clients, nothing is known but the exception. */
  @Test
  void tls_ofAClientThatWasGiven_isSetThere() {
    assertMeansTls(
        "certificate_required",
        "the server requires a client certificate: set one that it trusts in the client");
    assertMeansTls(
        "unrecognized_name",
        "the server does not know the name that it is asked for: set it in the client");
    assertMeansTls(
        "protocol_version",
        "the server speaks no version of TLS that is offered: change those of the client, or the"
            + " server");
    assertMeansTls(
        "handshake_failure",
        "requires a client certificate: set one that it trusts in the client, or see its log");
  }

  private static void assertMeansTls(String alert, String message) {
    assertMeans(
        new SSLHandshakeException("Received fatal alert: " + alert),
        "TLS",
        message + " (fatal alert: " + alert + ")");
  }

  @Test
  void handshake_refused_isReportedAsItIs() {
    assertMeans(
        new SSLHandshakeException("(handshake_failure) Received fatal alert"),
        "TLS",
        "(handshake_failure)");
  }
}
