package io.katydid.run;

import io.katydid.api.Durations;
import io.katydid.measure.Recorder;
import io.katydid.text.Figures;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The samples of one name that begin in the code of one user and end in that of others. */
final class KeyedMeasure {

  private static final String NOT_RECEIVED = "not received";

  /** More than one in so many still to come: what is measured may be another thing than what is. */
  private static final int ONE_IN = 10;

  private final String name;
  private final Recorder recorder;
  private final Clock clock;
  private final int most;
  private final Map<Object, BegunKey> open = new ConcurrentHashMap<>();
  private final OpenKeys inTime = new OpenKeys();
  private final AtomicReference<@Nullable Class<?>> type = new AtomicReference<>();
  private final LongAdder unknown = new LongAdder();
  private final LongAdder ended = new LongAdder();
  private volatile boolean endsAfterTasks;

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

  /** As {@link io.katydid.api.Correlation#begin(Object, int, String)}. */
  void begin(Object key, int receivers, String longest) {
    long nanos = Durations.parse(longest).toNanos();
    if (receivers < 0) {
      throw new IllegalArgumentException("receivers are 0 or more, not " + receivers);
    }
    type.compareAndSet(null, key.getClass());
    requireType(key);
    long now = clock.nanoTime();
    BegunKey begun = new BegunKey(key, now, nanos, receivers);
    if (open.putIfAbsent(key, begun) != null) {
      throw new IllegalArgumentException(
          "a key of \"%s\" is begun already: each needs one that no other user has"
              .formatted(name));
    }
    BegunKey oldest = inTime.add(begun, most);
    if (oldest != null) {
      over(oldest, now);
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

  /**
   * As {@link io.katydid.api.Correlation#end}.
   *
   * @param afterTasks whether it could be ended after the last task of its user, too: by a thread
   *     of a socket, say
   */
  boolean end(Object key, boolean afterTasks) {
    long now = clock.nanoTime();
    requireType(key);
    BegunKey begun = open.get(key);
    if (begun == null || !begun.end()) {
      unknown.increment();
      return false;
    }
    if (begun.isComplete()) {
      inTime.remove(begun);
      open.remove(key, begun);
    }
    recorder.measured(name, begun.start, now, "", "");
    ended.increment();
    if (afterTasks) {
      endsAfterTasks = true;
    }
    return true;
  }

  /** Ends the time of those keys that are overdue. */
  void expireOverdue(long now) {
    inTime.overdue(now).forEach(key -> over(key, key.due));
  }

  private void over(BegunKey key, long end) {
    inTime.remove(key);
    open.remove(key.key, key);
    for (int missing = key.expire(); missing > 0; missing--) {
      recorder.measured(name, key.start, end, NOT_RECEIVED, "");
      ended.increment();
    }
  }

  /** Whether something is still to come, and may come though all users have ended their tasks. */
  boolean isOnItsWay() {
    return comesAfterTasks() && open.values().stream().anyMatch(BegunKey::isMissed);
  }

  /** What only tasks have ended so far is ended by nobody after the last one. */
  private boolean comesAfterTasks() {
    return endsAfterTasks || ended.sum() == 0;
  }

  /** What could have come by now, and was begun before that time, has failed. */
  void giveUp(long now, long before) {
    expireOverdue(now);
    if (comesAfterTasks()) {
      open.values().stream().filter(it -> it.start < before).forEach(it -> over(it, now));
    }
  }

  /**
   * The run has ended: says what is left.
   *
   * @return why the run cannot pass, if much is left
   */
  String settle(long now) {
    expireOverdue(now);
    long left = open.values().stream().mapToLong(BegunKey::expire).sum();
    remark("receipts were still to come when the run ended", left);
    remark("keys were ended that had not begun, or were over", unknown.sum());
    open.clear();
    long all = left + ended.sum();
    return left * ONE_IN > all ? stillToCome(left, all) : "";
  }

  private String stillToCome(long left, long all) {
    return "%s: %s of %s receipts were still to come when the run ended: whether they would have come is in no figure; let the run last longer than they may take"
        .formatted(name, Figures.count(left), Figures.count(all));
  }

  private void remark(String text, long times) {
    if (times > 0) {
      recorder.remarkAtEnd(name, text, times);
    }
  }
}
