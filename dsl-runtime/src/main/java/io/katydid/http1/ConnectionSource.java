package io.katydid.http1;

import io.katydid.measure.Sampler;
import io.katydid.message.RequestMessage;
import io.katydid.net.Failure;
import io.katydid.net.Origin;
import org.jspecify.annotations.Nullable;

/** Where the connections of one virtual user come from, and where they are left after use. */
public interface ConnectionSource {

  /**
   * Makes ready for a request, before it is measured.
   *
   * @return whether that took time
   */
  boolean prepare(RequestMessage request, long now);

  /**
   * The connection that a request is to be sent on; null: a new one. Whatever becomes of it, {@link
   * #giveBack} follows.
   *
   * @param due until when a turn may be waited for
   * @param sampler of the request, which gets the wait
   * @throws Failure if there was no turn until then
   */
  @Nullable Http1Connection take(RequestMessage request, long due, Sampler sampler) throws Failure;

  /** What was taken, or opened in its place, is not used any more; null: it was closed. */
  void giveBack(Origin origin, @Nullable Http1Connection connection);

  /**
   * What was taken, or opened in its place, is used on while other requests are sent, until {@link
   * #takeBack} instead of {@link #giveBack}.
   */
  void lend(Origin origin);

  /** What was lent is not used any more; null: it was closed. */
  void takeBack(Origin origin, @Nullable Http1Connection connection);

  /** Whether connections serve more than one request. */
  boolean isKept();

  /** An iteration of the user has ended. */
  void endIteration();

  /** Whether they are of other users, too. */
  boolean isShared();

  /** Closes the connections of the user, if they are its own. Those that follow are others. */
  void close();
}
