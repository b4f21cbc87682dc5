package io.katydid.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.netty.shaded.io.netty.handler.proxy.ProxyConnectException;
import io.katydid.api.TunnelException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class TransportFailureTest {

  /** Netty waits for 10 s, which nobody can change through grpc-java. */
  @Test
  void proxy_silent_isATimeout() {
    Status status =
        Status.UNAVAILABLE.withCause(
            new ProxyConnectException("http, none, /127.0.0.1:1 => 127.0.0.1:2, timeout"));

    assertThat(TransportFailure.of(status).orElseThrow())
        .isInstanceOf(TunnelException.class)
        .hasCauseInstanceOf(SocketTimeoutException.class);
  }

  /** That of netty, which nobody else can make. */
  private static final class SslHandshakeTimeoutException extends SSLHandshakeException {

    private static final long serialVersionUID = 1L;

    SslHandshakeTimeoutException() {
      super("handshake timed out after 10000ms");
    }
  }

  /** Netty waits for 10 s, too. */
  @Test
  void handshake_silent_isATimeout() {
    Status status = Status.UNAVAILABLE.withCause(new SslHandshakeTimeoutException());

    assertThat(TransportFailure.of(status).orElseThrow())
        .isInstanceOf(SocketTimeoutException.class);
  }

  /** Which of both netty sees depends on when the reset comes. */
  @Test
  void reset_whileConnecting_isNoRefusal() {
    Status status =
        Status.UNAVAILABLE.withCause(
            new ConnectException("finishConnect(..) failed with error(-104): Connection reset"));

    assertThat(TransportFailure.of(status).orElseThrow())
        .isExactlyInstanceOf(SocketException.class)
        .hasMessage("Connection reset");
  }

  @Test
  void status_ofAServer_isNoFailureOfAConnection() {
    assertThat(TransportFailure.of(Status.UNAVAILABLE.withDescription("come again"))).isEmpty();
  }
}
