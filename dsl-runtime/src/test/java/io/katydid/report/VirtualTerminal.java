package io.katydid.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal just good enough to show what a live table leaves on it. */
final class VirtualTerminal {

  private static final Pattern PART =
      Pattern.compile("\033\\[(\\?7)?(\\d*)([A-Za-z])|\r|\n|[^\033\r\n]+");

  private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
  private int row;
  private int column;

  /** What is seen after this was written. */
  static List<String> show(String output) {
    VirtualTerminal terminal = new VirtualTerminal();
    Matcher part = PART.matcher(output);
    while (part.find()) {
      terminal.accept(part);
    }
    return terminal.lines.stream().map(line -> line.toString().stripTrailing()).toList();
  }

  private void accept(Matcher part) {
    switch (part.group()) {
      case "\r" -> column = 0;
      case "\n" -> down();
      case "\033[K" -> lines.get(row).setLength(column);
      case "\033[J" -> {
        lines.get(row).setLength(column);
        lines.subList(row + 1, lines.size()).clear();
      }
      default -> {
        if (part.group(3) == null) {
          write(part.group());
        } else if (part.group(3).equals("A")) {
          row -= Integer.parseInt(part.group(2));
        }
      }
    }
  }

  private void down() {
    row++;
    column = 0;
    if (row == lines.size()) {
      lines.add(new StringBuilder());
    }
  }

  private void write(String text) {
    StringBuilder line = lines.get(row);
    line.replace(column, Math.min(line.length(), column + text.length()), text);
    column += text.length();
  }
}
