package io.katydid.run;

import io.katydid.api.BoundedQueue;
import io.katydid.api.Durations;
import java.util.Objects;
import java.util.Optional;

/**
 * A queue of the run as one user has it.
 *
 * @param name that of the queue
 * @param queue that of all users
 * @param scope waits for the user
 * @param <T> the compiler has checked it
 */
record UserQueue<T>(String name, SharedQueue queue, RunningScope scope) implements BoundedQueue<T> {

  @Override
  public boolean offer(T element) {
    boolean added = queue.offer(Objects.requireNonNull(element));
    if (!added) {
      scope.queueFull(name);
    }
    return added;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Optional<T> poll() {
    return Optional.ofNullable((T) queue.poll());
  }

  @Override
  @SuppressWarnings("unchecked")
  public Optional<T> poll(String longest) {
    long nanos = Durations.parse(longest).toNanos();
    SharedQueue.Waiter waiter = queue.join();
    scope.pauseUnless(waiter::isServed, nanos);
    return Optional.ofNullable((T) queue.leave(waiter));
  }

  @Override
  public int size() {
    return queue.size();
  }
}
