package io.katydid.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.LongStream;

/**
 * The numbers of users that are started as arrivals need them: no other engine gives the same ones.
 * Thread-safe.
 */
final class UserNumbers {

  private final Share share;
  private final int[] most;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<PrimitiveIterator.OfLong> own = new ArrayList<>();
  private final List<Queue<PrimitiveIterator.OfLong>> inherited = new ArrayList<>();
  private Ownership ownership;
  private int given;

  /**
   * Those of a share.
   *
   * @param most how many users there may be of each class at once, of all engines
   */
  UserNumbers(Share share, int... most) {
    this.share = share;
    this.most = most.clone();
    this.ownership = Ownership.of(share);
    Ownership first = ownership;
    for (int userClass = 0; userClass < most.length; userClass++) {
      int c = userClass;
      own.add(LongStream.iterate(0, k -> k + 1).filter(k -> first.owns(c + k)).iterator());
      inherited.add(new ArrayDeque<>());
    }
  }

  /** How many users of this class the engine may have at once. */
  int most(int userClass) {
    lock.lock();
    try {
      return (int) ownership.count(userClass, most[userClass]);
    } finally {
      lock.unlock();
    }
  }

  /** The session of the next user of this class. */
  Session next(int userClass) {
    lock.lock();
    try {
      int id = share.index() + share.of() * given++;
      PrimitiveIterator.OfLong lost = inherited(userClass);
      return lost.hasNext()
          ? Session.takenOver(id, (int) lost.nextLong(), ownership.takeOvers().size())
          : Session.first(id, (int) own.get(userClass).nextLong());
    } finally {
      lock.unlock();
    }
  }

  /** Those of the engine that was lost first, until all of them are given. */
  private PrimitiveIterator.OfLong inherited(int userClass) {
    Queue<PrimitiveIterator.OfLong> all = inherited.get(userClass);
    while (all.size() > 1 && !all.element().hasNext()) {
      all.remove();
    }
    return all.isEmpty() ? LongStream.empty().iterator() : all.element();
  }

  /** From now on, some of those of another engine are this one's. */
  void takeOver(TakeOver takeOver) {
    lock.lock();
    try {
      Ownership before = ownership;
      Ownership after = before.after(takeOver);
      ownership = after;
      for (int userClass = 0; userClass < most.length; userClass++) {
        int c = userClass;
        PrimitiveIterator.OfLong more =
            LongStream.range(0, most[c])
                .filter(k -> !before.owns(c + k) && after.owns(c + k))
                .iterator();
        inherited.get(c).add(more);
      }
    } finally {
      lock.unlock();
    }
  }
}
