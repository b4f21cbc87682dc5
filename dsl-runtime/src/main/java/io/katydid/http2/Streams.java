package io.katydid.http2;

import io.katydid.net.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one connection that have not ended, by number. Who adds or removes one holds the
 * lock of what is sent; any thread may look for one.
 *
 * <p>Numbers grow by two, so that those of streams that are open at the same time are mostly near
 * each other: each has a place in a ring. One whose place is taken by a stream that is open for
 * long is kept beside it.
 */
final class Streams {

  private static final long CAUSED_WITHIN = TimeUnit.SECONDS.toNanos(1);
  private static final int FIRST_SIZE = 4;

  /** So many places for each stream: those that end late are seldom in the way of new ones. */
  private static final int PLACES = 4;

  private final Map<Integer, Http2Stream> others = new ConcurrentHashMap<>(0);
  private volatile AtomicReferenceArray<@Nullable Http2Stream> ring =
      new AtomicReferenceArray<>(FIRST_SIZE);

  private int count;

  void add(Http2Stream stream) {
    count++;
    if (PLACES * count > ring.length()) {
      grow();
    }
    put(ring, stream);
  }

  /** Those beside it stay there. */
  private void grow() {
    AtomicReferenceArray<@Nullable Http2Stream> larger =
        new AtomicReferenceArray<>(2 * ring.length());
    for (int place = 0; place < ring.length(); place++) {
      Http2Stream stream = ring.getPlain(place);
      if (stream != null) {
        put(larger, stream);
      }
    }
    ring = larger;
  }

  private void put(AtomicReferenceArray<@Nullable Http2Stream> target, Http2Stream stream) {
    int place = place(target, stream.id);
    if (target.getPlain(place) == null) {
      target.setRelease(place, stream);
    } else {
      others.put(stream.id, stream);
    }
  }

  private static int place(AtomicReferenceArray<?> ring, int id) {
    return (id >>> 1) & (ring.length() - 1);
  }

  @Nullable Http2Stream find(int id) {
    AtomicReferenceArray<@Nullable Http2Stream> known = ring;
    Http2Stream stream = known.getAcquire(place(known, id));
    if (stream != null && stream.id == id) {
      return stream;
    }
    return others.isEmpty() ? null : others.get(id);
  }

  void remove(Http2Stream stream) {
    int place = place(ring, stream.id);
    if (stream.equals(ring.getPlain(place))) {
      ring.setRelease(place, null);
      count--;
    } else if (others.remove(stream.id) != null) {
      count--;
    }
  }

  /** Those that were open when this was called. */
  List<Http2Stream> all() {
    List<Http2Stream> all = new ArrayList<>(others.values());
    AtomicReferenceArray<@Nullable Http2Stream> known = ring;
    for (int place = 0; place < known.length(); place++) {
      Http2Stream stream = known.getAcquire(place);
      if (stream != null) {
        all.add(stream);
      }
    }
    return all;
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
    return all().isEmpty();
  }
}
