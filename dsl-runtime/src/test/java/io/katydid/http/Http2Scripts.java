package io.katydid.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.katydid.http.Http2Peer.Script;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.TlsServer;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;

/** What servers of HTTP/2 do in more than one test. */
final class Http2Scripts {

  /** Status 200, and the content type of a stream of events, as literals of HPACK. */
  private static final byte[] EVENTS =
      "\u0088\u000f\u0010\u0011text/event-stream".getBytes(ISO_8859_1);

  private Http2Scripts() {}

  /**
   * A server by TLS that speaks these protocols, or leaves their names unasked if there are none.
   */
  static Http2Peer secure(CertificateAuthority authority, Script script, String... protocols)
      throws Exception {
    SSLServerSocket listener =
        TlsServer.listener(authority.issue("localhost", Instant.parse("2999-01-01T00:00:00Z")));
    SSLParameters parameters = listener.getSSLParameters();
    parameters.setApplicationProtocols(protocols);
    listener.setSSLParameters(parameters);
    return new Http2Peer(listener, script);
  }

  /** Two events, a and b: the second one when that is permitted. */
  static Script events(Semaphore second) {
    return wire -> {
      wire.greet();
      int stream = wire.request();
      wire.send(Http2Peer.HEADERS, Http2Peer.END_HEADERS, stream, EVENTS);
      wire.send(Http2Peer.DATA, 0, stream, "data: a\n\n".getBytes(US_ASCII));
      second.acquireUninterruptibly();
      wire.send(Http2Peer.DATA, Http2Peer.END_STREAM, stream, "data: b\n\n".getBytes(US_ASCII));
      wire.readToEnd();
    };
  }

  /** Answers requests from this one on, and resets those before it with a code. */
  static Script resetting(int code, AtomicInteger requests, int answered) {
    return wire -> {
      wire.greet();
      while (true) {
        int stream = wire.request();
        if (requests.incrementAndGet() < answered) {
          wire.send(Http2Peer.RST_STREAM, 0, stream, Http2Peer.Wire.number(code));
        } else {
          wire.answer(stream, "done");
        }
      }
    };
  }
}
