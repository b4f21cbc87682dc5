package io.katydid.http;

import io.katydid.api.EventStream;
import io.katydid.api.ServerEvent;
import io.katydid.measure.OpenStream;
import io.katydid.measure.Sampler;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import io.katydid.sse.EventParser;
import io.katydid.sse.ParsedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A stream of events that is read while it comes, or what failed in its place. Not thread-safe. */
final class OpenEvents implements EventStream {

  private static final String DONE = "[DONE]";
  private static final int PIECE = 4 << 10;

  /** How long the end of the response is waited for when its last event has come. */
  private static final long LONGEST_END = TimeUnit.SECONDS.toNanos(1);

  private final String name;
  private final OpenStream sample;
  private final LongSupplier nanoTime;
  private final EventParser parser = new EventParser();
  private final Timeline timeline;
  private final Excerpts excerpts;
  private final @Nullable ResponseHead head;
  private @Nullable IncomingResponse response;
  private @Nullable InputStream body;
  private @Nullable ParsedEvent whole;
  private List<String> secrets = List.of();

  /** What is remarked if it has tokens; empty if nothing is, or it was. */
  private String remark = "";

  private byte @Nullable [] piece;
  private @Nullable EventText shown;
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

  /** Of what is shown of it, these are left out. */
  OpenEvents without(List<String> masked) {
    secrets = masked;
    return this;
  }

  /** Its events are read from this response; the body has been decoded. */
  OpenEvents reading(IncomingResponse incoming, InputStream decoded) {
    response = incoming;
    body = decoded;
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
      if (response == null || !hasRead()) {
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
  private boolean hasRead() {
    try {
      int read = read();
      if (read >= 0) {
        return true;
      }
    } catch (Failure e) {
      failed(e.type(), explained(e));
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

  private int read() throws Failure {
    InputStream in = body;
    IncomingResponse open = response;
    if (in == null || open == null) {
      return -1;
    }
    if (piece == null) {
      piece = new byte[PIECE];
    }
    boolean bounded = timeline.idleNanos() < Long.MAX_VALUE;
    if (bounded) {
      boundIdle(open);
    }
    long before = nanoTime.getAsLong();
    int read = read(in, piece);
    long now = nanoTime.getAsLong();
    sample.waited(now - before);
    if (read > 0) {
      cameAt = now;
      if (bounded) {
        open.due(timeline.due(), "timeout");
      }
      parser.read(piece, 0, read);
    }
    return read;
  }

  private static int read(InputStream in, byte[] piece) throws Failure {
    try {
      return in.read(piece, 0, piece.length);
    } catch (IOException e) {
      throw ResponseStream.failure(e);
    }
  }

  /** The wait for an event is bounded, whatever comments come meanwhile. */
  private void boundIdle(IncomingResponse open) {
    long idleDue = Deadline.after(newestAt, timeline.idleNanos());
    open.due(
        Math.min(idleDue, timeline.due()), idleDue < timeline.due() ? "idle timeout" : "timeout");
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
    IncomingResponse open = response;
    if (open != null) {
      open.due(Deadline.after(nanoTime.getAsLong(), LONGEST_END), "timeout");
      long lastCameAt = cameAt;
      finish(isDrained() ? nanoTime.getAsLong() : lastCameAt);
    }
    return Optional.empty();
  }

  /** Whether the response ends; what does not come any more is missed by nobody. */
  private boolean isDrained() {
    try {
      while (read() >= 0) {
        // Behind the end there is nothing that counts.
      }
      return true;
    } catch (Failure | IllegalArgumentException e) {
      // The connection is closed, as it is not read to its end.
      return false;
    }
  }

  private void finish() {
    finish(nanoTime.getAsLong());
  }

  private void finish(long endedAt) {
    IncomingResponse open = response;
    if (open != null) {
      response = null;
      body = null;
      piece = null;
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
  public void tokens(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("an event brings 0 tokens or more, not " + count);
    }
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

  @Override
  public void usage(long prompt, long completion) {
    if (prompt < 0 || completion < 0) {
      throw new IllegalArgumentException(
          "tokens are 0 or more, not " + Math.min(prompt, completion));
    }
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
    return response != null;
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
