package io.katydid.cli;

import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Surface;
import io.katydid.kubernetes.Argument;
import io.katydid.text.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The arguments by which {@code katydid run} makes a load elsewhere that was given here, whether to
 * the command or as properties. What looks like a secret is not in them, but in a variable.
 */
final class PodArguments {

  private static final String VARIABLE = "KATYDID_";

  private final List<Argument> all = new ArrayList<>();
  private final Map<String, String> secrets = new TreeMap<>();

  /**
   * Those of a load.
   *
   * @param objectives as they are given to the command
   */
  PodArguments(LoadSpec load, List<String> objectives) {
    load.userClasses().forEach(each -> all.add(Argument.of(each.getCanonicalName())));
    LoadOptions.of(LoadKind.RUN, Surface.COMMAND)
        .filter(option -> load.isGiven(option) && option != RunOptions.FORK)
        .forEach(option -> add(option, load.text(option).orElseThrow()));
    for (String objective : objectives) {
      add("--slo=", VARIABLE + "SLO_" + all.size(), objective, isSecret(objective));
    }
  }

  List<Argument> all() {
    return List.copyOf(all);
  }

  /** The variables that they refer to. */
  Map<String, String> secrets() {
    return Map.copyOf(secrets);
  }

  private void add(LoadOption<?> option, String text) {
    String name = option.commandNames().getLast();
    if (option.commandFlag().isPresent()) {
      if (option.commandFlag().get().equals(text)) {
        all.add(Argument.of(name));
      }
    } else if (option.withoutValue().filter(text::equals).isPresent()) {
      all.add(Argument.of(name));
    } else {
      boolean isSecret = isSecret(text) || !option.shown(text).equals(text);
      add(name + "=", VARIABLE + variable(option.name()), text, isSecret);
    }
  }

  private void add(String name, String variable, String text, boolean isSecret) {
    if (isSecret) {
      secrets.put(variable, text);
    }
    all.add(isSecret ? new Argument(name, variable) : Argument.of(name + text));
  }

  private static boolean isSecret(String text) {
    return !Secrets.masked(text).equals(text);
  }

  private static String variable(String option) {
    return option.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }
}
