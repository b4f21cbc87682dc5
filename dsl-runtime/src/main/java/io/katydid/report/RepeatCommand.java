package io.katydid.report;

import static java.util.function.Predicate.not;

import io.katydid.api.load.CapacityOptions;
import io.katydid.api.load.ComparisonOptions;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Surface;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.comparison.ComparisonReport;
import io.katydid.result.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The command that makes a load again, for a shell. Files are left out. */
final class RepeatCommand {

  /** What a shell leaves as it is. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./:=@%+,-]+");

  /**
   * Each run has files of its own; the seed is always given; a command forks by itself; who is sent
   * metrics is asked anew.
   */
  private static final Set<LoadOption<?>> LEFT_OUT =
      Set.of(
          ReportOptions.RUN_FILE,
          ReportOptions.RECORD,
          RunOptions.SEED,
          ReportOptions.WEB,
          ReportOptions.OTLP);

  private RepeatCommand() {}

  static String of(PlannedLoad load) {
    List<String> words = words(LoadKind.RUN, "run", load.givenNames(), load.options());
    words.addAll(List.of("--seed", Long.toString(load.seed())));
    words.addAll(words(load.objectives()));
    return line(words);
  }

  static String of(FinishedSearch search) {
    LoadSpec load = search.load();
    // With it, options mean something that are of arrivals.
    Map<String, String> options =
        load.with(WorkloadOptions.ARRIVAL_RATE, load.get(CapacityOptions.FROM))
            .options(LoadKind.CAPACITY);
    List<String> words = words(LoadKind.CAPACITY, "capacity", load.givenNames(), options);
    load.text(RunOptions.SEED).ifPresent(seed -> words.addAll(List.of("--seed", seed)));
    words.addAll(words(load.slos().stream().filter(not(LoadSlo::implied)).toList()));
    return line(words);
  }

  /** None, if it takes more than a command to start the targets, or to make the runs alike. */
  static Optional<String> of(FinishedComparison comparison) {
    List<PlannedLoad> loads = comparison.firsts().stream().map(RunReport::load).toList();
    if (comparison.startsTargets()
        || loads.size() < comparison.found().names().size()
        || loads.stream().map(RepeatCommand::compared).distinct().count() > 1) {
      return Optional.empty();
    }
    PlannedLoad first = loads.getFirst();
    List<String> words = compared(first);
    if (loads.stream().map(PlannedLoad::seed).distinct().count() == 1) {
      words.addAll(List.of("--seed", Long.toString(first.seed())));
    }
    words.addAll(rules(comparison.found()));
    for (int variant = 0; variant < loads.size(); variant++) {
      String name = comparison.found().names().get(variant);
      words.addAll(List.of("--variant", name + "=" + loads.get(variant).host()));
    }
    return Optional.of(line(words));
  }

  private static List<String> compared(PlannedLoad load) {
    return words(LoadKind.COMPARISON, "compare", load.givenNames(), load.options());
  }

  private static List<String> rules(ComparisonReport found) {
    List<String> words = new ArrayList<>();
    words.addAll(words(ComparisonOptions.PAIRS, Integer.toString(found.order().rounds())));
    words.addAll(words(ComparisonOptions.TOLERANCE, Double.toString(found.tolerance().ratio())));
    List<String> figures =
        found.changes().stream().map(it -> it.figure().label()).distinct().toList();
    if (!figures.isEmpty() && figures.size() < Figure.values().length) {
      words.addAll(List.of("--figures", String.join(",", figures)));
    }
    return words;
  }

  private static List<String> words(
      LoadKind kind, String command, List<String> names, Map<String, String> options) {
    List<String> words = new ArrayList<>(List.of("katydid", command));
    words.addAll(names);
    LoadOptions.of(kind, Surface.COMMAND)
        .filter(not(LEFT_OUT::contains))
        .filter(not(LoadOptions.reports()::contains))
        .filter(not(LoadOptions.samples()::contains))
        .forEach(option -> {
          String text = options.get(option.name());
          if (text != null) {
            words.addAll(words(option, text));
          }
        });
    return words;
  }

  private static List<String> words(List<LoadSlo> objectives) {
    return objectives.stream().flatMap(slo -> Stream.of("--slo", text(slo))).toList();
  }

  private static String line(List<String> words) {
    return Cell.withoutSecrets(
        String.join(" ", words.stream().map(RepeatCommand::quoted).toList()));
  }

  private static <T> List<String> words(LoadOption<T> option, String text) {
    String name = option.commandNames().getLast();
    if (option.commandFlag().isPresent()) {
      return option.commandFlag().get().equals(text) ? List.of(name) : List.of();
    }
    boolean isStandard =
        option.standard().map(option.type().writer()).filter(text::equals).isPresent();
    return isStandard ? List.of() : List.of(name, text);
  }

  private static String text(LoadSlo slo) {
    return slo.request().isEmpty() ? slo.expression() : slo.request() + ": " + slo.expression();
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
