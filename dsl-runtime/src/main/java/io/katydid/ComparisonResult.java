package io.katydid;

import io.katydid.comparison.ComparisonReport;
import io.katydid.measure.Snapshot;
import io.katydid.report.ComparisonJson;
import io.katydid.report.ComparisonMarkdown;
import io.katydid.report.ComparisonText;
import io.katydid.report.FinishedComparison;
import io.katydid.result.Change;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import java.util.List;

/** What a comparison found. Immutable. */
public final class ComparisonResult {

  private final FinishedComparison comparison;
  private final ComparisonReport report;

  ComparisonResult(FinishedComparison comparison) {
    this.comparison = comparison;
    this.report = comparison.found();
  }

  /**
   * The answer: {@link ComparisonOutcome#SLOWER} if a variant is slower than the first in any
   * figure of any request, or fails more; otherwise the outcome of all requests together.
   */
  public ComparisonOutcome outcome() {
    return report.outcome();
  }

  /** The answer for the variant of this name. */
  public ComparisonOutcome outcome(String variant) {
    return report.outcome(index(variant));
  }

  /**
   * Whether {@link #outcome} is {@link ComparisonOutcome#INCONCLUSIVE} though what was observed is
   * slower: by the estimate of all requests together, or since a run went wrong.
   */
  public boolean isObservedSlower() {
    return report.isObservedSlower();
  }

  /** Every change: of each variant after the first, each request name, each figure. */
  public List<Change> changes() {
    return report.changes();
  }

  /**
   * The change of one figure of the requests of one name, in the second variant.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Change change(String request, Figure figure) {
    return change(report.names().get(1), request, figure);
  }

  /** As {@link #change(String, Figure)}, of all requests together. */
  public Change change(Figure figure) {
    return change(Snapshot.TOTAL, figure);
  }

  /** As {@link #change(String, Figure)}, in the variant of this name. */
  public Change change(String variant, String request, Figure figure) {
    return report
        .change(index(variant), request, figure)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s of \"%s\" was not compared".formatted(figure.label(), request)));
  }

  /** The reasons why the figures do not count, such as that a run went wrong; empty if they do. */
  public List<String> caveats() {
    return report.caveats();
  }

  /** The report as text for a person; ends with a line break. */
  public String text() {
    return ComparisonText.write(report);
  }

  /**
   * The part of {@link #text} that is needed when a variant is slower: the answer on the first
   * line; ends with a line break.
   */
  public String failureText() {
    return ComparisonText.failure(report);
  }

  /** The report as Markdown, for a pull request; ends with a line break. */
  public String markdown() {
    return ComparisonMarkdown.write(comparison);
  }

  /** The report for a machine: one JSON document. */
  public String json() {
    return ComparisonJson.write(report);
  }

  /** As {@link #text}. */
  @Override
  public String toString() {
    return text();
  }

  ComparisonReport report() {
    return report;
  }

  private int index(String variant) {
    int index = report.names().indexOf(variant);
    if (index < 0) {
      throw new IllegalArgumentException(
          "there is no variant \"%s\"; there are %s".formatted(variant, report.names()));
    }
    return index;
  }
}
