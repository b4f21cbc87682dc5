package io.katydid.processor;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** The queues of the user classes of a compilation, and whether these agree about each. */
final class SharedNames {

  private final Map<String, Use> types = new HashMap<>();
  private final Map<String, Use> capacities = new HashMap<>();

  /** What a user class says of a queue. */
  private record Use(String what, String user) {}

  void validate(UserModel user, Problems problems) {
    user.queues().forEach(queue -> validate(queue, user.type(), problems));
  }

  private void validate(SharedModel queue, TypeElement user, Problems problems) {
    int capacity = queue.capacity().value();
    if (queue.name().value().isBlank()) {
      problems.add(Message.SHARED_EMPTY, queue.name().origin());
    }
    if (capacity < 0) {
      problems.add(Message.SHARED_CAPACITY, queue.capacity().origin(), capacity);
    }
    queue
        .element()
        .ifPresentOrElse(
            element -> compare(queue, element.toString(), types, user, queue.origin(), problems),
            () ->
                problems.add(Message.SHARED_TYPE, queue.origin(), queue.parameter(), queue.type()));
    if (capacity > 0) {
      String what = "capacity " + capacity;
      compare(queue, what, capacities, user, queue.capacity().origin(), problems);
    }
  }

  private static void compare(
      SharedModel queue,
      String what,
      Map<String, Use> uses,
      TypeElement user,
      Origin origin,
      Problems problems) {
    String name = queue.name().value();
    Use other = uses.putIfAbsent(name, new Use(what, user.toString()));
    if (other != null && !other.what.equals(what)) {
      problems.add(Message.SHARED_DIFFERS, origin, name, what, other.what, other.user);
    }
  }
}
