package io.katydid.http2;

import io.katydid.net.Failure;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The streams of one connection that have not ended, by number. Thread-safe. */
final class Streams {

  private static final long CAUSED_WITHIN = TimeUnit.SECONDS.toNanos(1);

  private final ConcurrentMap<Integer, Http2Stream> open = new ConcurrentHashMap<>();

  void add(Http2Stream stream) {
    open.put(stream.id, stream);
  }

  @Nullable Http2Stream find(int id) {
    return open.get(id);
  }

  void remove(Http2Stream stream) {
    open.remove(stream.id);
  }

  Collection<Http2Stream> all() {
    return open.values();
  }

  /**
   * The connection has ended.
   *
   * @param isUsed whether a request was answered on it
   */
  void failAll(Failure ending, boolean isUsed, long now) {
    for (Http2Stream stream : all()) {
      boolean isStale =
          ending.isClosed()
              && isUsed
              && !stream.traffic().isAnswered()
              && now - stream.traffic().sentAt() < CAUSED_WITHIN;
      stream.fail(isStale ? Endings.between() : Endings.explained(ending, stream), isStale);
    }
  }

  boolean isEmpty() {
    return open.isEmpty();
  }
}
