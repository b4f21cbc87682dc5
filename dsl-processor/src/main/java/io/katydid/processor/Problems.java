package io.katydid.processor;

import java.util.ArrayList;
import java.util.List;

/** The problems found so far. */
final class Problems {

  private final List<Problem> found = new ArrayList<>();

  void add(Message message, Origin origin, Object... arguments) {
    found.add(new Problem(message, origin, message.text(arguments)));
  }

  List<Problem> found() {
    return List.copyOf(found);
  }

  boolean haveErrors() {
    return found.stream().anyMatch(Problem::isError);
  }
}
