package io.katydid.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The text about a load before it is made. Lines have at most 80 characters. */
public final class PlanText {

  private PlanText() {}

  /**
   * Writes it; ends with a line break.
   *
   * @param load the load in words
   * @param quantity what the chart shows
   * @param facts sentences about it, by their labels, in order
   */
  public static String write(
      String load, String quantity, LoadChart chart, Map<String, String> facts) {
    List<String> lines = new ArrayList<>(Cell.wrap(load, Style.PLAIN.width()));
    lines.add("");
    lines.add("  " + quantity);
    lines.addAll(chart.lines());
    lines.add("");
    Facts labelled = new Facts();
    facts.forEach(labelled::add);
    lines.addAll(LabelledLines.of(labelled.all(), Style.PLAIN));
    return String.join("\n", lines) + "\n";
  }
}
