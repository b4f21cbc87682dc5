package io.katydid.report;

import java.util.ArrayList;
import java.util.List;

/** The text about a machine that is to make load. Lines have at most 80 characters. */
public final class MachineText {

  private static final String INDENT = "    ";

  private MachineText() {}

  /**
   * A property of the machine.
   *
   * @param here what it has
   * @param needed what the load needs; empty if nothing, or if it is not known
   * @param problem what is wrong, in a sentence; empty if nothing is
   * @param command what changes it, to be typed as it is; empty if there is none
   */
  public record Property(String name, String here, String needed, String problem, String command) {}

  /** Writes them; ends with a line break. */
  public static String write(List<Property> properties) {
    Table table = new Table(Style.PLAIN);
    boolean isForALoad = properties.stream().anyMatch(it -> !it.needed().isEmpty());
    if (isForALoad) {
      table.header("This machine", "has", "the load needs");
      properties.forEach(it -> table.row(it.name(), it.here(), it.needed()));
    } else {
      table.header("This machine", "has");
      properties.forEach(it -> table.row(it.name(), it.here()));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    List<Property> problems = properties.stream().filter(it -> !it.problem().isEmpty()).toList();
    if (problems.isEmpty()) {
      lines.add("Nothing has to be changed.");
    }
    problems.forEach(it -> {
      lines.addAll(Cell.hanging("  - ", it.name() + ": " + it.problem(), Style.PLAIN));
      if (!it.command().isEmpty()) {
        lines.add(INDENT + "  " + it.command());
      }
    });
    return String.join("\n", lines) + "\n";
  }
}
