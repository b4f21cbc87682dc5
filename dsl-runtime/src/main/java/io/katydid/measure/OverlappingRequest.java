package io.katydid.measure;

import io.katydid.api.OpenRequest;
import java.util.concurrent.locks.ReentrantLock;

/** One of {@link OverlappingRequests}. Thread-safe. */
final class OverlappingRequest implements OpenRequest {

  /** Used by whoever holds the lock, and by the thread that ends it from then on. */
  final Sample sample;

  private final OverlappingRequests requests;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean ended;

  OverlappingRequest(OverlappingRequests requests, Sample sample) {
    this.requests = requests;
    this.sample = sample;
  }

  @Override
  public void transferred(long sent, long received) {
    lock.lock();
    try {
      if (!ended) {
        sample.phases.addTraffic(sent, received);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void event() {
    OpenStream stream = sample.stream();
    if (stream == null) {
      throw new IllegalStateException("a request without a stream has no events: use beginStream");
    }
    lock.lock();
    try {
      if (!ended) {
        stream.event(requests.now());
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void retried() {
    requests.retried();
  }

  @Override
  public void end() {
    if (takeEnd()) {
      requests.ended(this);
    }
  }

  @Override
  public void fail(String type, String message) {
    if (takeEnd()) {
      sample.fail(type, message);
      requests.ended(this);
    }
  }

  /** Whether this call is the one that ends it. */
  private boolean takeEnd() {
    lock.lock();
    try {
      boolean first = !ended;
      ended = true;
      return first;
    } finally {
      lock.unlock();
    }
  }
}
