package io.katydid.report;

import static java.util.function.Predicate.not;

import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The command that makes the load of a run again, for a shell. Files are left out. */
final class RepeatCommand {

  /** What a shell leaves as it is. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./:=@%+,-]+");

  /** Each run has files of its own; the seed is always given; a command forks by itself. */
  private static final Set<LoadOption<?>> LEFT_OUT =
      Set.of(LoadOptions.RUN_FILE, LoadOptions.RECORD, LoadOptions.SEED, LoadOptions.WEB);

  private RepeatCommand() {}

  static String of(PlannedLoad load) {
    List<String> words = new ArrayList<>(List.of("katydid", "run"));
    words.addAll(load.userClasses());
    LoadOptions.of(LoadKind.RUN, Surface.COMMAND)
        .filter(not(LEFT_OUT::contains))
        .filter(not(LoadOptions.reports()::contains))
        .forEach(option -> {
          String text = load.options().get(option.name());
          if (text != null) {
            words.addAll(words(option, text));
          }
        });
    words.addAll(List.of("--seed", Long.toString(load.seed())));
    load.objectives().forEach(slo -> words.addAll(List.of("--slo", text(slo))));
    return String.join(" ", words.stream().map(RepeatCommand::quoted).toList());
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
