package io.katydid.http;

import io.katydid.authentication.Credentials;
import io.katydid.cookies.Cookies;
import io.katydid.measure.Sampler;
import io.katydid.message.Header;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.message.Target;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one user adds to its requests, and learns from responses: ids of traces, cookies, and
 * credentials; and what its code adds. Not thread-safe.
 */
final class Additions {

  private static final String COOKIE = "Cookie";

  private final @Nullable TraceContext traces;
  private final Sampler sampler;
  private final LongSupplier nanoTime;
  private final Cookies cookies = new Cookies(InstantSource.system());
  private @Nullable Credentials credentials;
  private @Nullable Interceptor interceptor;

  /**
   * None as yet.
   *
   * @param sampler is given the time of user code
   */
  Additions(@Nullable TraceContext traces, Sampler sampler, LongSupplier nanoTime) {
    this.traces = traces;
    this.sampler = sampler;
    this.nanoTime = nanoTime;
  }

  /** From now on, requests have these credentials. */
  void authenticate(Credentials chosen) {
    credentials = chosen;
  }

  /** From now on, requests are seen by this code. */
  void intercept(Interceptor code) {
    interceptor = code;
  }

  /** The first request of a call, with the id of a trace if that is wanted. */
  RequestMessage traced(RequestMessage request) {
    return traces == null ? request : traces.in(request);
  }

  /** That id; empty if none is wanted. */
  String traceOf(RequestMessage request) {
    return traces == null ? "" : TraceContext.idOf(request);
  }

  /** The first request of a call, as it is sent. */
  RequestMessage begun(RequestMessage request) {
    RequestMessage first = withCookies(request);
    return seen(credentials == null ? first : credentials.begun(first));
  }

  /** Another request of a call, as it is sent. The time of user code is left out. */
  RequestMessage next(RequestMessage request, RequestMessage first) {
    long before = nanoTime.getAsLong();
    RequestMessage next = withCookies(request);
    RequestMessage sent = seen(credentials == null ? next : credentials.added(next, first));
    if (interceptor != null) {
      sampler.held(nanoTime.getAsLong() - before);
    }
    return sent;
  }

  private RequestMessage withCookies(RequestMessage request) {
    if (cookies.isEmpty()) {
      return request;
    }
    Target target = request.target();
    String own = request.header(COOKIE);
    String all = cookies.header(own, target.origin(), target.pathOnly());
    return all.equals(own) ? request : request.with(new Header(COOKIE, all));
  }

  private RequestMessage seen(RequestMessage request) {
    return interceptor == null ? request : InterceptedRequest.seen(request, interceptor);
  }

  /** Keeps a cookie; returns why not, or empty. */
  String receive(String cookie, RequestMessage request) {
    Target target = request.target();
    return cookies.receive(cookie, target.origin(), target.pathOnly());
  }

  /** Whether a request that was refused is to be sent again with other credentials. */
  boolean areRenewed(
      RequestMessage request, RequestMessage first, RequestMessage sent, ResponseHead head) {
    return credentials != null && credentials.areRenewed(request, first, sent, head);
  }

  /** Why credentials that a response asks for are not sent; empty if they were. */
  String complaint(RequestMessage request, RequestMessage first, ResponseHead head) {
    return credentials == null ? "" : credentials.complaint(request, first, head);
  }
}
