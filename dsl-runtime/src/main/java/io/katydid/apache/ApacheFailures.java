package io.katydid.apache;

import io.katydid.net.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.RedirectException;
import org.apache.hc.client5.http.impl.classic.RequestFailedException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http2.H2ConnectionException;
import org.apache.hc.core5.http2.H2Error;
import org.apache.hc.core5.http2.H2StreamResetException;
import org.jspecify.annotations.Nullable;

/** What an exception of the client means: the types of failure are those of our own client. */
final class ApacheFailures {

  /** How the client says that it was the connection, which has the exception of a request. */
  private static final String GO_AWAY = "Connection terminated by the peer";

  private ApacheFailures() {}

  /**
   * What it means; the message ends with the exception itself, where that says more.
   *
   * @param way of the newest request
   */
  static Failure of(IOException thrown, CallTimes times, Way way) {
    IOException e = cause(thrown);
    Failure meant = way.explained(meant(e, times, way), times);
    return meant.type().equals(Failure.TLS_TIMEOUT)
        ? meant
        : meant.saying(joined(meant.message(), e));
  }

  /**
   * That of one which an asynchronous client was made to wait for. Its class is in the client in
   * one version, and in its core in another.
   */
  private static IOException cause(IOException thrown) {
    boolean carries = thrown.getClass().getSimpleName().equals("TransportException");
    return carries && thrown.getCause() instanceof IOException cause ? cause(cause) : thrown;
  }

  /**
   * Whether the server has done nothing for the request, so that it may be sent again. What lies
   * beyond the last stream of a GOAWAY is not among that: HttpClient does not say it.
   */
  static boolean isUndone(IOException thrown, CallTimes times) {
    return switch (cause(thrown)) {
      case H2StreamResetException x ->
          x.getCode() == H2Error.REFUSED_STREAM.getCode() && !isOfConnection(x);
      case RequestNotExecutedException x -> times.wasOpen();
      default -> false;
    };
  }

  /** That a proxy of a client that was given answers this instead of opening a tunnel. */
  static Failure ofTunnel(String proxy, HttpResponse answer) {
    String reason = answer.getReasonPhrase();
    return new Failure(
        Failure.PROXY,
        proxy
            + " answers "
            + answer.getCode()
            + (reason == null ? "" : " " + reason)
            + ", and opens no tunnel: the proxy and its credentials are set in the client");
  }

  private static boolean isOfConnection(H2StreamResetException e) {
    return String.valueOf(e.getMessage()).startsWith(GO_AWAY);
  }

  private static String joined(String message, IOException e) {
    if (message.isEmpty()) {
      return detail(e);
    }
    return message.equals(e.getMessage()) ? message : message + " (" + detail(e) + ")";
  }

  private static String detail(IOException e) {
    Throwable shown = e.getCause() instanceof HttpException cause ? cause : e;
    String name = shown.getClass().getSimpleName();
    return shown.getMessage() == null ? name : name + ": " + shown.getMessage();
  }

  private static Failure meant(IOException e, CallTimes times, Way way) {
    return switch (e) {
      case H2StreamResetException x when isOfConnection(x) -> ofConnection(name(x.getCode()));
      case H2StreamResetException x ->
          new Failure("RST_STREAM " + name(x.getCode()), "the server ended the request");
      case H2ConnectionException x ->
          new Failure("HTTP/2 protocol error", "the server broke its rules");
      case IOException x when isUnknownFrame(x.getCause()) ->
          new Failure("HTTP/2 protocol error", "HttpClient fails at frames that it does not know");
      case RequestFailedException x -> new Failure(Failure.INTERRUPTED, "the call was aborted");
      case ConnectionRequestTimeoutException x ->
          new Failure(Failure.NO_FREE_CONNECTION, "none of the pool of the client in its time");
      case SSLException x -> way.tls().failure(x);
      case SocketTimeoutException x when times.isSecuring() -> new Failure(Failure.TLS_TIMEOUT, "");
      case ClientProtocolException x -> ofProtocol(x.getCause());
      case IOException x when x.getCause() instanceof HttpException cause -> ofProtocol(cause);
      case TruncatedChunkException x -> Failure.cutShort();
      case MessageConstraintException x -> new Failure(Failure.MALFORMED, "");
      case MalformedChunkCodingException x -> new Failure(Failure.MALFORMED, "");
      case RequestNotExecutedException x when times.wasOpen() -> between("");
      case RequestNotExecutedException x when isNoFrame(x.getCause()) ->
          new Failure(
              Failure.NO_HTTP_2,
              "the server does not answer by it: without TLS, it has to know better");
      case RequestNotExecutedException x when !times.isReused() ->
          new Failure(
              Failure.CLOSED,
              "before the request was sent: HttpClient gives a connection up where a server does"
                  + " not speak HTTP/2, or where its settings allow no stream or no window");
      case NoHttpResponseException x -> closed(times);
      case ConnectionClosedException x when times.isAnswered() -> Failure.cutShort();
      case ConnectionClosedException x -> closed(times);
      case IOException x when !times.isConnected() ->
          Failure.ofConnecting(x, way.hop().authority());
      case SocketTimeoutException x ->
          new Failure(Failure.RESPONSE_TIMEOUT, "by the client's own limit");
      case InterruptedIOException x -> new Failure(Failure.INTERRUPTED, "");
      default -> ofSocket(Failure.of(e), times);
    };
  }

  /** It looks up what it knows of the type, and has nothing. */
  private static boolean isUnknownFrame(@Nullable Throwable cause) {
    return cause instanceof NullPointerException
        && String.valueOf(cause.getMessage()).contains("FrameType");
  }

  /** Text is a frame of millions of bytes. */
  private static boolean isNoFrame(@Nullable Throwable cause) {
    return cause instanceof H2ConnectionException e
        && e.getCode() == H2Error.FRAME_SIZE_ERROR.getCode();
  }

  private static String name(int code) {
    H2Error known = H2Error.getByCode(code);
    return known == null ? Integer.toString(code) : known.name();
  }

  private static Failure closed(CallTimes times) {
    String goAway =
        times.isHttp2() ? "HttpClient does not say whether the server ended it by GOAWAY" : "";
    return times.isReused() ? between(goAway) : new Failure(Failure.CLOSED, goAway);
  }

  private static Failure ofSocket(Failure seen, CallTimes times) {
    return seen.isClosed() && times.isReused() && !times.isAnswered() ? between("") : seen;
  }

  private static Failure between(String more) {
    String used = "it had been used before";
    return new Failure(Failure.CLOSED_BETWEEN, more.isEmpty() ? used : used + "; " + more);
  }

  private static Failure ofConnection(String code) {
    return new Failure("GOAWAY " + code, "the server ended the connection");
  }

  private static Failure ofProtocol(@Nullable Throwable cause) {
    return cause instanceof RedirectException
        ? new Failure("too many redirects", "")
        : new Failure(Failure.MALFORMED, "");
  }
}
