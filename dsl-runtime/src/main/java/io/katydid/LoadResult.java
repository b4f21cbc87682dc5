package io.katydid;

import io.katydid.measure.RequestSnapshot;
import io.katydid.report.RunReport;
import io.katydid.report.TextReport;
import io.katydid.verdict.Subject;
import io.katydid.verdict.Verdict;
import java.time.Duration;
import java.util.List;

/**
 * What a run found. Immutable.
 *
 * <p>All figures are of the window that was kept: from the end of the warm-up, or else from the
 * first request, to the end of the load. What was completed after that, in the grace period, is
 * counted, too, and is in no throughput.
 */
public final class LoadResult {

  private final RunReport report;

  LoadResult(RunReport report) {
    this.report = report;
  }

  /** The verdict on the objectives of the run. */
  public Verdict verdict() {
    return report.verdict();
  }

  /** One entry for each request name, sorted by name; without measures. */
  public List<RequestResult> requests() {
    return report.kept().requests().stream().map(it -> named(it.name())).toList();
  }

  /** One entry for each name of a {@link io.katydid.api.Measure}, sorted by name. */
  public List<RequestResult> measures() {
    return report.kept().measures().stream().map(it -> named(it.name())).toList();
  }

  /** All requests together, under the name {@code Aggregated}; without measures. */
  public RequestResult total() {
    return new RequestResult(Subject.ofAll(report.window()), report.rules());
  }

  /**
   * The requests of one name or, if there were none, the measures.
   *
   * @param name such as {@code GET /items/{id}}
   * @throws IllegalArgumentException if there was no such request; the message lists the names
   *     there were
   */
  public RequestResult request(String name) {
    return report
        .kept()
        .request(name)
        .map(it -> named(it.name()))
        .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
  }

  /** The length of the window that was kept: for how long load was offered in it. */
  public Duration window() {
    return Duration.ofNanos(report.kept().windowNanos());
  }

  /**
   * The seed of everything random in the run: given to {@link LoadRun#seed}, it repeats the run.
   */
  public long seed() {
    return report.seed();
  }

  /** Everything that is told of the run: the table per request, the objectives, the errors. */
  public RunReport report() {
    return report;
  }

  /** The verdict and the figures of all requests together, in one line. */
  @Override
  public String toString() {
    return TextReport.verdict(report) + "; " + total();
  }

  private RequestResult named(String name) {
    return new RequestResult(Subject.named(report.window(), name), report.rules());
  }

  private String unknown(String name) {
    List<String> names = report.kept().named().map(RequestSnapshot::name).toList();
    return "no request named \""
        + name
        + "\" was made; there were "
        + (names.isEmpty() ? "none" : names);
  }
}
