package io.katydid.websocket;

import io.katydid.net.Failure;
import java.util.concurrent.TimeUnit;

/**
 * What is called on one socket that is not open: each message that cannot be sent is a request that
 * has failed, by the name of what waits for its answer; all else is the failure of the socket once,
 * and an error of the task from then on. Used by the thread of its user.
 */
final class Refusals {

  /**
   * A user that goes on with such a socket would do nothing but that: no server answers so fast.
   */
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

  private final String name;
  private final SocketUser user;
  private String answer = "";
  private boolean known;

  /**
   * None yet.
   *
   * @param name that of the handshake in the reports
   */
  Refusals(String name, SocketUser user) {
    this.name = name;
    this.user = user;
  }

  /** The answer to a message was waited for by this name. */
  void answeredBy(String name) {
    answer = name;
  }

  /** A message cannot be sent; returns what ends the task. */
  AssertionError ofMessage(Failure why) {
    return answer.isEmpty() ? of(why) : failed(answer, why);
  }

  /** Something else cannot be done. */
  AssertionError of(Failure why) {
    return failed(known ? "" : name, why);
  }

  /** A request has failed by that. */
  void failedRequest() {
    known = true;
  }

  /** The newest request has failed by that already. */
  AssertionError ofRequest(Failure why) {
    return SocketUser.notOpen(name, why);
  }

  /** Waits, if its user knows that the socket is not open. */
  void slowDown() {
    if (known) {
      user.pauses.pauseUnless(() -> false, PAUSE);
    }
  }

  private AssertionError failed(String request, Failure why) {
    slowDown();
    known = true;
    user.sampler.close();
    if (!request.isEmpty()) {
      user.fail(request, why);
    }
    return SocketUser.notOpen(name, why);
  }
}
