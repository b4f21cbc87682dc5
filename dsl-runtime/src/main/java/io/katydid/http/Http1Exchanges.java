package io.katydid.http;

import io.katydid.api.plan.UserSettings;
import io.katydid.http1.ConnectionSource;
import io.katydid.http1.Http1Connection;
import io.katydid.http1.Http1Connections;
import io.katydid.http1.Traffic;
import io.katydid.measure.Phase;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.message.Message;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import io.katydid.net.Origin;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Exchanges over connections of HTTP/1.1 (RFC 9112). Not thread-safe. */
final class Http1Exchanges implements Exchanges {

  private final Http1Connections connections;
  private final Recorder recorder;
  private final Sampler sampler;
  private final LongSupplier nanoTime;
  private final UserSettings settings;
  private final ConnectionSource source;
  private final int user;

  /** What the newest exchange was on, if it can serve another. */
  private @Nullable Http1Connection left;

  private long endedAt;

  private final Use<Message> whole = this::exchange;
  private final Use<Http1Response> opened = this::open;

  Http1Exchanges(
      Http1Connections connections,
      Recorder recorder,
      Sampler sampler,
      LongSupplier nanoTime,
      UserSettings settings,
      ConnectionSource source,
      int user) {
    this.connections = connections;
    this.recorder = recorder;
    this.sampler = sampler;
    this.nanoTime = nanoTime;
    this.settings = settings;
    this.source = source;
    this.user = user;
  }

  @Override
  public long prepare(RequestMessage request) {
    long now = nanoTime.getAsLong();
    return source.prepare(request, now) ? nanoTime.getAsLong() : now;
  }

  /**
   * A server may close a kept-alive connection while a request is on its way to it. Such a request
   * is sent once more, on a fresh connection, if it is idempotent; that is counted as a retry.
   */
  @Override
  public Message exchange(RequestMessage request, long due) throws Failure {
    Origin origin = request.target().origin();
    Http1Connection kept = source.take(request, due, sampler);
    left = null;
    try {
      return on(kept, request, due, whole);
    } finally {
      source.giveBack(origin, left);
    }
  }

  /** Sent once more as in {@link #exchange}: once a part of a response has come, it is not. */
  @Override
  public IncomingResponse open(RequestMessage request, long due) throws Failure {
    Origin origin = request.target().origin();
    Http1Connection kept = source.take(request, due, sampler);
    left = null;
    try {
      IncomingResponse response = on(kept, request, due, opened);
      source.lend(origin);
      return response;
    } catch (Failure | RuntimeException | Error e) {
      source.giveBack(origin, null);
      throw e;
    }
  }

  private <T> T on(@Nullable Http1Connection kept, RequestMessage request, long due, Use<T> use)
      throws Failure {
    return kept == null ? onFresh(request, due, use) : onKept(kept, request, due, use);
  }

  private <T> T onKept(Http1Connection kept, RequestMessage request, long due, Use<T> use)
      throws Failure {
    sampler.reused();
    try {
      return use.on(kept, request, due);
    } catch (Failure e) {
      if (recorder.isCutOff() || !kept.wasStale() || !request.isIdempotent()) {
        throw e;
      }
      if (!request.content().isSendable()) {
        throw RequestMessage.notSentAgain(e);
      }
      recorder.retried();
      // So that the phases add up to the time of the request.
      sampler.took(Phase.FIRST_BYTE, nanoTime.getAsLong() - kept.begunAt());
      return onFresh(request, due, use);
    }
  }

  private <T> T onFresh(RequestMessage request, long due, Use<T> use) throws Failure {
    return use.on(fresh(request, due, false), request, due);
  }

  private Http1Connection fresh(RequestMessage request, long due, boolean isUpgraded)
      throws Failure {
    long now = nanoTime.getAsLong();
    long connectDue = Math.min(due, Deadline.after(now, settings.connectTimeoutNanos()));
    Origin origin = request.target().origin();
    Http1Connection fresh =
        connections.connect(origin, source.isKept(), isUpgraded, user, connectDue, sampler);
    recorder.opened();
    return fresh;
  }

  /**
   * Asks for another protocol, on a new connection. If the server switches to it, the connection is
   * the caller's.
   */
  Upgrade upgrade(RequestMessage request, long due) throws Failure {
    Http1Connection connection = fresh(request, due, true);
    boolean switched = false;
    try {
      Message message = exchanged(connection, request, due);
      switched = message.head().isSwitch();
      return new Upgrade(message, connection);
    } finally {
      if (!switched) {
        connections.close(connection);
      }
    }
  }

  /** What the server has switched to cannot be used. */
  void abandon(Upgrade upgrade) {
    connections.close(upgrade.connection());
  }

  /** The response to a request for another protocol, and what it came on. */
  record Upgrade(Message message, Http1Connection connection) {}

  private Message exchange(Http1Connection connection, RequestMessage request, long due)
      throws Failure {
    try {
      Message message = exchanged(connection, request, due);
      if (connection.ended(endedAt)) {
        left = connection;
      }
      return message;
    } finally {
      if (left == null) {
        connections.close(connection);
      }
    }
  }

  private Message exchanged(Http1Connection connection, RequestMessage request, long due)
      throws Failure {
    long sentAt = nanoTime.getAsLong();
    Traffic traffic = connection.traffic();
    try {
      long responseDue = Deadline.after(sentAt, settings.responseTimeoutNanos());
      Message message = connection.exchange(request, sentAt, responseDue, due);
      endedAt = nanoTime.getAsLong();
      sampler.took(Phase.FIRST_BYTE, firstByte(traffic, sentAt));
      sampler.took(Phase.TRANSFER, endedAt - traffic.firstReceivedAt());
      return message;
    } finally {
      sampler.held(traffic.heldFor());
      sampler.transferred(traffic.sent(), traffic.received());
    }
  }

  private Http1Response open(Http1Connection connection, RequestMessage request, long due)
      throws Failure {
    long sentAt = nanoTime.getAsLong();
    Traffic traffic = connection.traffic();
    boolean opened = false;
    try {
      long responseDue = Deadline.after(sentAt, settings.responseTimeoutNanos());
      ResponseHead head = connection.openResponse(request, sentAt, responseDue, due);
      sampler.took(Phase.FIRST_BYTE, firstByte(traffic, sentAt));
      opened = true;
      return new Http1Response(this, connection, request, head, traffic.firstReceivedAt());
    } finally {
      sampler.held(traffic.heldFor());
      if (!opened) {
        sampler.transferred(traffic.sent(), traffic.received());
        connections.close(connection);
      }
    }
  }

  /** A response that was open is not read any more. */
  void closed(Http1Connection connection, RequestMessage request) {
    Traffic traffic = connection.traffic();
    long now = nanoTime.getAsLong();
    sampler.took(Phase.TRANSFER, now - traffic.firstReceivedAt());
    sampler.transferred(traffic.sent(), traffic.received());
    boolean reusable = connection.isRead() && connection.ended(now);
    if (!reusable) {
      connections.close(connection);
    }
    source.takeBack(request.target().origin(), reusable ? connection : null);
  }

  /** From when a request was sent that was begun at this time; some servers respond before that. */
  private static long firstByte(Traffic traffic, long begunAt) {
    return Math.max(0, traffic.firstReceivedAt() - begunAt - traffic.heldFor());
  }

  @Override
  public long endedAt() {
    return endedAt;
  }

  @Override
  public void endIteration() {
    source.endIteration();
  }

  @Override
  public void startAnew() {
    if (source.isShared()) {
      throw Exchanges.connectionsShared();
    }
    source.close();
  }

  @Override
  public void close() {
    source.close();
  }

  /** What a request is sent on a connection for. */
  private interface Use<T> {

    T on(Http1Connection connection, RequestMessage request, long due) throws Failure;
  }
}
