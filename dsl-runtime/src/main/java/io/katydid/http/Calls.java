package io.katydid.http;

import io.katydid.api.Response;
import io.katydid.measure.OpenStream;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.message.Header;
import io.katydid.message.Message;
import io.katydid.message.RequestMessage;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one user: each is a request, and those that the responses to it lead to, such as
 * redirects; together they are one sample. Not thread-safe.
 */
final class Calls {

  private final Exchanges exchanges;
  private final Additions additions;
  private final Unfinished unfinished;
  private final Recorder recorder;
  private final Sampler sampler;
  private final LongSupplier nanoTime;
  private final Excerpts excerpts;
  private final Function<IncomingResponse, EndlessStreams.Endless> endless;

  private @Nullable ExchangeText shown;
  private boolean waited;

  /** When the newest exchange ended. */
  private long endedAt;

  /**
   * Calls of a user.
   *
   * @param endless where streams without an end are noted
   */
  Calls(
      Exchanges exchanges,
      Additions additions,
      Unfinished unfinished,
      Recorder recorder,
      Sampler sampler,
      LongSupplier nanoTime,
      Excerpts excerpts,
      Function<IncomingResponse, EndlessStreams.Endless> endless) {
    this.exchanges = exchanges;
    this.additions = additions;
    this.unfinished = unfinished;
    this.recorder = recorder;
    this.sampler = sampler;
    this.nanoTime = nanoTime;
    this.excerpts = excerpts;
    this.endless = endless;
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
    Hops hops = begin(call, call.firstHop(), !exchanges.followsRedirects());
    long start = exchanges.prepare(hops.sent());
    long sample = sampler.start(recorder.series(call.name()), start, start);
    started(hops);
    try {
      return received(hops, start, sample);
    } catch (Failure e) {
      long time = sampler.finish(nanoTime.getAsLong());
      sampler.fail(e.type(), e.message());
      return new CompletedResponse(call.name(), sampler, sample, time, e, excerpts);
    } catch (RuntimeException | Error e) {
      sampler.finish(nanoTime.getAsLong());
      sampler.fail(Sampler.typeOf(e), String.valueOf(e.getMessage()));
      throw e;
    }
  }

  /** Sends a call, and measures it from here to the end of its stream. */
  OpenEvents open(EventCall events) {
    HttpCall call = events.call();
    RequestMessage asked = EventOpening.accepting(call.firstHop(), events.wholeType());
    Hops hops = begin(call, asked, !exchanges.followsRedirects());
    long start = exchanges.prepare(hops.sent());
    OpenStream sample = sampler.startStream(recorder.series(call.name()), start, start);
    started(hops);
    OpenEvents opened =
        new EventOpening(events, sampler, sample, nanoTime, excerpts, start, shown)
            .open(due -> opened(hops, due), hops);
    if (events.isEndless()) {
      // Where each task is run once, no load ends.
      opened.endless(shown == null ? endless : null);
    }
    waited = true;
    unfinished.opened(opened);
    return opened;
  }

  /** A handshake with these headers, as all requests of this user are sent, but not redirected. */
  Hops handshake(HttpCall call, Map<String, String> headers) {
    call.followRedirects(false);
    RequestMessage asked = call.firstHop();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      asked = asked.with(new Header(header.getKey(), header.getValue()));
    }
    return begin(call, asked, true);
  }

  private Hops begin(HttpCall call, RequestMessage asked, boolean keepsState) {
    unfinished.sent(call);
    return new Hops(call, asked, additions, recorder, keepsState);
  }

  /** The sample of the call has started. */
  void started(Hops hops) {
    sampler.sent(hops.sent());
    sampler.traced(hops.trace());
  }

  private Response received(Hops hops, long start, long sample) throws Failure {
    HttpCall call = hops.call();
    long due = Deadline.after(start, call.timeoutNanos());
    if (exchanges.followsRedirects()) {
      exchanges.follow(call.followsRedirects());
    }
    Message message = exchange(hops, due);
    while (hops.goOn(message.head())) {
      exchanges.prepare(hops.sent());
      message = exchange(hops, due);
    }
    long time = sampler.finish(endedAt);
    waited = true;
    return completed(hops, message, sample, time);
  }

  private Response completed(Hops hops, Message message, long sample, long time) {
    HttpCall call = hops.call();
    CompletedResponse response =
        new CompletedResponse(
            call.name(),
            sampler,
            sample,
            time,
            message,
            hops.redirects() + message.redirects(),
            hops.sent(),
            excerpts);
    sampler.received(response.status());
    sampler.evidence(response);
    response.judgeStatus(call.expected(), hops.refusal());
    return response;
  }

  private IncomingResponse opened(Hops hops, long due) throws Failure {
    while (true) {
      RequestMessage sent = hops.sent();
      IncomingResponse response = opened(sent, due);
      if (!goOn(hops, response)) {
        return response;
      }
      if (shown != null) {
        shown.head(sent, response.head());
      }
      response.close();
      exchanges.prepare(hops.sent());
    }
  }

  private IncomingResponse opened(RequestMessage request, long due) throws Failure {
    if (shown != null) {
      shown.request(request, exchanges.areByHttp2());
    }
    return exchanges.open(request, due);
  }

  private static boolean goOn(Hops hops, IncomingResponse response) throws Failure {
    try {
      return hops.goOn(response.head());
    } catch (Failure e) {
      response.close();
      throw e;
    }
  }

  private Message exchange(Hops hops, long due) throws Failure {
    ExchangeText text = shown;
    if (text == null) {
      return exchanged(hops, due);
    }
    text.request(hops.sent(), exchanges.areByHttp2());
    try {
      Message message = exchanged(hops, due);
      text.response(hops.sent(), message);
      return message;
    } catch (Failure e) {
      text.failure(e);
      throw e;
    }
  }

  private Message exchanged(Hops hops, long due) throws Failure {
    RequestMessage request = hops.sent();
    Reception reception = hops.call().reception();
    if (reception == null) {
      Message message = exchanges.exchange(request, due);
      endedAt = exchanges.endedAt();
      return message;
    }
    try (IncomingResponse response = exchanges.open(request, due)) {
      Message message = reception.read(response, request, hops.call().isReceived(response.head()));
      endedAt = nanoTime.getAsLong();
      return message;
    }
  }
}
