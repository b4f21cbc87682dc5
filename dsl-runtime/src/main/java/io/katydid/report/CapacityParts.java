package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Durations;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import io.katydid.verdict.RequestObjective;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sentences and tables of a search for a capacity, for documents that are not lines of text.
 */
public final class CapacityParts {

  private static final Set<String> OF_ALL_TRIALS =
      Set.of("Commit", "Machine", "Host", "Tags", "Insecure", "Engine");

  private CapacityParts() {}

  /** What was searched with, where, and within which objectives. */
  public static String about(FinishedSearch search) {
    return Stream.of(
            userClasses(search),
            search.trials().isEmpty()
                ? search.load().get(TargetOptions.HOST)
                : search.trials().getFirst().run().load().host(),
            "from %s to %s"
                .formatted(Figures.rate(search.range().from()), Figures.rate(search.range().to())),
            "within " + objectives(search))
        .filter(it -> !it.isEmpty())
        .collect(joining(", "));
  }

  /** Where, when, and for how long it searched. */
  public static String subtitle(FinishedSearch search) {
    if (search.trials().isEmpty()) {
      return search.load().get(TargetOptions.HOST);
    }
    RunReport first = search.trials().getFirst().run();
    return Stream.of(
            first.load().host(),
            first.course().startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
            Figures.duration(elapsed(search).toNanos()))
        .filter(it -> !it.isEmpty())
        .collect(joining(", "));
  }

  /** How long its trials lasted, taken together. */
  private static Duration elapsed(FinishedSearch search) {
    return search.trials().stream()
        .map(made -> made.run().course().elapsed())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How it searched, and by what JVM. */
  public static List<Fact> facts(FinishedSearch search) {
    LoadSpec load = search.load();
    Facts facts = new Facts();
    facts.add(
        "Range",
        "from %s to %s, until the two rates are within %s of each other"
            .formatted(
                Figures.rate(search.range().from()),
                Figures.rate(search.range().to()),
                Figures.ratio(search.range().precision() - 1)));
    facts.add("Within", objectives(search));
    facts.add(
        "Trials",
        "%s, %s in all; the shortest of %s, of each of which the first fifth is not judged"
            .formatted(
                Figures.count(search.trials().size(), "trial"),
                Figures.duration(elapsed(search).toNanos()),
                Durations.format(load.get(RunOptions.RUN_TIME))));
    facts.add(
        "Arrivals",
        "%s, served by at most %s"
            .formatted(
                load.text(WorkloadOptions.ARRIVALS).orElse(""),
                Figures.count(load.get(WorkloadOptions.MAX_USERS), "user")));
    search.trials().stream()
        .limit(1)
        .flatMap(made -> RunLines.facts(made.run()).stream())
        .filter(fact -> OF_ALL_TRIALS.contains(fact.label()))
        .forEach(fact -> facts.add(fact.label(), fact.text()));
    return facts.all();
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

  /** Why rates did not pass. */
  public static List<String> notes(FinishedSearch search) {
    return CapacityTable.notes(search);
  }

  /** The command that makes the search again. */
  public static String repeat(FinishedSearch search) {
    return RepeatCommand.of(search);
  }
}
