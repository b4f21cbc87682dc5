package io.katydid.report;

import io.katydid.comparison.ComparisonReport;
import io.katydid.result.Change;
import io.katydid.result.ComparisonOutcome;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
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

  /**
   * The same, but the outcome of each variant comes first, worst first, and each in one line
   * however long it is, as build tools keep no other; ends with a line break.
   */
  public static String failure(ComparisonReport report) {
    return new ComparisonText(report, Style.PLAIN).answersFirst();
  }

  static String write(ComparisonReport report, Style style) {
    return new ComparisonText(report, style).whole();
  }

  private String whole() {
    figures();
    lines.add("");
    variants()
        .forEach(variant ->
            Cell.wrap(AnswerLine.of(report, variant), style.width())
                .forEach(line -> lines.add(painted(line, report.outcome(variant)))));
    caveats();
    return text();
  }

  private String answersFirst() {
    variants()
        .boxed()
        .sorted(Comparator.comparingInt(this::rank))
        .forEach(variant -> lines.add(AnswerLine.of(report, variant)));
    caveats();
    lines.add("");
    figures();
    return text();
  }

  private IntStream variants() {
    return IntStream.range(1, report.names().size());
  }

  private int rank(int variant) {
    return switch (report.outcome(variant)) {
      case SLOWER -> 0;
      case INCONCLUSIVE -> report.isObservedSlower(variant) ? 1 : 2;
      case NOT_SLOWER, EQUIVALENT, FASTER -> 3;
    };
  }

  private void figures() {
    Cell.wrap(title(report), style.width()).forEach(line -> lines.add(style.strong(line)));
    lines.addAll(VariantTable.load(report, style).lines());
    VariantTable.processes(report, style)
        .ifPresent(table -> {
          lines.add("");
          lines.addAll(table.lines());
        });
    report.remarks().forEach(this::add);
    variants().forEach(this::changes);
    if (!report.changes().isEmpty()) {
      add(noise(report));
    }
  }

  private void caveats() {
    report.caveats().forEach(caveat -> add("- " + caveat));
  }

  private String text() {
    return Cell.withoutSecrets(String.join("\n", lines) + "\n");
  }

  static String title(ComparisonReport report) {
    String runs = Figures.count(report.runs().size(), "run");
    return "%s of %s, in the order %s; figures are medians of runs"
        .formatted(runs, Figures.count(report.names().size(), "variant"), report.order().letters());
  }

  private void changes(int variant) {
    List<Change> changes =
        report.changes().stream().filter(change -> change.variant() == variant).toList();
    if (changes.isEmpty()) {
      return;
    }
    lines.add("");
    String title = Cell.clean(report.names().get(variant)) + " beside " + Cell.clean(first());
    lines.add(style.strong(Cell.cutMiddle(title, style.width(), style)));
    lines.addAll(ChangeTable.lines(report, changes, style));
  }

  /** What the words of the table mean. */
  static String noise(ComparisonReport report) {
    int neighbours = report.order().rounds() - 1;
    return "Noise: what two runs of one variant differed by, "
        + (neighbours < 20
            ? "the largest of " + Figures.count(neighbours, "pair") + " of neighbours"
            : "95 of 100 times, by " + Figures.count(neighbours) + " pairs of neighbours")
        + ". Tolerated: "
        + Figures.ratio(report.tolerance().ratio())
        + ". Slower and faster are beyond "
        + (report.together() ? "the latter" : "both")
        + ", equivalent is within what is tolerated."
        + together(report)
        + " *: of the runs of each pair, summed up over the pairs, and not of the two medians"
        + " beside it.";
  }

  private static String together(ComparisonReport report) {
    return report.together()
        ? (" All %s are judged together: of comparisons in which nothing is slower, at most 5%%"
                + " call anything so (Holm).")
            .formatted(Figures.count(report.changes().size(), "figure"))
        : "";
  }

  private String painted(String line, ComparisonOutcome outcome) {
    return switch (outcome) {
      case SLOWER -> style.bad(line);
      case INCONCLUSIVE -> style.strong(line);
      case FASTER, EQUIVALENT, NOT_SLOWER -> style.good(line);
    };
  }

  private String first() {
    return report.names().getFirst();
  }

  private void add(String text) {
    Cell.wrap(Cell.clean(text), style.width() - 2).forEach(line -> lines.add("  " + line));
  }
}
