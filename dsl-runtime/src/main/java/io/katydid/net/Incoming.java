package io.katydid.net;

/**
 * Takes what comes on a transport as it comes, in place of a thread that waits for it. So a
 * connection on which nothing comes needs neither a thread nor a buffer.
 *
 * <p>It is called by one thread at a time, mostly that of the reactor, which all connections of a
 * carrier wait for meanwhile: it takes what {@link Transport#readNow} has, and does not wait.
 */
public interface Incoming {

  /**
   * Something has come, or more may be sent, or the transport was closed. May be called without a
   * cause.
   *
   * @return whether it is to be called again, as it has not taken all that is there
   */
  boolean take();

  /**
   * The threads have run that it has woken up, or were about to; and nothing more comes at once, or
   * enough time has passed.
   */
  void settled();
}
