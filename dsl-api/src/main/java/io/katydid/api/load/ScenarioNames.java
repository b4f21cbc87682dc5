package io.katydid.api.load;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/** The names of the scenarios of a load, for objectives and options that are of one. */
public final class ScenarioNames {

  private ScenarioNames() {}

  /**
   * What is wrong with a name that no scenario of a load has.
   *
   * @param names those that they have
   * @param nearest of these, the one that was probably meant, if there is one
   */
  public static String unknown(String name, List<String> names, Optional<String> nearest) {
    String no = "no scenario of the load is called \"" + name + "\"";
    return nearest
        .map(near -> "%s; did you mean \"%s\"?".formatted(no, near))
        .orElseGet(() -> no + ": there is " + names.stream().distinct().collect(joining(", ")));
  }

  /** What is wrong with scenarios of a test that is not a single run, but of this annotation. */
  public static String unusedIn(String annotation) {
    return "@Scenario has no effect here: a @%1$s has one load, so name its user classes in @%1$s, or write a @LoadTest in its place"
        .formatted(annotation);
  }

  /**
   * What is wrong with an option that is given to a whole load; empty if nothing is. The one of
   * several scenarios that is meant would be a guess.
   */
  public static Optional<String> problemOf(LoadOption<?> option, LoadSpec load) {
    return option.isOfOneScenario() && !load.others().isEmpty()
        ? Optional.of(
            "%s is of one scenario, and the load has several, %s"
                .formatted(option, String.join(", ", load.scenarioNames())))
        : Optional.empty();
  }
}
