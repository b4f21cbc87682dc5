package io.katydid.report;

import java.util.ArrayList;
import java.util.List;

/** Sentences, each beside its label. */
final class LabelledLines {

  private static final int LABEL_WIDTH = 9;

  private LabelledLines() {}

  static List<String> of(List<Fact> facts, Style style) {
    return facts.stream().flatMap(fact -> lines(fact, style).stream()).toList();
  }

  private static List<String> lines(Fact fact, Style style) {
    String start = Cell.padRight(fact.label(), LABEL_WIDTH);
    List<String> lines = new ArrayList<>(Cell.hanging("  " + start, fact.text(), style));
    if (!lines.isEmpty()) {
      lines.set(0, lines.getFirst().replaceFirst(start, style.faint(start)));
    }
    return lines;
  }
}
