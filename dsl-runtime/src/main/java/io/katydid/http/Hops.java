package io.katydid.http;

import io.katydid.measure.Recorder;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one call: the first, and those that the responses lead to, such as redirects.
 * Those that are sent again are counted here. Not thread-safe.
 */
final class Hops {

  private static final int MOST_REDIRECTS = 10;
  private static final int EXPECTATION_FAILED = 417;

  private static final String REFUSED =
      "was answered by 401, and sent again with other credentials, in the same response time";

  private static final String UNEXPECTED =
      "was refused by 417, and sent again without Expect: 100-continue, in the same response time";

  private final HttpCall call;
  private final Additions additions;
  private final Recorder recorder;
  private final RequestMessage first;

  /** Whether cookies are kept and redirects are followed here. */
  private final boolean keepsState;

  /** The newest, without what is for its server alone. */
  private RequestMessage request;

  private RequestMessage sent;
  private int redirects;
  private String refusal = "";

  /**
   * The first request of a call.
   *
   * @param asked what the call asks for
   * @param keepsState whether cookies are kept and redirects are followed here
   */
  Hops(
      HttpCall call,
      RequestMessage asked,
      Additions additions,
      Recorder recorder,
      boolean keepsState) {
    this.call = call;
    this.additions = additions;
    this.recorder = recorder;
    this.keepsState = keepsState;
    this.first = additions.traced(asked);
    this.request = first;
    this.sent = additions.begun(first);
  }

  HttpCall call() {
    return call;
  }

  /** The newest request, as it is sent. */
  RequestMessage sent() {
    return sent;
  }

  /** The id of its trace; empty if it has none. */
  String trace() {
    return additions.traceOf(first);
  }

  /** How many redirects were followed. */
  int redirects() {
    return redirects;
  }

  /**
   * Why the newest request was not sent again after its response; empty if nothing asked for it.
   */
  String refusal() {
    return refusal;
  }

  /** Whether the response to the newest request leads to another one, which is the newest then. */
  boolean goOn(ResponseHead head) throws Failure {
    if (keepsState && head.setsCookies()) {
      keepCookies(head);
    }
    RequestMessage next = next(head);
    if (next == null) {
      return false;
    }
    request = next;
    sent = additions.next(next, first);
    return true;
  }

  private void keepCookies(ResponseHead head) {
    for (String header : head.fields("Set-Cookie")) {
      remark(additions.receive(header, request));
    }
  }

  /** Sent without waiting, or with other credentials, or where it is redirected. */
  private @Nullable RequestMessage next(ResponseHead head) throws Failure {
    if (head.status() == EXPECTATION_FAILED && request.awaitsContinue()) {
      return again(request.withoutWaiting(), UNEXPECTED);
    }
    if (additions.areRenewed(request, first, sent, head)) {
      return again(request, REFUSED);
    }
    refusal = additions.complaint(request, first, head);
    return keepsState ? redirected(head) : null;
  }

  private @Nullable RequestMessage again(RequestMessage next, String why) {
    if (!next.content().isSendable()) {
      refusal = RequestMessage.ONCE;
      return null;
    }
    recorder.retried();
    remark(why);
    return next;
  }

  private @Nullable RequestMessage redirected(ResponseHead head) throws Failure {
    RequestMessage next = call.next(request, head);
    if (next != null) {
      if (++redirects > MOST_REDIRECTS) {
        throw new Failure("too many redirects", "more than " + MOST_REDIRECTS);
      }
      recorder.redirected();
    }
    return next;
  }

  private void remark(String what) {
    if (!what.isEmpty()) {
      recorder.remark(call.name(), what);
    }
  }
}
