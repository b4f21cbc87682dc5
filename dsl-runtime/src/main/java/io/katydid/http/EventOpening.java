package io.katydid.http;

import io.katydid.encoding.Encodings;
import io.katydid.measure.OpenStream;
import io.katydid.measure.Sampler;
import io.katydid.message.Headers;
import io.katydid.message.Message;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import io.katydid.sse.EventParser;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens one stream of events: what the response is decides whether there are any. Not thread-safe.
 */
final class EventOpening {

  /** The type of failure of a response of another content type. */
  static final String NO_STREAM = "no event stream";

  private static final String EVENT_STREAM = "text/event-stream";
  private static final String ACCEPT = "Accept";

  private final EventCall events;
  private final HttpCall call;
  private final Sampler sampler;
  private final OpenStream sample;
  private final LongSupplier nanoTime;
  private final Excerpts excerpts;
  private final OpenEvents.Timeline timeline;

  /** When the head is overdue. */
  private final long headDue;

  private final @Nullable ExchangeText shown;

  /**
   * The opening of a stream whose sample has started.
   *
   * @param shown where what comes is written; null: nowhere
   */
  EventOpening(
      EventCall events,
      Sampler sampler,
      OpenStream sample,
      LongSupplier nanoTime,
      Excerpts excerpts,
      long start,
      @Nullable ExchangeText shown) {
    this.events = events;
    this.call = events.call();
    this.sampler = sampler;
    this.sample = sample;
    this.nanoTime = nanoTime;
    this.excerpts = excerpts;
    this.shown = shown;
    this.headDue = Deadline.after(start, call.timeoutNanos());
    boolean isBounded = !events.isEndless() || shown != null;
    this.timeline =
        new OpenEvents.Timeline(start, isBounded ? headDue : Long.MAX_VALUE, events.idleNanos());
  }

  /** The request with what it accepts, if it does not say so. */
  static RequestMessage accepting(RequestMessage request, String other) {
    if (request.hasHeader(ACCEPT)) {
      return request;
    }
    // A server that can answer by both, and has no other reason, takes the first one.
    String types = other.isEmpty() ? EVENT_STREAM : EVENT_STREAM + ", " + other;
    return request.with(Headers.of(ACCEPT, types));
  }

  /** Receives the head of a response. */
  interface Sending {

    IncomingResponse open(long due) throws Failure;
  }

  /**
   * Opens it.
   *
   * @param hops the requests of the call, of which the newest is answered
   */
  OpenEvents open(Sending sending, Hops hops) {
    long firstDue = Math.min(headDue, Deadline.after(timeline.sentAt(), timeline.idleNanos()));
    try {
      IncomingResponse response = sending.open(firstDue);
      try {
        response.due(timeline.due(), Failure.TIMEOUT);
        return opened(response, hops);
      } catch (Failure | RuntimeException | Error e) {
        response.close();
        throw e;
      }
    } catch (Failure e) {
      if (shown != null) {
        shown.failure(e);
      }
      return failed(e.type(), e.message());
    } catch (RuntimeException | Error e) {
      failed(Sampler.typeOf(e), String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private OpenEvents failed(String type, String message) {
    sample.fail(type, message);
    sample.finish(nanoTime.getAsLong());
    return stream(null);
  }

  private OpenEvents stream(@Nullable ResponseHead head) {
    return new OpenEvents(call.name(), sample, nanoTime, timeline, excerpts, head);
  }

  private OpenEvents opened(IncomingResponse response, Hops hops) throws Failure {
    RequestMessage sent = hops.sent();
    ResponseHead head = response.head();
    sample.received(head.status());
    String type = type(head);
    boolean expected = call.expected().include(head.status());
    if (expected && type.equals(EVENT_STREAM)) {
      InputStream body = decoded(head, sent, new ResponseStream(response));
      sample.opened(nanoTime.getAsLong());
      OpenEvents stream = stream(head).without(sent.secretsWith(head));
      return (shown == null ? stream : stream.shown(shown.stream(sent, head)))
          .reading(response, body);
    }
    return whole(response, hops, type, expected);
  }

  private static InputStream decoded(ResponseHead head, RequestMessage sent, InputStream body) {
    List<String> encodings = head.fields("Content-Encoding");
    return encodings.isEmpty()
        ? body
        : Encodings.decoded(encodings, sent.header("Accept-Encoding"), body);
  }

  /** The content type without its parameters. */
  private static String type(ResponseHead head) {
    String field = head.field("Content-Type");
    int parameters = field.indexOf(';');
    return (parameters < 0 ? field : field.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private OpenEvents whole(IncomingResponse response, Hops hops, String type, boolean expected)
      throws Failure {
    RequestMessage sent = hops.sent();
    Message message = new Reception(null, null).read(response, sent, false);
    if (shown != null) {
      shown.response(sent, message);
    }
    response.close();
    long end = nanoTime.getAsLong();
    OpenEvents events = stream(message.head()).without(sent.secretsWith(message.head()));
    boolean isEvent = expected && type.equals(this.events.wholeType().toLowerCase(Locale.ROOT));
    CompletedResponse completed =
        new CompletedResponse(
            call.name(), sampler, 0, end - timeline.sentAt(), message, 0, sent, excerpts);
    if (isEvent && !type.isEmpty()) {
      events.of(
          EventParser.whole(completed.bytes(), CompletedResponse.charset(message.head())),
          type,
          end);
    } else if (expected && !isEmpty(message)) {
      sample.fail(NO_STREAM, noStream(type, completed));
    }
    sample.finish(end);
    sample.evidence(completed);
    completed.judgeStatus(call.expected(), hops.refusal());
    return events;
  }

  /** As where there is nothing to tell: 202, or 204. */
  private static boolean isEmpty(Message message) {
    byte[] body = message.body();
    return message.head().status() != 200 && (body == null || body.length == 0);
  }

  private String noStream(String type, CompletedResponse completed) {
    String first = excerpts.first(call.name(), NO_STREAM, completed::shown);
    return (type.isEmpty()
            ? "the response has no Content-Type"
            : "the Content-Type of the response is " + type)
        + ", not text/event-stream"
        + (first.isEmpty() ? "" : "; the first: " + first);
  }
}
