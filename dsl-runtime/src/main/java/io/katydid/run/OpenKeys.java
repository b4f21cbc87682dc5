package io.katydid.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keys that are begun, and neither ended by all nor over, by how long they may take: of those that
 * may take as long, the first that was begun is the first that is over. Thread-safe.
 */
final class OpenKeys {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Long, LinkedHashSet<BegunKey>> byTime = new HashMap<>();
  private int size;

  /**
   * Adds one.
   *
   * @param most how many there may be
   * @return if there are more, the oldest of those that may take as long as this one
   */
  @Nullable BegunKey add(BegunKey key, int most) {
    lock.lock();
    try {
      LinkedHashSet<BegunKey> keys =
          byTime.computeIfAbsent(key.longestNanos, it -> new LinkedHashSet<>());
      keys.add(key);
      size++;
      return size > most ? keys.getFirst() : null;
    } finally {
      lock.unlock();
    }
  }

  /** Removes one, if it is there. */
  void remove(BegunKey key) {
    lock.lock();
    try {
      LinkedHashSet<BegunKey> keys = byTime.get(key.longestNanos);
      size -= keys != null && keys.remove(key) ? 1 : 0;
    } finally {
      lock.unlock();
    }
  }

  /** Those whose time is over. */
  List<BegunKey> overdue(long now) {
    lock.lock();
    try {
      List<BegunKey> overdue = new ArrayList<>();
      for (LinkedHashSet<BegunKey> keys : byTime.values()) {
        keys.stream().takeWhile(key -> key.due <= now).forEach(overdue::add);
      }
      return overdue;
    } finally {
      lock.unlock();
    }
  }
}
