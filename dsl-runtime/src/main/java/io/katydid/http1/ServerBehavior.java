package io.katydid.http1;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the server of one origin was seen to do with its connections in this run: some of it decides
 * whether they can be used again, and some is remarked on at the end. Thread-safe.
 */
final class ServerBehavior {

  private final LongAdder announcedCloses = new LongAdder();
  private final LongAdder announcedClosesOfHead = new LongAdder();
  private final LongAdder foundClosed = new LongAdder();
  private final LongAdder requestsOfClosed = new LongAdder();
  private final LongAdder cutUploads = new LongAdder();
  private final LongAdder endsInDoubt = new LongAdder();
  private final LongAdder missingContinues = new LongAdder();
  private final LongAdder lateFirsts = new LongAdder();
  private final LongAccumulator shortestClosed = new LongAccumulator(Math::min, Long.MAX_VALUE);
  private final LongAccumulator longestOpen = new LongAccumulator(Math::max, 0);
  private final LongAccumulator longestFirst = new LongAccumulator(Math::max, 0);
  private final LongAccumulator longestQueue = new LongAccumulator(Math::max, 0);
  private volatile boolean closesAfterUploads;
  private volatile String unaskedBody = "";

  /** It announced with the response that it closes the connection, after so many requests on it. */
  void announcedClose(boolean isHead, long requests) {
    announcedCloses.increment();
    requestsOfClosed.add(requests);
    if (isHead) {
      announcedClosesOfHead.increment();
    }
  }

  /** A connection was found closed that had been idle for this long, after so many requests. */
  void foundClosed(long idleNanos, long requests) {
    foundClosed.increment();
    requestsOfClosed.add(requests);
    shortestClosed.accumulate(idleNanos);
  }

  /** A connection was found open that had been idle for this long. */
  void foundOpen(long idleNanos) {
    longestOpen.accumulate(idleNanos);
  }

  /** It closed a connection just after the response to an upload. */
  void closedAfterUpload() {
    closesAfterUploads = true;
  }

  boolean closesAfterUploads() {
    return closesAfterUploads;
  }

  /** It sent bytes after a response that has no body; the first such request is remembered. */
  void sentUnaskedBody(String request) {
    if (unaskedBody.isEmpty()) {
      unaskedBody = request;
    }
  }

  /** The request whose response has no body, and had one; empty if there was none. */
  String unaskedBody() {
    return unaskedBody;
  }

  /** It accepted a request, and did not take all of its body. */
  void cutUpload() {
    cutUploads.increment();
  }

  /** It ended a body with its connection, and did not say by TLS that this was its end. */
  void leftEndInDoubt() {
    endsInDoubt.increment();
  }

  long endsInDoubt() {
    return endsInDoubt.sum();
  }

  /** It did not ask for a body that was to be sent when it does. */
  void sentNoContinue() {
    missingContinues.increment();
  }

  long missingContinues() {
    return missingContinues.sum();
  }

  /** A new connection got its first response late. */
  void lateFirst(long nanos) {
    lateFirsts.increment();
    longestFirst.accumulate(nanos);
  }

  /** So many connections were waiting for the server to accept them. */
  void queued(int connections) {
    longestQueue.accumulate(connections);
  }

  long announcedCloses() {
    return announcedCloses.sum();
  }

  long announcedClosesOfHead() {
    return announcedClosesOfHead.sum();
  }

  long closes() {
    return announcedCloses.sum() + foundClosed.sum();
  }

  long foundClosed() {
    return foundClosed.sum();
  }

  /** How many requests there were on those connections that it closed. */
  long requestsOfClosed() {
    return requestsOfClosed.sum();
  }

  /** The shortest time after which an idle connection was found closed. */
  long shortestClosed() {
    return shortestClosed.get();
  }

  /** The longest time after which an idle connection was found open. */
  long longestOpen() {
    return longestOpen.get();
  }

  long cutUploads() {
    return cutUploads.sum();
  }

  long lateFirsts() {
    return lateFirsts.sum();
  }

  long longestFirst() {
    return longestFirst.get();
  }

  long longestQueue() {
    return longestQueue.get();
  }
}
