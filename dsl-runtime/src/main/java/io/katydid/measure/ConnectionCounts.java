package io.katydid.measure;

/**
 * How the connections were used.
 *
 * @param opened how many were opened
 * @param reused how many requests were sent on one that a request had been sent on before; a retry
 *     is not one of them
 */
public record ConnectionCounts(long opened, long reused) {

  /** There were none. */
  public static final ConnectionCounts NONE = new ConnectionCounts(0, 0);

  /** How many requests there were on them. */
  public long requests() {
    return opened + reused;
  }

  ConnectionCounts plus(ConnectionCounts more) {
    return new ConnectionCounts(opened + more.opened, reused + more.reused);
  }

  ConnectionCounts minus(ConnectionCounts earlier) {
    return new ConnectionCounts(opened - earlier.opened, reused - earlier.reused);
  }
}
