package io.katydid.run;

import io.katydid.api.plan.QueueSpec;
import io.katydid.api.plan.UserPlan;
import io.katydid.text.ClassName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The queues of one run, by name. Thread-safe. */
final class SharedQueues {

  /** Of a queue that no class gives a capacity. */
  private static final int CAPACITY = 1_000;

  /** Those of classes that have none. */
  static final SharedQueues NONE = new SharedQueues();

  private final Map<String, SharedQueue> byName = new HashMap<>();

  private SharedQueues() {}

  /**
   * Those of these plans.
   *
   * @throws IllegalStateException if two of them differ about one queue; the message has its name
   *     and both
   */
  static SharedQueues of(List<UserPlan<?>> plans) {
    Map<String, Use> uses = new HashMap<>();
    for (UserPlan<?> plan : plans) {
      plan.queues().forEach(queue -> uses.merge(queue.name(), new Use(queue, plan), Use::with));
    }
    SharedQueues queues = new SharedQueues();
    uses.forEach((name, use) -> queues.byName.put(name, use.open()));
    return queues;
  }

  /** The queue of a name that a plan has. */
  SharedQueue get(String name) {
    return Objects.requireNonNull(byName.get(name), name);
  }

  /** A queue, and a plan that has it. */
  private record Use(QueueSpec queue, UserPlan<?> plan) {

    SharedQueue open() {
      return new SharedQueue(queue.capacity() == 0 ? CAPACITY : queue.capacity());
    }

    /** The one that says more, if they agree. */
    Use with(Use other) {
      if (!queue.type().equals(other.queue.type())) {
        throw differing(queue.type(), other, other.queue.type());
      }
      if (other.queue.capacity() == 0) {
        return this;
      }
      if (queue.capacity() != 0 && queue.capacity() != other.queue.capacity()) {
        throw differing(capacity(), other, other.capacity());
      }
      return other;
    }

    private String capacity() {
      return "capacity " + queue.capacity();
    }

    private IllegalStateException differing(String what, Use other, String otherwise) {
      return new IllegalStateException(
          "the queue @Shared(\"%s\") is of %s in %s, and of %s in %s; give one of them another name"
              .formatted(
                  queue.name(),
                  what,
                  ClassName.ofUser(plan.besideFeeds()),
                  otherwise,
                  ClassName.ofUser(other.plan.besideFeeds())));
    }
  }
}
