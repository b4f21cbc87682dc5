package io.katydid.http;

import io.katydid.api.EventStream;
import io.katydid.api.ServerEvent;
import io.katydid.measure.OpenStream;
import io.katydid.measure.Sampler;
import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;
import io.katydid.sse.EventParser;
import io.katydid.sse.ParsedEvent;
import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A stream of events that is read while it comes, or what failed in its place. Not thread-safe. */
final class OpenEvents implements EventStream {

  private static final String DONE = "[DONE]";

  private final String name;
  private final OpenStream sample;
  private final LongSupplier nanoTime;
  private final EventParser parser = new EventParser();
  private final Timeline timeline;
  private final Excerpts excerpts;
  private final @Nullable ResponseHead head;
  private @Nullable IncomingEvents incoming;
  private @Nullable ParsedEvent whole;
  private List<String> secrets = List.of();

  /** What is remarked if it has tokens; empty if nothing is, or it was. */
  private String remark = "";

  private @Nullable EventText shown;
  private boolean isEndless;
  private long cameAt;
  private long newestAt;
  private long given;
  private boolean done;

  /**
   * When what is due.
   *
   * @param sentAt when the request was sent
   * @param due when the end of the stream is overdue
   * @param idleNanos how long each event may be waited for
   */
  record Timeline(long sentAt, long due, long idleNanos) {}

  /** A stream whose head has come; null: no response has. */
  OpenEvents(
      String name,
      OpenStream sample,
      LongSupplier nanoTime,
      Timeline timeline,
      Excerpts excerpts,
      @Nullable ResponseHead head) {
    this.name = name;
    this.sample = sample;
    this.nanoTime = nanoTime;
    this.timeline = timeline;
    this.excerpts = excerpts;
    this.head = head;
    this.cameAt = timeline.sentAt();
    this.newestAt = timeline.sentAt();
  }

  /** It has no end, and is one of these while it is open; null: its time-out ends it. */
  void endless(@Nullable Function<IncomingResponse, EndlessStreams.Endless> all) {
    isEndless = true;
    sample.endless();
    IncomingEvents open = incoming;
    if (open != null && all != null) {
      open.endless(all);
    }
  }

  /** Of what is shown of it, these are left out. */
  OpenEvents without(List<String> masked) {
    secrets = masked;
    return this;
  }

  /** Its events are read from this response; the body has been decoded. */
  OpenEvents reading(IncomingResponse response, InputStream decoded) {
    incoming = new IncomingEvents(sample, nanoTime, timeline, response, decoded, parser);
    return this;
  }

  /** Its events are written there. */
  OpenEvents shown(EventText text) {
    shown = text;
    return this;
  }

  /** It has one event, which is its whole body, of this content type. */
  OpenEvents of(ParsedEvent event, String type, long now) {
    whole = event;
    cameAt = now;
    remark =
        "the answer came whole, as %s, and not as a stream: its first token came with its last byte"
            .formatted(type);
    return this;
  }

  @Override
  public Optional<ServerEvent> next() {
    while (!done) {
      ParsedEvent event = parser.poll();
      if (event != null) {
        return event.data().equals(DONE) ? end() : Optional.of(given(event));
      }
      IncomingEvents open = incoming;
      if (open == null || !hasRead(open)) {
        return takeWhole();
      }
    }
    return Optional.empty();
  }

  private Optional<ServerEvent> takeWhole() {
    ParsedEvent event = whole;
    whole = null;
    return Optional.ofNullable(event).map(this::given);
  }

  private ServerEvent given(ParsedEvent event) {
    given++;
    newestAt = nanoTime.getAsLong();
    sample.event(cameAt);
    if (shown != null) {
      shown.event(event, cameAt - timeline.sentAt());
    }
    return new ReceivedEvent(name, event, Duration.ofNanos(cameAt - timeline.sentAt()));
  }

  /** Reads a piece; false at the end, which is recorded. */
  private boolean hasRead(IncomingEvents open) {
    try {
      if (open.read(newestAt)) {
        cameAt = open.cameAt();
        return true;
      }
    } catch (Failure e) {
      if (isEndless && open.isOver(e)) {
        sample.endWithLoad();
      } else {
        failed(e.type(), explained(e));
      }
    } catch (IllegalArgumentException e) {
      failed("event too large", String.valueOf(e.getMessage()));
    }
    finish();
    return false;
  }

  private void failed(String type, String message) {
    sample.fail(type, message);
    showEnd(type + ": " + message);
  }

  private void showEnd(String failure) {
    if (shown != null) {
      shown.end(failure);
      shown = null;
    }
  }

  /** Failures that are alike are counted as one, so how far it came is shown of the first. */
  private String explained(Failure failure) {
    String first =
        excerpts.first(
            name,
            failure.type(),
            () -> "the first after " + given + (given == 1 ? " event" : " events"));
    String message = failure.message();
    return message.isEmpty() || first.isEmpty() ? message + first : message + ", " + first;
  }

  private Optional<ServerEvent> end() {
    done = true;
    IncomingEvents open = incoming;
    if (open != null) {
      finish(open.drain());
    }
    return Optional.empty();
  }

  private void finish() {
    finish(nanoTime.getAsLong());
  }

  private void finish(long endedAt) {
    IncomingEvents open = incoming;
    if (open != null) {
      incoming = null;
      showEnd("");
      sample.closing();
      open.close();
      sample.finish(endedAt);
    }
  }

  @Override
  public Iterator<ServerEvent> iterator() {
    return new Iterator<>() {
      private Optional<ServerEvent> ahead = Optional.empty();

      @Override
      public boolean hasNext() {
        if (ahead.isEmpty()) {
          ahead = OpenEvents.this.next();
        }
        return ahead.isPresent();
      }

      @Override
      public ServerEvent next() {
        if (!hasNext()) {
          throw new NoSuchElementException(name + " has no more events");
        }
        ServerEvent event = ahead.orElseThrow();
        ahead = Optional.empty();
        return event;
      }
    };
  }

  @Override
  public int status() {
    return head == null ? 0 : head.status();
  }

  @Override
  public Optional<String> header(String header) {
    return head == null ? Optional.empty() : head.fields(header).stream().findFirst();
  }

  @Override
  public Optional<Duration> retry() {
    OptionalLong millis = parser.retryMillis();
    return millis.isPresent()
        ? Optional.of(Duration.ofMillis(millis.getAsLong()))
        : Optional.empty();
  }

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public boolean isEndedWithLoad() {
    return sample.isEndedWithLoad();
  }

  @Override
  public void tokens(long count) {
    requireCount(count);
    requireOpen("tokens");
    if (!sample.hasEvent()) {
      throw new IllegalStateException(name + " has had no event that could have brought tokens");
    }
    sample.tokens(count);
    if (count > 0 && !remark.isEmpty()) {
      sample.remark(remark);
      remark = "";
    }
  }

  /** One that is larger is a mistake, as of a unit, and would hide all other figures. */
  private static void requireCount(long tokens) {
    if (tokens < 0 || tokens > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "tokens are a number from 0 to %d, not %d", Integer.MAX_VALUE, tokens));
    }
  }

  @Override
  public void usage(long prompt, long completion) {
    requireCount(prompt);
    requireCount(completion);
    requireOpen("usage");
    sample.usage(prompt, completion);
  }

  @Override
  public boolean isFailed() {
    return sample.isFailed();
  }

  @Override
  public void fail(String reason) {
    requireOpen("fail");
    sample.fail(Sampler.CHECK, reason);
  }

  @Override
  public void fail(String type, String example) {
    requireOpen("fail");
    String shown = excerpts.first(name, type, () -> Excerpt.of(example, secrets));
    sample.fail(type, shown.isEmpty() ? "" : "first: " + shown);
  }

  private void requireOpen(String method) {
    if (!sample.isOpen()) {
      throw new IllegalStateException(
          "%s is recorded already: call %s(..) before the next request is sent"
              .formatted(name, method));
    }
  }

  /** Whether it was not closed, and has not ended by itself. */
  boolean isOpen() {
    return incoming != null;
  }

  String name() {
    return name;
  }

  @Override
  public void close() {
    finish();
    done = true;
  }
}
