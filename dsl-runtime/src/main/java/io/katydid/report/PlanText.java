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
   * @param charts of what it has over time, by their titles, in order
   * @param facts sentences about it, by their labels, in order
   */
  public static String write(
      String load, Map<String, LoadChart> charts, Map<String, String> facts) {
    List<String> lines = new ArrayList<>(Cell.wrap(load, Style.PLAIN.width()));
    lines.add("");
    charts.forEach((title, chart) -> {
      lines.add("  " + title);
      lines.addAll(chart.lines());
      lines.add("");
    });
    Facts labelled = new Facts();
    facts.forEach(labelled::add);
    lines.addAll(LabelledLines.of(labelled.all(), Style.PLAIN));
    return String.join("\n", lines) + "\n";
  }
}
