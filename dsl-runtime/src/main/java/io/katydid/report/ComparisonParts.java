package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Durations;
import io.katydid.comparison.ComparisonReport;
import io.katydid.result.Change;
import io.katydid.result.Figure;
import io.katydid.text.Figures;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The sentences and tables of a comparison, for documents that are not lines of text. */
public final class ComparisonParts {

  /** What is the same of each run of a variant. */
  private static final Set<String> OF_RUNS =
      Set.of("Commit", "Machine", "Host", "Users", "Tags", "Insecure", "Engine");

  private ComparisonParts() {}

  /** Which variants are compared: {@code new beside old}. */
  public static String title(ComparisonReport report) {
    List<String> names = report.names().stream().map(Cell::clean).toList();
    return String.join(", ", names.subList(1, names.size())) + " beside " + names.getFirst();
  }

  /** What was run, when, and for how long. */
  public static String subtitle(FinishedComparison comparison) {
    if (comparison.firsts().isEmpty()) {
      return "";
    }
    RunReport first = comparison.firsts().getFirst();
    return Stream.of(
            String.join(", ", first.load().userClasses()),
            first.course().startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
            Figures.duration(
                Duration.between(first.course().startedAt(), comparison.endedAt()).toNanos()))
        .collect(joining(", "));
  }

  /** The answer for a variant behind its word. */
  public static String answer(ComparisonReport report, int variant) {
    String line = AnswerLine.of(report, variant);
    return line.substring(line.indexOf(": ") + 2);
  }

  /** A row for each variant. */
  public static Table variants(ComparisonReport report) {
    return VariantTable.load(report, Style.WIDE);
  }

  /** What the processes of each variant used; empty, if they were not watched. */
  public static Optional<Table> processes(ComparisonReport report) {
    return VariantTable.processes(report, Style.WIDE);
  }

  /** The changes of a variant; where there is one name, all requests together are the same. */
  public static List<Change> changes(ComparisonReport report, int variant) {
    return ChangeTable.shown(
        report.changes().stream().filter(change -> change.variant() == variant).toList());
  }

  /** How many runs there were, in which order. */
  public static String order(ComparisonReport report) {
    return ComparisonText.title(report);
  }

  /** Why some of these changes are inconclusive, where that is not by their intervals. */
  public static List<String> reasons(List<Change> changes) {
    return ChangeTable.reasons(changes).toList();
  }

  /** What the words of the table of changes mean. */
  public static String meaning(ComparisonReport report) {
    return ComparisonText.noise(report);
  }

  /** A value of a figure. */
  public static String value(Figure figure, double value) {
    return Double.isNaN(value) ? "-" : ChangeTable.value(figure, value);
  }

  /** What is more or less of a figure; empty, if it is not known. */
  public static String change(Change change) {
    return change.isKnown() ? ChangeTable.change(change) : "";
  }

  /** The interval of that; empty, if it is not known. */
  public static String interval(Change change) {
    return change.isKnown() ? ChangeTable.intervalOfChange(change) : "";
  }

  /** What two runs of one variant differ by in a figure; empty, if it is not known. */
  public static String noise(Change change) {
    return change.isKnown() ? ChangeTable.noise(change) : "";
  }

  /** What is tolerated of a figure. */
  public static String tolerated(ComparisonReport report, Figure figure) {
    return UnsettledClause.tolerated(figure, report.tolerance());
  }

  /** How the runs were set up: what all variants share, and what only one of them has. */
  public static List<Fact> facts(FinishedComparison comparison) {
    List<List<Fact>> ofEach = comparison.firsts().stream().map(ComparisonParts::facts).toList();
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : ofEach.isEmpty() ? List.<Fact>of() : ofEach.getFirst()) {
      if (ofEach.stream().allMatch(it -> it.contains(fact))) {
        facts.add(fact);
      }
    }
    for (int variant = 0; variant < ofEach.size(); variant++) {
      String name = Cell.clean(comparison.found().names().get(variant));
      ofEach.get(variant).stream()
          .filter(fact -> !facts.contains(fact))
          .map(fact -> new Fact(name, fact.label() + ": " + fact.text()))
          .toList()
          .forEach(facts::add);
    }
    return facts;
  }

  /** Of the first run of a variant: what the others have, too. */
  private static List<Fact> facts(RunReport run) {
    Duration warmUp = run.load().warmUp();
    Facts facts = new Facts();
    RunLines.facts(run).stream()
        .filter(fact -> OF_RUNS.contains(fact.label()))
        .forEach(fact -> facts.add(fact.label(), fact.text()));
    facts.add(
        "Run time",
        Durations.format(run.load().runTime())
            + (warmUp.isZero()
                ? ""
                : ", of which the first " + Durations.format(warmUp) + " are warm-up"));
    return facts.all();
  }

  /** The command that makes the comparison again, if one does. */
  public static Optional<String> repeat(FinishedComparison comparison) {
    return RepeatCommand.of(comparison);
  }
}
