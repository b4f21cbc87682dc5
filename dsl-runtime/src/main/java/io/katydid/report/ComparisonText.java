package io.katydid.report;

import io.katydid.comparison.Change;
import io.katydid.comparison.ComparisonReport;
import io.katydid.comparison.Word;
import io.katydid.verdict.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a comparison for a person: aligned text, in lines of at most 80 characters. */
public final class ComparisonText {

  private final ComparisonReport report;
  private final Style style;
  private final List<String> lines = new ArrayList<>();

  private ComparisonText(ComparisonReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  /** The whole report, without colours; ends with a line break. */
  public static String write(ComparisonReport report) {
    return write(report, Style.PLAIN);
  }

  static String write(ComparisonReport report, Style style) {
    return new ComparisonText(report, style).whole();
  }

  private String whole() {
    lines.add(style.strong(title()));
    lines.addAll(VariantTable.lines(report, style));
    lines.addAll(VariantTable.processes(report, style));
    report.remarks().forEach(this::add);
    for (int variant = 1; variant < report.names().size(); variant++) {
      changes(variant);
    }
    if (!report.changes().isEmpty()) {
      noise();
    }
    lines.add("");
    IntStream.range(1, report.names().size()).forEach(this::answer);
    report.doubts().forEach(doubt -> add("- " + doubt));
    return Cell.withoutSecrets(String.join("\n", lines) + "\n");
  }

  private String title() {
    String runs = Figures.count(report.runs().size(), "run");
    return "%s of %s, in the order %s; figures are medians of runs"
        .formatted(runs, variants(), report.order().letters());
  }

  private String variants() {
    return Figures.count(report.names().size(), "variant");
  }

  private void changes(int variant) {
    List<Change> changes =
        report.changes().stream().filter(change -> change.variant() == variant).toList();
    if (changes.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(
        style.strong(Cell.clean(report.names().get(variant)) + " beside " + Cell.clean(first())));
    lines.addAll(ChangeTable.lines(report, changes, style));
  }

  private void noise() {
    int neighbours = report.order().rounds() - 1;
    add(
        "Noise: what two runs of one variant differed by, "
            + (neighbours < 20
                ? "the largest of " + Figures.count(neighbours, "pair") + " of neighbours"
                : "95 of 100 times, by " + Figures.count(neighbours) + " pairs of neighbours")
            + ". Tolerated: "
            + Figures.ratio(report.tolerance().ratio())
            + ". Slower and faster are beyond both, same is within what is tolerated.");
  }

  private void answer(int variant) {
    Word word = report.word(variant);
    String line = AnswerLine.of(report, variant);
    lines.add(
        switch (word) {
          case SLOWER -> style.bad(line);
          case CANNOT_TELL -> style.strong(line);
          case FASTER, SAME, NOT_SLOWER -> style.good(line);
        });
  }

  private String first() {
    return report.names().getFirst();
  }

  private void add(String text) {
    Cell.wrap(Cell.clean(text), style.width() - 2).forEach(line -> lines.add("  " + line));
  }
}
