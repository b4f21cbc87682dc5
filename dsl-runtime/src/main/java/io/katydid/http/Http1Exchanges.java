package io.katydid.http;

import io.katydid.api.plan.UserSettings;
import io.katydid.measure.Phase;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import io.katydid.net.Origin;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Exchanges over connections of HTTP/1.1 (RFC 9112). Not thread-safe. */
final class Http1Exchanges implements Exchanges {

  private final HttpClients clients;
  private final Recorder recorder;
  private final Sampler sampler;
  private final LongSupplier nanoTime;
  private final UserSettings settings;
  private final ConnectionSource source;
  private final int user;

  /** What the newest exchange was on, if it can serve another. */
  private @Nullable Connection left;

  private long endedAt;

  Http1Exchanges(
      HttpClients clients,
      Recorder recorder,
      Sampler sampler,
      LongSupplier nanoTime,
      UserSettings settings,
      ConnectionSource source) {
    this.clients = clients;
    this.recorder = recorder;
    this.sampler = sampler;
    this.nanoTime = nanoTime;
    this.settings = settings;
    this.source = source;
    this.user = clients.nextUser();
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
    Connection kept = source.take(request, due, sampler);
    left = null;
    try {
      return kept == null ? onFresh(request, due) : onKept(kept, request, due);
    } finally {
      source.giveBack(origin, left);
    }
  }

  private Message onKept(Connection kept, RequestMessage request, long due) throws Failure {
    sampler.reused();
    try {
      return on(kept, request, due);
    } catch (Failure e) {
      if (recorder.isCutOff() || !kept.wasStale() || !request.isIdempotent()) {
        throw e;
      }
      recorder.retried();
      return onFresh(request, due);
    }
  }

  private Message onFresh(RequestMessage request, long due) throws Failure {
    long now = nanoTime.getAsLong();
    long connectDue = Math.min(due, Deadline.after(now, settings.connectTimeoutNanos()));
    Origin origin = request.target().origin();
    Connection fresh = clients.connect(origin, source.isKept(), user, connectDue, sampler);
    recorder.opened();
    return on(fresh, request, due);
  }

  private Message on(Connection connection, RequestMessage request, long due) throws Failure {
    long sentAt = nanoTime.getAsLong();
    Traffic traffic = connection.traffic();
    try {
      long responseDue = Deadline.after(sentAt, settings.responseTimeoutNanos());
      Message message = connection.exchange(request, sentAt, responseDue, due);
      endedAt = nanoTime.getAsLong();
      sampler.took(Phase.FIRST_BYTE, firstByte(traffic, sentAt));
      sampler.took(Phase.TRANSFER, endedAt - traffic.firstReceivedAt());
      if (connection.ended(endedAt)) {
        left = connection;
      }
      return message;
    } finally {
      sampler.held(traffic.heldFor());
      sampler.transferred(traffic.sent(), traffic.received());
      if (left == null) {
        clients.close(connection);
      }
    }
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
  public void close() {
    source.close();
  }
}
