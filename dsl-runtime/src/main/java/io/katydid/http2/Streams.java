package io.katydid.http2;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The streams of one connection that have not ended, by number. Thread-safe. */
final class Streams {

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

  boolean isEmpty() {
    return open.isEmpty();
  }
}
