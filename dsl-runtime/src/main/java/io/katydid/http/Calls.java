package io.katydid.http;

import io.katydid.api.Response;
import io.katydid.measure.OpenStream;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one user: each is a request, and those that the responses to it lead to, such as
 * redirects; together they are one sample. Not thread-safe.
 */
final class Calls {

  private static final int MOST_REDIRECTS = 10;
  private static final int EXPECTATION_FAILED = 417;

  private static final String SENT_AGAIN =
      "was answered by 401, and sent again with other credentials, in one time";

  private final Exchanges exchanges;
  private final Additions additions;
  private final Unfinished unfinished;
  private final Recorder recorder;
  private final Sampler sampler;
  private final LongSupplier nanoTime;
  private final Excerpts excerpts;

  /** Whether cookies are kept and redirects are followed here. */
  private final boolean keepsState;

  private @Nullable ExchangeText shown;
  private boolean waited;

  /** When the newest exchange ended. */
  private long endedAt;

  /** Of the call that is made: its newest request, as it was sent. */
  private @Nullable RequestMessage sent;

  /** The newest handshake, without what is for its server alone. */
  private @Nullable RequestMessage shaken;

  private int redirects;

  Calls(
      Exchanges exchanges,
      Additions additions,
      Unfinished unfinished,
      Recorder recorder,
      Sampler sampler,
      LongSupplier nanoTime,
      Excerpts excerpts) {
    this.exchanges = exchanges;
    this.additions = additions;
    this.unfinished = unfinished;
    this.recorder = recorder;
    this.sampler = sampler;
    this.nanoTime = nanoTime;
    this.excerpts = excerpts;
    this.keepsState = !exchanges.followsRedirects();
  }

  /** From now on, has each request and response written; null: no more. */
  void show(@Nullable ExchangeText text) {
    shown = text;
  }

  /** Where exchanges are written, if they are. */
  @Nullable ExchangeText shown() {
    return shown;
  }

  /** Whether a response has been waited for since this was last asked. */
  boolean takeWaited() {
    boolean was = waited;
    waited = false;
    return was;
  }

  /** Sends a call, and measures it from here to the last byte of the response. */
  Response send(HttpCall call) {
    RequestMessage first = begin(call, call.firstHop());
    long start = exchanges.prepare(sent());
    long sample = sampler.start(recorder.series(call.name()), start, start);
    started(first);
    try {
      return received(call, first, start, sample);
    } catch (Failure e) {
      long time = sampler.finish(nanoTime.getAsLong());
      sampler.fail(e.type(), e.message());
      return new CompletedResponse(call.name(), sampler, sample, time, e, excerpts);
    } catch (RuntimeException | Error e) {
      sampler.finish(nanoTime.getAsLong());
      sampler.fail(e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /** Sends a call, and measures it from here to the end of its stream. */
  OpenEvents open(EventCall events) {
    HttpCall call = events.call();
    RequestMessage asked = EventOpening.accepting(call.firstHop(), events.wholeType());
    RequestMessage first = begin(call, asked);
    long start = exchanges.prepare(sent());
    OpenStream sample = sampler.startStream(recorder.series(call.name()), start, start);
    started(first);
    OpenEvents opened =
        new EventOpening(events, sampler, sample, nanoTime, excerpts, start, shown)
            .open(due -> opened(call, first, due), this::sent);
    waited = true;
    unfinished.opened(opened);
    return opened;
  }

  /** The request of a handshake with these headers, as all requests of this user are sent. */
  RequestMessage handshake(HttpCall call, Map<String, String> headers) {
    RequestMessage asked = call.firstHop();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      asked = asked.with(new Header(header.getKey(), header.getValue()));
    }
    shaken = begin(call, asked);
    return sent();
  }

  /** The newest handshake with other credentials, if it was answered so; null: it is refused. */
  @Nullable RequestMessage again(HttpCall call, ResponseHead head) throws Failure {
    RequestMessage first = Objects.requireNonNull(shaken);
    if (additions.areRenewed(first, sent(), head)) {
      remark(call, SENT_AGAIN);
      sent = additions.next(first, first);
      return sent;
    }
    remark(call, additions.complaint(first, head));
    return null;
  }

  /** Makes the first request of a call ready; returns it without what is for its server alone. */
  private RequestMessage begin(HttpCall call, RequestMessage asked) {
    unfinished.sent(call);
    redirects = 0;
    RequestMessage first = additions.traced(asked);
    sent = additions.begun(first);
    return first;
  }

  private RequestMessage sent() {
    return Objects.requireNonNull(sent);
  }

  /** The sample of the call has started. */
  private void started(RequestMessage first) {
    sampler.sent(sent());
    sampler.traced(additions.traceOf(first));
  }

  /** A redirect leads to another target, even if it is equal; credentials are added to the same. */
  @SuppressWarnings("ReferenceEquality")
  private Response received(HttpCall call, RequestMessage first, long start, long sample)
      throws Failure {
    long due = Deadline.after(start, call.timeoutNanos());
    if (!keepsState) {
      exchanges.follow(call.followsRedirects());
    }
    RequestMessage request = first;
    Message message = exchange(call, request, due);
    for (RequestMessage next = next(call, request, message.head());
        next != null;
        next = next(call, request, message.head())) {
      request = next;
      sendNext(request, first);
      message = exchange(call, request, due);
    }
    long time = sampler.finish(endedAt);
    waited = true;
    return completed(call, message, sample, time);
  }

  private Response completed(HttpCall call, Message message, long sample, long time) {
    CompletedResponse response =
        new CompletedResponse(
            call.name(),
            sampler,
            sample,
            time,
            message,
            redirects + message.redirects(),
            sent,
            excerpts);
    sampler.received(response.status());
    sampler.evidence(response);
    response.judgeStatus(call.expected());
    return response;
  }

  @SuppressWarnings("ReferenceEquality")
  private IncomingResponse opened(HttpCall call, RequestMessage first, long due) throws Failure {
    RequestMessage request = first;
    IncomingResponse response = opened(due);
    for (RequestMessage next = next(call, request, response);
        next != null;
        next = next(call, request, response)) {
      if (shown != null) {
        shown.head(sent(), response.head());
      }
      response.close();
      request = next;
      sendNext(request, first);
      response = opened(due);
    }
    return response;
  }

  private IncomingResponse opened(long due) throws Failure {
    if (shown != null) {
      shown.request(sent());
    }
    return exchanges.open(sent(), due);
  }

  private @Nullable RequestMessage next(
      HttpCall call, RequestMessage request, IncomingResponse response) throws Failure {
    try {
      receiveCookies(call, request, response.head());
      return next(call, request, response.head());
    } catch (Failure e) {
      response.close();
      throw e;
    }
  }

  /**
   * What the response to a request leads to as a part of the same call: it is sent without waiting
   * or with other credentials, or where it is redirected.
   */
  private @Nullable RequestMessage next(HttpCall call, RequestMessage request, ResponseHead head)
      throws Failure {
    if (head.status() == EXPECTATION_FAILED && request.awaitsContinue()) {
      remark(call, "was refused by 417, and sent again without Expect: 100-continue");
      return request.withoutWaiting();
    }
    if (additions.areRenewed(request, sent(), head)) {
      remark(call, SENT_AGAIN);
      return request;
    }
    remark(call, additions.complaint(request, head));
    return keepsState ? redirected(call, request, head) : null;
  }

  private @Nullable RequestMessage redirected(
      HttpCall call, RequestMessage request, ResponseHead head) throws Failure {
    RequestMessage next = call.next(request, head);
    if (next != null) {
      if (++redirects > MOST_REDIRECTS) {
        throw new Failure("too many redirects", "more than " + MOST_REDIRECTS);
      }
      recorder.redirected();
    }
    return next;
  }

  private void sendNext(RequestMessage request, RequestMessage first) {
    sent = additions.next(request, first);
    exchanges.prepare(sent());
  }

  private Message exchange(HttpCall call, RequestMessage request, long due) throws Failure {
    Message message =
        shown == null ? exchanged(call, sent(), due) : shown(call, sent(), due, shown);
    receiveCookies(call, request, message.head());
    return message;
  }

  private Message exchanged(HttpCall call, RequestMessage request, long due) throws Failure {
    Reception reception = call.reception();
    if (reception == null) {
      Message message = exchanges.exchange(request, due);
      endedAt = exchanges.endedAt();
      return message;
    }
    try (IncomingResponse response = exchanges.open(request, due)) {
      Message message = reception.read(response, request, call.isReceived(response.head()));
      endedAt = nanoTime.getAsLong();
      return message;
    }
  }

  private Message shown(HttpCall call, RequestMessage request, long due, ExchangeText text)
      throws Failure {
    text.request(request);
    try {
      Message message = exchanged(call, request, due);
      text.response(request, message);
      return message;
    } catch (Failure e) {
      text.failure(e);
      throw e;
    }
  }

  /** Keeps the cookies of a response, unless what sends the requests does. */
  private void receiveCookies(HttpCall call, RequestMessage request, ResponseHead head) {
    if (head.setsCookies() && keepsState) {
      keepCookies(call, request, head);
    }
  }

  /** Keeps the cookies of a response to a request. */
  void keepCookies(HttpCall call, RequestMessage request, ResponseHead head) {
    for (String header : head.fields("Set-Cookie")) {
      remark(call, additions.receive(header, request));
    }
  }

  private void remark(HttpCall call, String what) {
    if (!what.isEmpty()) {
      recorder.remark(call.name(), what);
    }
  }
}
