package io.katydid;

import io.katydid.api.Stage;
import io.katydid.report.StageFigures;
import io.katydid.verdict.Rules;
import io.katydid.verdict.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What was measured in one stage of a load: of the requests that were completed in it. Immutable.
 */
public final class StageResult {

  private final StageFigures figures;
  private final Rules rules;

  StageResult(StageFigures figures, Rules rules) {
    this.figures = figures;
    this.rules = rules;
  }

  /** The number of the stage among all, from 1, as in {@code @Slo(.., stage = 2)}. */
  public int number() {
    return figures.number();
  }

  /** The stage as it was set. */
  public Stage stage() {
    return figures.stage();
  }

  /** How many virtual users were running, on average over time. */
  public double users() {
    return figures.measured().users();
  }

  /** For how long load was offered in it. */
  public Duration window() {
    return Duration.ofNanos(figures.window().whole().windowNanos());
  }

  /** All requests together, under the name {@code Aggregated}; without measures. */
  public RequestResult total() {
    return new RequestResult(Subject.ofAll(figures.window()), rules);
  }

  /** One entry for each request name, sorted by name; without measures. */
  public List<RequestResult> requests() {
    return figures.requests().stream().map(subject -> new RequestResult(subject, rules)).toList();
  }

  /**
   * By which signs it did not become steady, such as {@code throughput}; empty if it did, if there
   * was too little to tell, and of a ramp, which cannot.
   */
  public List<String> unsettled() {
    return figures.unsettled();
  }

  /** The stage, and the figures of all requests together, in one line. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d. %s; %s", number(), stage(), total());
  }
}
