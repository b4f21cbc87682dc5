package io.katydid.report;

import java.util.ArrayList;
import java.util.List;

/** Sentences, each beside a label. */
final class LabelledLines {

  private static final int LABEL_WIDTH = 9;

  private final Style style;
  private final List<String> lines = new ArrayList<>();

  LabelledLines(Style style) {
    this.style = style;
  }

  /** Adds a sentence, unless it is empty. */
  void add(String label, String text) {
    String start = Cell.padRight(label, LABEL_WIDTH);
    List<String> wrapped = Cell.hanging("  " + start, text, style);
    if (!wrapped.isEmpty()) {
      wrapped.set(0, wrapped.getFirst().replaceFirst(start, style.faint(start)));
      lines.addAll(wrapped);
    }
  }

  List<String> lines() {
    return lines;
  }
}
