package io.katydid.run;

import io.katydid.api.Correlation;
import io.katydid.api.Durations;
import io.katydid.measure.Recorder;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The samples of one name that begin in the code of one user and end in that of others. */
final class KeyedMeasure implements Correlation {

  private static final String NOT_RECEIVED = "not received";

  private final String name;
  private final Recorder recorder;
  private final Clock clock;
  private final int most;
  private final Map<Object, BegunKey> open = new ConcurrentHashMap<>();

  /** By how long they may take: the keys of each are over in the order in which they begin. */
  private final Map<Long, Queue<BegunKey>> byTime = new ConcurrentHashMap<>();

  private final AtomicInteger size = new AtomicInteger();
  private final AtomicReference<@Nullable Class<?>> type = new AtomicReference<>();
  private final LongAdder unknown = new LongAdder();

  /**
   * One without keys.
   *
   * @param most how many keys it knows
   */
  KeyedMeasure(String name, Recorder recorder, Clock clock, int most) {
    this.name = name;
    this.recorder = recorder;
    this.clock = clock;
    this.most = most;
  }

  @Override
  public void begin(Object key, int receivers, String longest) {
    long nanos = Durations.parse(longest).toNanos();
    if (receivers < 0) {
      throw new IllegalArgumentException("receivers are 0 or more, not " + receivers);
    }
    type.compareAndSet(null, key.getClass());
    requireType(key);
    long now = clock.nanoTime();
    BegunKey begun = new BegunKey(key, now, Clock.later(now, nanos), receivers);
    if (open.putIfAbsent(key, begun) != null) {
      throw new IllegalArgumentException(
          "a key of \"%s\" is begun already: %s; each needs one of its own".formatted(name, key));
    }
    Queue<BegunKey> queue = byTime.computeIfAbsent(nanos, it -> new ConcurrentLinkedQueue<>());
    queue.add(begun);
    if (size.incrementAndGet() > most) {
      removeOldest(queue);
    }
  }

  private void removeOldest(Queue<BegunKey> queue) {
    BegunKey oldest = queue.poll();
    if (oldest != null) {
      over(oldest, clock.nanoTime());
    }
  }

  private void requireType(Object key) {
    Class<?> known = type.get();
    if (known != null && !known.equals(key.getClass())) {
      throw new IllegalArgumentException(
          "the keys of \"%s\" are of %s, and %s is of %s: they would never be equal"
              .formatted(name, known.getSimpleName(), key, key.getClass().getSimpleName()));
    }
  }

  @Override
  public boolean end(Object key) {
    long now = clock.nanoTime();
    requireType(key);
    BegunKey begun = open.get(key);
    if (begun == null || !begun.end()) {
      unknown.increment();
      return false;
    }
    if (begun.isComplete()) {
      open.remove(key, begun);
    }
    recorder.measured(name, begun.start, now, "", "");
    return true;
  }

  /** Ends the time of those keys that are overdue. */
  void expireOverdue(long now) {
    byTime
        .values()
        .forEach(queue -> {
          for (BegunKey first = queue.peek(); first != null && isDone(first, now); ) {
            if (queue.remove(first)) {
              over(first, first.due);
            }
            first = queue.peek();
          }
        });
  }

  private static boolean isDone(BegunKey key, long now) {
    return key.due <= now || key.isComplete();
  }

  private void over(BegunKey key, long end) {
    size.decrementAndGet();
    open.remove(key.key, key);
    for (int missing = key.expire(); missing > 0; missing--) {
      recorder.measured(name, key.start, end, NOT_RECEIVED, "");
    }
  }

  /** The run has ended: says what is left. */
  void settle(long now) {
    expireOverdue(now);
    long left = open.values().stream().mapToLong(BegunKey::expire).sum();
    remark("receipts were still to come when the run ended", left);
    remark("keys were ended that had not begun, or were over", unknown.sum());
    open.clear();
  }

  private void remark(String text, long times) {
    if (times > 0) {
      recorder.remarkAtEnd(name, text, times);
    }
  }
}
