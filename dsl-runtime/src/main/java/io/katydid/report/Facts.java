package io.katydid.report;

import java.util.ArrayList;
import java.util.List;

/** Facts in the order in which they are added. */
final class Facts {

  private final List<Fact> all = new ArrayList<>();

  /** Adds a sentence, unless it is empty. */
  void add(String label, String text) {
    if (!text.isEmpty()) {
      all.add(new Fact(label, text));
    }
  }

  List<Fact> all() {
    return List.copyOf(all);
  }
}
