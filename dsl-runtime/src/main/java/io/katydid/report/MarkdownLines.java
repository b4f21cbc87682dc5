package io.katydid.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A document in Markdown, block by block. Only tables and items are escaped here. */
final class MarkdownLines {

  private final List<String> lines = new ArrayList<>();

  /** Text of its own, and an empty line. */
  void paragraph(String text) {
    lines.add(text);
    lines.add("");
  }

  /** A list, if there is anything in it, under a heading, if that is not empty. */
  void items(String heading, List<String> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    if (!heading.isEmpty()) {
      paragraph(heading);
    }
    sentences.forEach(sentence -> lines.add("- " + Markdown.text(sentence)));
    lines.add("");
  }

  /** A table, its first column aligned to the left, all others to the right. */
  void table(Table table) {
    List<Table.Row> rows =
        table.rows().stream().filter(row -> row.kind() != Table.Kind.RULE).toList();
    row(rows.getFirst());
    lines.add("|---" + "|--:".repeat(rows.getFirst().cells().size() - 1) + "|");
    rows.stream().skip(1).forEach(this::row);
    lines.add("");
  }

  private void row(Table.Row row) {
    row(row.cells().stream().map(Markdown::text));
  }

  /** A row of cells that are escaped. */
  void row(Stream<String> cells) {
    lines.add(cells.collect(joining(" | ", "| ", " |")));
  }

  /** A line that is Markdown. */
  void line(String markdown) {
    lines.add(markdown);
  }

  /** The document; ends with a line break. */
  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
