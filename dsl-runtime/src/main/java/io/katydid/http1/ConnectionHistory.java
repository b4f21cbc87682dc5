package io.katydid.http1;

import io.katydid.message.Content;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.message.StatusLine;
import io.katydid.net.Failure;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one connection was used for, and so whether it can be used again, and whether it has to be
 * looked at before. Not thread-safe.
 *
 * <p>A server may close a connection at any time without saying so, and may have sent what nobody
 * asked for. To look costs a system call, so that a user who sends its next request at once does
 * not look, unless that may not be sent twice, or the last exchange was one after which servers are
 * known to do either.
 */
final class ConnectionHistory {

  /** A shorter time between two requests is not a wait, but what it takes to send the next one. */
  private static final long SHORTEST_WAIT = TimeUnit.MICROSECONDS.toNanos(100);

  /** A close that comes later has other reasons than what was before it. */
  private static final long CAUSED_WITHIN = TimeUnit.SECONDS.toNanos(1);

  /** Servers read at least as much of a body that their application does not want. */
  private static final int LARGE_UPLOAD = 60_000;

  /** This part of a server's time-out, and at most a second, is left to its clock and the way. */
  private static final int MARGIN = 5;

  private static final long LARGEST_MARGIN = TimeUnit.SECONDS.toNanos(1);

  private final ServerBehavior server;
  private boolean reusable;
  private boolean upload;
  private boolean bodiless;
  private int requests;
  private String method = "";
  private String path = "";
  private long endedAt;
  private long sentAt;
  private long keptNanos;

  ConnectionHistory(ServerBehavior server) {
    this.server = server;
  }

  /**
   * Notes what was exchanged.
   *
   * @param isComplete whether request and response were, and neither announced that it is the last
   * @param leftovers what came after the response
   */
  void exchanged(RequestMessage request, ResponseHead head, boolean isComplete, Unasked leftovers) {
    long length = request.content().length();
    upload = length >= LARGE_UPLOAD || length == Content.UNKNOWN;
    method = request.method();
    path = request.target().path();
    bodiless = head.isBodiless(method.equals("HEAD")) && !head.isSwitch();
    keptNanos = head.keptAliveNanos();
    foundUnasked(leftovers);
    reusable = isComplete && leftovers == Unasked.NOTHING && !isLikelyUnusable();
  }

  private boolean isLikelyUnusable() {
    return (upload && server.closesAfterUploads()) || (bodiless && !server.unaskedBody().isEmpty());
  }

  /** Notes when that ended; returns whether the connection can be kept for another exchange. */
  boolean ended(long now) {
    requests++;
    endedAt = now;
    return reusable;
  }

  /** Whether it has to be looked at before this request is sent on it. */
  boolean needsCheck(RequestMessage request, long now) {
    return upload || bodiless || now - endedAt >= SHORTEST_WAIT || !request.isIdempotent();
  }

  /** Notes that a request is sent now: until it is exchanged, no other one can be. */
  void begins(long now) {
    sentAt = now;
    reusable = false;
  }

  /** When the newest request was begun. */
  long begunAt() {
    return sentAt;
  }

  /** Whether the server has announced that it closes the connection about now. */
  boolean isOutOfTime(long now) {
    return now - endedAt >= keptNanos - Math.min(keptNanos / MARGIN, LARGEST_MARGIN);
  }

  /** Whether another request can be sent, as this has come since. */
  boolean isUsable(Unasked found, long now) {
    switch (found) {
      case NOTHING -> server.foundOpen(now - endedAt);
      case END -> foundClosed(now);
      case RESPONSE, BYTES -> foundUnasked(found);
    }
    return found == Unasked.NOTHING;
  }

  private void foundClosed(long now) {
    server.foundClosed(now - endedAt, requests);
    if (upload && now - endedAt < CAUSED_WITHIN) {
      server.closedAfterUpload();
    }
  }

  /** Notes that the server says that it closes the connection, and was not asked to. */
  void announcedClose(RequestMessage request) {
    server.announcedClose(request.method().equals("HEAD"), requests + 1L);
  }

  /** Whether there was an exchange before. */
  boolean isUsed() {
    return requests > 0;
  }

  /** Notes what came that nobody asked for: after a response without a body, it may be one. */
  private void foundUnasked(Unasked found) {
    if (bodiless && found == Unasked.BYTES) {
      server.sentUnaskedBody(method + " " + path);
    }
  }

  /**
   * What a failure before the head of a response means on a connection that was used before.
   *
   * @param isAnswered whether anything came
   * @return null if it has nothing to do with that: a server that closes the connection long after
   *     the request was sent may well have been working on it
   */
  @Nullable Failure blamedOnReuse(Failure seen, boolean isAnswered, long now) {
    if (!isUsed()) {
      return null;
    }
    if (!isAnswered && seen.isClosed() && now - sentAt < CAUSED_WITHIN) {
      foundClosed(sentAt);
      return closedBetween(sentAt - endedAt);
    }
    if (bodiless && StatusLine.isMissing(seen)) {
      foundUnasked(Unasked.BYTES);
      return new Failure(
          ResponseHead.MALFORMED,
          "it begins with a body of the response before it, as "
              + server.unaskedBody()
              + " was answered with one, which it must not be");
    }
    return null;
  }

  private Failure closedBetween(long idleNanos) {
    return new Failure(
        Failure.CLOSED_BETWEEN,
        "nothing of a response came on a connection that was used before, "
            + (upload
                ? "for an upload: the server may not have read all of that"
                : "and then idle for " + band(idleNanos)));
  }

  /** Few, as failures are grouped by their texts. */
  private static String band(long nanos) {
    long[] ends = {10, 100, 1_000, 10_000, 100_000};
    String[] bands = {"less than 10 ms", "10 to 100 ms", "0.1 to 1 s", "1 to 10 s", "10 to 100 s"};
    for (int i = 0; i < ends.length; i++) {
      if (TimeUnit.NANOSECONDS.toMillis(nanos) < ends[i]) {
        return bands[i];
      }
    }
    return "more than 100 s";
  }
}
