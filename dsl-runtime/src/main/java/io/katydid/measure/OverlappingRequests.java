package io.katydid.measure;

import io.katydid.api.OpenRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The requests of one virtual user that a client makes which is not ours: they may overlap, and
 * begin and end on any thread. Thread-safe.
 */
public final class OverlappingRequests {

  private final Recorder recorder;
  private final Sampler sampler;
  private final LongSupplier nanoTime;
  private final Thread user = Thread.currentThread();
  private final Set<OverlappingRequest> open = ConcurrentHashMap.newKeySet();

  /**
   * None yet. To be made by the thread of the user.
   *
   * @param sampler that of the user
   * @param nanoTime the clock of the run
   */
  public OverlappingRequests(Recorder recorder, Sampler sampler, LongSupplier nanoTime) {
    this.recorder = recorder;
    this.sampler = sampler;
    this.nanoTime = nanoTime;
  }

  /**
   * Begins one.
   *
   * @param isStream whether its response is a stream of messages
   * @throws CutOffError if the recording has ended, on the thread of the user
   */
  public OpenRequest begin(String name, boolean isStream) {
    Series series = recorder.series(name);
    OverlappingRequest request =
        new OverlappingRequest(this, sampler.overlapping(series, isStream));
    long start = now();
    if (isUser()) {
      sampler.beginOverlapping(request.sample, series, start);
    } else {
      sampler.beginElsewhere(request.sample, series, start);
    }
    sampler.requestClock().begin(start);
    open.add(request);
    return request;
  }

  /** The user has ended: what is open gets no response. */
  public void close() {
    open.forEach(request -> request.fail(Recorder.NO_RESPONSE, "its user has ended"));
    sampler.close();
  }

  long now() {
    return nanoTime.getAsLong();
  }

  void retried() {
    recorder.retried();
  }

  void ended(OverlappingRequest request) {
    open.remove(request);
    long end = now();
    sampler.requestClock().end(end);
    if (isUser()) {
      sampler.finishOverlapping(request.sample, end);
    } else {
      sampler.finishElsewhere(request.sample, end);
    }
  }

  private boolean isUser() {
    return Thread.currentThread().equals(user);
  }
}
