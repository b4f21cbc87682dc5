package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Durations;
import io.katydid.capacity.Finding;
import io.katydid.capacity.SearchRange;
import io.katydid.capacity.Trial.Step;
import io.katydid.measure.Work;
import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import io.katydid.verdict.RequestObjective;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints a search for a capacity to a person: each trial as it ends, and what was found. */
public final class CapacityReport {

  private static final int RATE_WIDTH = 9;
  private static final int TIME_WIDTH = 6;
  private static final String INDENT = " ".repeat(RATE_WIDTH + TIME_WIDTH + 4);

  /** Where there is no room beside the figures, sentences stand below them. */
  private static final int NARROW = 60;

  private final @Nullable PrintStream out;
  private final Style style;

  /** A report to this stream, or to none. */
  public CapacityReport(@Nullable PrintStream out) {
    this.out = out;
    this.style = out == null ? Style.PLAIN : Style.of(Terminal.screen(out), out.charset());
  }

  /** Prints what is searched for. */
  public void begin(SearchRange range, List<RequestObjective> objectives) {
    sayStrongly(
        "Capacity, from %s to %s, within %s"
            .formatted(
                Figures.rate(range.from()),
                Figures.rate(range.to()),
                objectives.stream()
                    .map(objective -> Cell.clean(objective.text()))
                    .collect(joining(", "))));
  }

  /** Prints how a trial ended. */
  public void trial(MadeTrial made) {
    Finding finding = made.finding();
    RunReport run = made.run();
    Cell.packed(parts(made, finding, run), style.width()).forEach(this::print);
    String indent = style.width() < NARROW ? "  " : INDENT;
    Cell.wrap(Cell.clean(finding.why()), style.width() - indent.length())
        .forEach(line -> print(indent + line));
  }

  private List<String> parts(MadeTrial made, Finding finding, RunReport run) {
    return Stream.of(
            Cell.padLeft(Figures.rate(made.trial().perSecond()), RATE_WIDTH),
            Cell.padLeft(Durations.format(run.load().runTime()), TIME_WIDTH),
            painted(finding.outcome()),
            "p99 "
                + Cell.padLeft(
                    Cell.time(Work.total(run.kept()).responseTime(), it -> it.percentile(99)),
                    TIME_WIDTH),
            "achieved "
                + Cell.padLeft(
                    Figures.rate(run.kept().perSecond(run.kept().iterations())), RATE_WIDTH),
            purpose(made.trial().step()))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** Prints what was found. */
  public void end(FinishedSearch found) {
    sayStrongly(found.verdict());
    if (!found.warning().isEmpty()) {
      Cell.wrap(found.warning(), style.width()).forEach(this::print);
    }
  }

  private String painted(Outcome outcome) {
    String padded = Cell.padRight(outcome.name(), Outcome.INCONCLUSIVE.name().length());
    return switch (outcome) {
      case PASS -> style.good(padded);
      case FAIL -> style.bad(padded);
      case INCONCLUSIVE, INVALID -> style.strong(padded);
    };
  }

  /** What follows from the rate alone is not said. */
  private static String purpose(Step step) {
    return step == Step.RAMP || step == Step.BISECTION ? "" : CapacityTable.purpose(step);
  }

  private void sayStrongly(String sentence) {
    Cell.wrap(sentence, style.width()).forEach(line -> print(style.strong(line)));
  }

  private void print(String line) {
    if (out != null) {
      out.println(line);
      out.flush();
    }
  }
}
