package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.api.load.LoadOptions;
import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import io.katydid.verdict.RequestObjective;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sentences and tables of a search for a capacity, for documents that are not lines of text.
 */
public final class CapacityParts {

  private CapacityParts() {}

  /** What was searched with, where, and within which objectives. */
  public static String about(FinishedSearch search) {
    return Stream.of(
            userClasses(search),
            search.trials().isEmpty()
                ? search.load().get(LoadOptions.HOST)
                : search.trials().getFirst().run().load().host(),
            "from %s to %s"
                .formatted(Figures.rate(search.range().from()), Figures.rate(search.range().to())),
            "within " + objectives(search))
        .filter(it -> !it.isEmpty())
        .collect(joining(", "));
  }

  /** The user classes of the load. */
  public static String userClasses(FinishedSearch search) {
    return search.load().userClasses().stream().map(Class::getSimpleName).collect(joining(", "));
  }

  private static String objectives(FinishedSearch search) {
    return RequestObjective.of(search.load()).stream()
        .filter(it -> !it.implied())
        .map(objective -> Cell.clean(objective.text()))
        .collect(joining(", "));
  }

  /** What keeps the capacity from being higher, as a sentence; empty, if nothing was seen to. */
  public static String limit(FinishedSearch search) {
    return ceiling(search)
        .map(made ->
            "%s limits it: at %s, %s"
                .formatted(
                    made.finding().outcome() == Outcome.INVALID ? "The generator" : "The target",
                    Figures.rate(made.trial().perSecond()),
                    Cell.clean(made.finding().why())))
        .orElse("");
  }

  /** The last trial at the highest rate that passed. */
  public static Optional<MadeTrial> floor(FinishedSearch search) {
    return search.bracket().passed().flatMap(search::last);
  }

  /** The last trial at the lowest rate that did not pass, if one was found. */
  public static Optional<MadeTrial> ceiling(FinishedSearch search) {
    return search.bracket().failed().flatMap(search::last);
  }

  /** A row for each trial. */
  public static Table trials(FinishedSearch search) {
    return CapacityTable.table(search, Style.WIDE);
  }

  /** Why trials did not pass. */
  public static List<String> notes(FinishedSearch search) {
    return CapacityTable.notes(search);
  }

  /** The command that makes the search again. */
  public static String repeat(FinishedSearch search) {
    return RepeatCommand.of(search);
  }
}
