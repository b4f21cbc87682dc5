package io.katydid.processor;

import java.util.List;

/** The names of tasks, for messages about one that there is not. */
final class TaskNames {

  private TaskNames() {}

  /** What to write instead: the nearest name, or one of all. */
  static String instead(String unknown, List<String> names) {
    return NearestName.of(unknown, names)
        .map(near -> ": did you mean \"" + near + "\"?")
        .orElseGet(() -> ": it has " + String.join(", ", names.stream().distinct().toList()));
  }
}
