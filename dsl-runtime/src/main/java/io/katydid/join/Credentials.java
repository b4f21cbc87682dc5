package io.katydid.join;

import java.io.IOException;

/** By what the two sides of a connection know that the other belongs to the same run. */
sealed interface Credentials permits Token, Certificates {

  /**
   * Secures a connection that this side, a worker, has opened.
   *
   * @param host of the controller, as it was named
   * @throws RefusedException if the other side is no controller that can be spoken to
   * @throws UnansweredException if it says nothing
   */
  Records asWorker(ChannelSocket socket, String host) throws IOException;

  /**
   * Secures a connection that this side, the controller, has accepted. The other side has proved
   * itself when its first record can be read, and not before.
   *
   * @throws RefusedException if the other side is no worker that can be spoken to
   */
  Records asController(ChannelSocket socket) throws IOException;

  /** What a worker has probably been given wrongly if the controller hangs up on it. */
  String likelyMistake();
}
