package io.katydid.html;

import io.katydid.report.Table;
import java.util.List;

/** A table of a report: the first column has names, the others figures. */
final class TablePart {

  private final Markup page;
  private final String caption;

  /** One with this caption, which must be unlike that of the other tables of the page. */
  TablePart(Markup page, String caption) {
    this.page = page;
    this.caption = caption;
  }

  /** Writes it, and below it what is to know of it. */
  void write(Table table, List<String> notes) {
    List<Table.Row> rows = table.rows();
    int columns = rows.getFirst().cells().size();
    scrolled(
        page,
        caption,
        () ->
            page.element(
                "table",
                () -> {
                  page.leaf("caption", caption);
                  page.element("thead", () -> header(rows.getFirst()));
                  bodies(rows.subList(1, rows.size()), columns);
                }));
    notes.forEach(note -> page.leaf("p", note, "class", "notes"));
  }

  /** What may be wider than the screen, and can be scrolled by keyboard. */
  static void scrolled(Markup page, String label, Runnable content) {
    page.element(
        "div", content, "class", "wide", "role", "region", "aria-label", label, "tabindex", "0");
  }

  private void header(Table.Row row) {
    page.element("tr", () -> row.cells().forEach(cell -> page.leaf("th", cell, "scope", "col")));
  }

  /** A line between rows begins another group of them; the second is that of the sum. */
  private void bodies(List<Table.Row> rows, int columns) {
    int from = 0;
    int bodies = 0;
    for (int i = 0; i <= rows.size(); i++) {
      if (i == rows.size() || rows.get(i).kind() == Table.Kind.RULE) {
        List<Table.Row> body = rows.subList(from, i);
        if (!body.isEmpty()) {
          String kind = bodies == 0 ? "each" : "total";
          page.element("tbody", () -> body.forEach(row -> row(row, columns)), "class", kind);
          bodies++;
        }
        from = i + 1;
      }
    }
  }

  private void row(Table.Row row, int columns) {
    if (row.kind() == Table.Kind.HEADING) {
      page.element(
          "tr",
          () ->
              page.leaf(
                  "th",
                  row.cells().getFirst(),
                  "class",
                  "group",
                  "colspan",
                  Integer.toString(columns),
                  "scope",
                  "rowgroup"));
      return;
    }
    page.element("tr", () -> cells(row.cells()));
  }

  private void cells(List<String> cells) {
    String name = cells.getFirst();
    String kind = name.startsWith(" ") ? "indented" : "name";
    page.leaf("th", name.strip(), "scope", "row", "class", kind);
    cells.subList(1, cells.size()).forEach(cell -> page.leaf("td", cell));
  }
}
