package io.katydid.report;

import io.katydid.capacity.Bracket;
import io.katydid.result.Outcome;
import io.katydid.text.Version;
import java.util.List;
import java.util.Optional;

/** Writes what a search for a capacity found for a machine: one JSON document. */
public final class CapacityJson {

  /** Grows when a reader of the document must change; new members alone do not. */
  private static final int FORMAT = 1;

  /**
   * One trial.
   *
   * @param perSecond the arrival rate
   * @param outcome what it counts as
   * @param why the reason; empty for a PASS
   */
  public record Trial(double perSecond, Outcome outcome, String why) {}

  private final JsonWriter json = new JsonWriter();

  private CapacityJson() {}

  /**
   * The search as one JSON document; ends with a line break.
   *
   * @param demanded the rate per second that was demanded; 0 if none was
   * @param text what was found, in one sentence
   */
  public static String write(
      Bracket bracket, double demanded, Outcome outcome, String text, List<Trial> trials) {
    return new CapacityJson().document(bracket, demanded, outcome, text, trials);
  }

  private String document(
      Bracket bracket, double demanded, Outcome outcome, String text, List<Trial> trials) {
    json.object(() -> {
      json.member("product", "katydid").member("version", Version.current());
      json.member("format", FORMAT).member("outcome", outcome.name()).member("text", text);
      rate("demandedPerSecond", demanded > 0 ? Optional.of(demanded) : Optional.empty());
      rate("passedPerSecond", bracket.passed());
      rate("failedPerSecond", bracket.failed());
      json.member("generatorBound", bracket.generatorBound());
      json.objects("trials", trials, this::trial);
    });
    return json + "\n";
  }

  private void rate(String name, Optional<Double> perSecond) {
    perSecond.ifPresentOrElse(it -> json.member(name, it), () -> json.nothing(name));
  }

  private void trial(Trial trial) {
    json.member("perSecond", trial.perSecond())
        .member("outcome", trial.outcome().name())
        .member("why", trial.why());
  }
}
