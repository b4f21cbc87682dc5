package io.katydid.apache;

import io.katydid.measure.Phase;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import java.util.function.LongSupplier;
import org.apache.hc.core5.http.EndpointDetails;
import org.jspecify.annotations.Nullable;

/**
 * What one call of a client spends its time on, as it goes from one step to the next, and how many
 * requests it sends. A client may send several: to follow a redirect, or as it tries again.
 *
 * <p>Not thread-safe.
 */
final class CallTimes {

  private final LongSupplier nanoTime;
  private final boolean classic;
  private long leaseBegan;
  private long leased;
  private long routed;
  private boolean isRouted;
  private long sentAt;
  private long answeredAt;
  private long tlsBegan;
  private long tlsOfAttempt;
  private long lease;
  private long connect;
  private long tls;
  private long firstByte;
  private boolean tunnelled;
  private boolean isProxyAnswered;
  private boolean wasLeased;
  private boolean wasOpen;
  private boolean isHttp2;
  private int opened;
  private int reused;
  private boolean isReused;
  private boolean isAwaited;
  private boolean isAnswered;
  private boolean wasAnswered;
  private boolean isSecuring;
  private boolean secured;
  private boolean isLeasing;
  private boolean tokenAsked;
  private boolean afterAnswer;
  private @Nullable EndpointDetails endpoint;
  private long sentBefore;
  private long receivedBefore;
  private long bytesSent;
  private long bytesReceived;

  /**
   * Nothing as yet.
   *
   * @param isClassic whether the client is not asynchronous inside
   */
  CallTimes(LongSupplier nanoTime, boolean isClassic) {
    this.nanoTime = nanoTime;
    this.classic = isClassic;
  }

  /** Whether the request is told what the client waits for. */
  boolean isClassic() {
    return classic;
  }

  /** The token of the user is asked for: before a connection is, or after a response. */
  void tokenAsked() {
    tokenAsked = !afterAnswer;
    afterAnswer = false;
  }

  /** The configuration is asked for: after the token, for a connection; then, with one. */
  void configAsked() {
    if (classic) {
      return;
    }
    if (tokenAsked) {
      tokenAsked = false;
      leaseBegins();
    } else {
      leaseEnds();
    }
  }

  /** A connection is asked for. */
  void leaseBegins() {
    isLeasing = true;
    leaseBegan = nanoTime.getAsLong();
    leased = leaseBegan;
    wasLeased = true;
    wasOpen = false;
    isRouted = false;
    isAwaited = false;
    tunnelled = false;
    isProxyAnswered = false;
    isSecuring = false;
    tlsOfAttempt = 0;
  }

  /** There is one, which may have to be opened. */
  void leaseEnds() {
    if (!isLeasing) {
      return;
    }
    isLeasing = false;
    leased = nanoTime.getAsLong();
    lease += leased - leaseBegan;
  }

  /** The connection was open before, as far as that is known. */
  void leasedOpen() {
    wasOpen = true;
  }

  /** Nothing was done for the request that was sent last, if one was: it is sent again. */
  void repeats() {
    if (isSent()) {
      firstByte += nanoTime.getAsLong() - sentAt;
    }
  }

  void tlsBegins() {
    tlsBegan = nanoTime.getAsLong();
    isSecuring = true;
  }

  /** The handshake has ended, if there was one. */
  void tlsEnds() {
    if (isSecuring) {
      isSecuring = false;
      tlsOfAttempt += nanoTime.getAsLong() - tlsBegan;
      secured = true;
    }
  }

  /**
   * It is open, as far as the target, and a request is made ready to be sent on it: the first one,
   * or another.
   */
  void connected() {
    routed = nanoTime.getAsLong();
    isRouted = true;
  }

  /** Something is sent: a request; or one to a proxy, for a tunnel. Returns when. */
  long sends(EndpointDetails details, boolean http2) {
    isHttp2 = http2;
    sentAt = nanoTime.getAsLong();
    isAnswered = false;
    isAwaited = true;
    addTraffic();
    endpoint = details;
    sentBefore = details.getSentBytesCount();
    receivedBefore = details.getReceivedBytesCount();
    if (isRouted) {
      isReused = !tunnelled && details.getRequestCount() > 0;
      countConnection();
    } else {
      tunnelled = true;
      isProxyAnswered = false;
    }
    return sentAt;
  }

  private void countConnection() {
    if (isReused) {
      reused++;
    } else {
      opened++;
      connect += Math.max(0, routed - leased - tlsOfAttempt);
      tls += tlsOfAttempt;
    }
    leased = routed;
    tlsOfAttempt = 0;
    tunnelled = false;
  }

  private void addTraffic() {
    if (endpoint != null) {
      bytesSent += endpoint.getSentBytesCount() - sentBefore;
      bytesReceived += endpoint.getReceivedBytesCount() - receivedBefore;
    }
  }

  /**
   * The head of a response has come. Where nothing was sent, it is that of a proxy, which an
   * asynchronous client asks for a tunnel without a word of it.
   */
  void answered() {
    afterAnswer = true;
    isProxyAnswered = !isRouted;
    if (!isAwaited) {
      tunnelled = !isRouted;
      return;
    }
    isAwaited = false;
    answeredAt = nanoTime.getAsLong();
    firstByte += answeredAt - sentAt;
    isAnswered = true;
    wasAnswered = true;
  }

  long answeredAt() {
    return answeredAt;
  }

  /** Whether the newest request was sent on a connection that one was sent on before. */
  boolean isReused() {
    return isReused;
  }

  /** Whether the head of a response to the newest request has come. */
  boolean isAnswered() {
    return isAnswered;
  }

  /** Whether the connection is open that the newest request is sent on. */
  boolean isConnected() {
    return isRouted;
  }

  /** Whether a TLS handshake of the newest connection has begun, and not ended. */
  boolean isSecuring() {
    return isSecuring;
  }

  /**
   * Whether a proxy has answered that the newest connection leads through, to be one to the target.
   */
  boolean isProxyAnswered() {
    return isProxyAnswered;
  }

  /**
   * Whether a connection was opened, but not as far as the target: a response is that of a proxy.
   */
  boolean isWithoutTunnel() {
    return wasLeased && !isRouted;
  }

  /** Whether the newest request was sent, and no response to it has come. */
  boolean isSent() {
    return isRouted && !isAnswered;
  }

  /** Whether the newest request was sent by HTTP/2. */
  boolean isHttp2() {
    return isHttp2;
  }

  /** Whether it is known that the newest connection was open before it was asked for. */
  boolean wasOpen() {
    return wasOpen;
  }

  /** Whether nothing was sent, as where a cache in the client has the response. */
  boolean isWithoutRequest() {
    return endpoint == null;
  }

  /**
   * Reports it, as it is over.
   *
   * @param end when that was
   * @param isShared whether users wait for the connections of each other
   * @param redirects how many of the requests follow redirects
   */
  void report(Sampler sampler, Recorder recorder, long end, boolean isShared, int redirects) {
    addTraffic();
    if (isShared && wasLeased) {
      sampler.waited(lease);
    }
    took(sampler, Phase.CONNECT, connect, opened > 0);
    took(sampler, Phase.TLS, tls, secured);
    took(sampler, Phase.FIRST_BYTE, firstByte, wasAnswered);
    took(sampler, Phase.TRANSFER, end - answeredAt, isAnswered);
    sampler.transferred(bytesSent, bytesReceived);
    repeat(opened, recorder::opened);
    repeat(reused, sampler::reused);
    repeat(redirects, recorder::redirected);
    repeat(opened + reused - 1 - redirects, recorder::retried);
  }

  private static void took(Sampler sampler, Phase phase, long nanos, boolean hadIt) {
    if (hadIt) {
      sampler.took(phase, nanos);
    }
  }

  private static void repeat(int times, Runnable count) {
    for (int i = 0; i < times; i++) {
      count.run();
    }
  }
}
