package io.katydid.http;

import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;

/**
 * A response whose head has come, and whose body is read while it comes. What it was measured by is
 * reported to the sampler of its request: until its head when it is opened, and the rest when it is
 * closed. Not thread-safe.
 */
interface IncomingResponse extends AutoCloseable {

  ResponseHead head();

  /** When its first byte came, by the clock of the run. */
  long firstReceivedAt();

  /**
   * Reads what has come of the body, as it was sent: encoded, if it was. Waits as long as nothing
   * has come.
   *
   * @param length how much at most; at least 1
   * @return how many bytes; or -1 at the end of the body
   * @throws Failure if the rest does not come; what is read after that is undefined
   */
  int read(byte[] buffer, int offset, int length) throws Failure;

  /**
   * Says when the end of the body is overdue, or whatever else is waited for; until then, it is
   * what the request was opened with.
   *
   * @param type the type of failure if that passes
   */
  void due(long nanoTime, String type);

  /**
   * Ends the exchange. What was not read is given up, and nobody waits for it. Does nothing if it
   * was closed before.
   */
  @Override
  void close();
}
