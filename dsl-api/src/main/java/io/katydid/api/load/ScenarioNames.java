package io.katydid.api.load;

import java.util.List;
import java.util.Optional;

/** The names of the scenarios of a load, for objectives that are about one. */
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
        .orElseGet(() -> no + ": there is " + String.join(", ", names));
  }
}
