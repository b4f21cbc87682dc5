package io.katydid.report;

import java.util.stream.Stream;

/**
 * Writes what a search for a capacity found as Markdown, for a pull request or the summary of a
 * build: the answer, what limits, and a row for each trial.
 */
public final class CapacityMarkdown {

  private final FinishedSearch search;
  private final MarkdownLines lines = new MarkdownLines();

  private CapacityMarkdown(FinishedSearch search) {
    this.search = search;
  }

  /** The search; ends with a line break. */
  public static String write(FinishedSearch search) {
    return new CapacityMarkdown(search).document();
  }

  private String document() {
    lines.paragraph(
        "## " + Markdown.sign(search.outcome()) + " " + Markdown.text(search.verdict()));
    lines.paragraph(Markdown.text(CapacityParts.about(search)));
    lines.items(
        "",
        Stream.of(search.warning(), CapacityParts.limit(search))
            .filter(it -> !it.isEmpty())
            .toList());
    if (!search.trials().isEmpty()) {
      lines.table(CapacityTable.table(search, Style.WIDE));
      lines.items("", CapacityTable.notes(search));
    }
    lines.paragraph("Again: " + Markdown.code(RepeatCommand.of(search)));
    return lines.toString();
  }
}
