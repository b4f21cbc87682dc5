package io.katydid.baseline;

import io.katydid.api.Indicator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What earlier runs measured, in the environment of this one. Runs that failed, or were invalid,
 * are no measure of anything.
 *
 * @param runs oldest first
 * @param refusal why there is nothing to compare with; empty if there is
 */
public record Baseline(List<RecordedRun> runs, String refusal) {

  /** None was given. */
  public static final Baseline NONE =
      new Baseline(
          List.of(),
          "no baseline was given: name the file of recorded runs, as baseline or --baseline");

  /** That of a run whose load was changed while it ran. */
  public static final Baseline OF_ANOTHER_LOAD =
      new Baseline(
          List.of(), "the load was changed while it ran, and is not that of the recorded runs");

  private static final List<String> NO_MEASURE = List.of("FAIL", "INVALID");

  /** A baseline; copies the list. */
  public Baseline {
    runs = List.copyOf(runs);
  }

  /**
   * The runs of this file that were made in this environment. There may be no file yet, if the
   * first run is still to be recorded.
   *
   * @throws IllegalArgumentException if it cannot be read; names the line
   */
  public static Baseline of(Path file, Environment here) {
    if (Files.notExists(file)) {
      return new Baseline(List.of(), "there is no file of recorded runs " + file + " yet");
    }
    List<RecordedRun> good =
        History.read(file).stream().filter(run -> !NO_MEASURE.contains(run.outcome())).toList();
    List<RecordedRun> same = good.stream().filter(run -> run.environment().equals(here)).toList();
    return new Baseline(same, same.isEmpty() ? refusal(file, good, here) : "");
  }

  private static String refusal(Path file, List<RecordedRun> runs, Environment here) {
    return runs.stream()
        .map(run -> here.differencesFrom(run.environment()))
        .min(Comparator.comparingInt(List::size))
        .map(differences ->
            "no run in %s was made in this environment: in the nearest, %s"
                .formatted(file, String.join(", ", differences)))
        .orElse("no run that did not fail is recorded in " + file);
  }

  /** The figure in every run that has it. */
  public double[] values(String request, Indicator indicator) {
    String name = RecordedFigures.name(request, indicator);
    return runs.stream()
        .map(run -> run.figures().get(name))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
