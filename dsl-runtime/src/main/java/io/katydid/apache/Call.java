package io.katydid.apache;

import io.katydid.net.Failure;
import io.katydid.net.Origin;
import java.io.IOException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/** One call of a client, from its start to the end of the response. Not thread-safe. */
final class Call {

  private final UserClient user;
  private final MeasuredContext context;
  private final PendingCall pending;
  private final Origin origin;
  private final CloseableHttpClient client;
  private @Nullable String overdue;
  private boolean ended;

  Call(
      UserClient user,
      MeasuredContext context,
      PendingCall pending,
      Origin origin,
      CloseableHttpClient client) {
    this.user = user;
    this.context = context;
    this.pending = pending;
    this.origin = origin;
    this.client = client;
  }

  MeasuredContext context() {
    return context;
  }

  void due(long nanoTime, String type) {
    pending.due(nanoTime, type);
  }

  /** What an exception means that ended it: that it was overdue explains all else. */
  Failure failure(IOException e) {
    end();
    Failure refused = context.refused();
    if (refused != null) {
      return refused;
    }
    return overdue == null
        ? ApacheFailures.of(e, context.times(), context.way(origin))
        : new Failure(overdue, "");
  }

  /** It is over, and is reported; once. */
  void end() {
    if (!ended) {
      ended = true;
      overdue = pending.end();
      user.ended(context, pending, origin, client);
    }
  }
}
