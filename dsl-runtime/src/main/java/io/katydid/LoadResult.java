package io.katydid;

import io.katydid.measure.RequestGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.report.JsonReport;
import io.katydid.report.RunReport;
import io.katydid.report.StageFigures;
import io.katydid.report.TextReport;
import io.katydid.result.Outcome;
import io.katydid.result.Revision;
import io.katydid.store.WorkerOutcome;
import io.katydid.verdict.Subject;
import io.katydid.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run found. Immutable.
 *
 * <p>All figures are of the window that was kept: from the end of the warm-up, or else from the
 * first request, to the end of the load. What was completed after that, in the grace period, is
 * counted, too, and is in no throughput.
 */
public final class LoadResult {

  private static final String TAGS_COUNTED =
      "requests are counted where an objective names their tag, as in \"p95 < 100ms of tag read\"";
  private static final String SEVERAL_SCENARIOS =
      "of a load of one scenario, all figures are of that";

  private final RunReport report;

  LoadResult(RunReport report) {
    this.report = report;
  }

  /** How the run is judged: PASS if every objective was met and the run itself went well. */
  public Outcome outcome() {
    return verdict().outcome();
  }

  /** Whether {@link #outcome} is PASS. */
  public boolean isPass() {
    return verdict().isPass();
  }

  /**
   * Whether what was measured does not decide it: {@link #outcome} is then INCONCLUSIVE, or FAIL if
   * an observed value is beyond its limit or the run is strict.
   */
  public boolean isUndecided() {
    return verdict().isUndecided();
  }

  /**
   * What decided the outcome whatever the objectives, such as that nothing was measured or that the
   * generator was the limit; empty if nothing did.
   */
  public List<String> reasons() {
    return verdict().reasons();
  }

  /** What was tested, as git or the server that builds it names it; empty if that is not known. */
  public Optional<Revision> revision() {
    return report.circumstances().revision();
  }

  /** One entry for each objective, in the order they were given; implied ones are last. */
  public List<ObjectiveResult> objectives() {
    return verdict().judgements().stream().map(ObjectiveResult::of).toList();
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
   * One entry for each stage of the load, as far as the run came, and but for those of the warm-up;
   * empty if it has no stages.
   */
  public List<StageResult> stages() {
    return StageFigures.of(report).stream()
        .map(stage -> new StageResult(stage, report.rules()))
        .toList();
  }

  /**
   * A stage of the load.
   *
   * @param number from 1, warm-up included
   * @throws IllegalArgumentException if the load has no such stage, it is of the warm-up, or the
   *     run did not come to it
   */
  public StageResult stage(int number) {
    return stages().stream()
        .filter(stage -> stage.number() == number)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                String.format(
                    Locale.ROOT,
                    "nothing was measured in a stage %d; there were %s",
                    number,
                    stages().stream().map(StageResult::number).toList())));
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

  /** One entry for each counter that user code added to after the warm-up, sorted by name. */
  public List<CounterResult> counters() {
    return report.kept().custom().counters().stream()
        .map(it -> CounterResult.of(it, report.kept()))
        .toList();
  }

  /**
   * What was added to a counter.
   *
   * @throws IllegalArgumentException if nothing was added to a counter of this name; the message
   *     lists those there were
   */
  public CounterResult counter(String name) {
    return new NamedResults<>("counter", counters(), CounterResult::name, "").find(name);
  }

  /** One entry for each gauge that user code gave a value after the warm-up, sorted by name. */
  public List<GaugeResult> gauges() {
    return report.kept().custom().gauges().stream().map(GaugeResult::of).toList();
  }

  /**
   * The values of a gauge.
   *
   * @throws IllegalArgumentException if no gauge of this name was given a value; the message lists
   *     those that were
   */
  public GaugeResult gauge(String name) {
    return new NamedResults<>("gauge", gauges(), GaugeResult::name, "").find(name);
  }

  /**
   * The requests of the tasks with a tag, under the name {@code tag read}. They are counted for
   * each tag that an objective names, such as {@code p95 < 100ms of tag read}.
   *
   * @throws IllegalArgumentException if no request was counted for this tag; the message lists
   *     those for which there were some
   */
  public RequestResult tag(String tag) {
    String prefix = RequestGroup.tag("").text();
    List<RequestResult> tags =
        report.kept().groupsOf(RequestGroup.Kind.TAG).map(it -> group(it.name())).toList();
    return new NamedResults<>("tag", tags, it -> it.name().substring(prefix.length()), TAGS_COUNTED)
        .find(tag);
  }

  /** One entry for each scenario of the load, in their order; empty if it has only one. */
  public List<ScenarioResult> scenarios() {
    return report.course().scenarios().stream()
        .map(end -> new ScenarioResult(end, group(RequestGroup.scenario(end.name()).text())))
        .toList();
  }

  /**
   * A scenario of a load of several.
   *
   * @param name by default, the simple names of its user classes
   * @throws IllegalArgumentException if the load has no such scenario, or only one: all figures are
   *     of that
   */
  public ScenarioResult scenario(String name) {
    return new NamedResults<>("scenario", scenarios(), ScenarioResult::name, SEVERAL_SCENARIOS)
        .find(name);
  }

  /**
   * One entry for each worker, in their order; empty if one JVM made the load. Their counts are
   * parts of those of {@link #total}, or of the measures if there was no request.
   */
  public List<WorkerResult> workers() {
    List<WorkerOutcome> all = report.course().workers();
    long requests = all.stream().mapToLong(WorkerOutcome::requests).sum();
    return all.stream()
        .map(it -> new WorkerResult(it, requests, report.health().issuesOf(it.name())))
        .toList();
  }

  /** What failed or was thrown, those that are alike as one, the most frequent first. */
  public List<ErrorResult> errors() {
    return report.kept().groups().stream().map(ErrorResult::of).toList();
  }

  /**
   * Whether no request or measure failed, and no task, start or stop of a user ended in an
   * exception.
   */
  public boolean hasNoFailures() {
    return report.hasNoFailures();
  }

  /** How many requests were completed in the warm-up; they are in no other figure. */
  public long excludedRequests() {
    return report.warmedUp().total().count();
  }

  /** How many users were started before the load ended. */
  public int startedUsers() {
    return report.course().spawned();
  }

  /** How many connections were opened. */
  public long openedConnections() {
    return report.kept().connections().opened();
  }

  /** The length of the window that was kept: for how long load was offered in it. */
  public Duration window() {
    return Duration.ofNanos(report.kept().windowNanos());
  }

  /**
   * The seed of everything random in the run: given to {@link LoadRun#seed}, it repeats the run.
   */
  public long seed() {
    return report.load().seed();
  }

  /**
   * The report for a person: the table per request, the objectives, the errors. Lines have at most
   * 80 characters; ends with a line break.
   */
  public String text() {
    return TextReport.write(report);
  }

  /**
   * The part of {@link #text} that is needed when the run failed: the verdict on the first line,
   * however long that is, each objective, the worst requests and the most frequent errors; ends
   * with a line break.
   */
  public String failureText() {
    return TextReport.failure(report);
  }

  /** The report for a machine, as {@link LoadRun#json} writes it: one JSON document. */
  public String json() {
    return JsonReport.write(report);
  }

  /** The verdict and the figures of all requests together, in one line. */
  @Override
  public String toString() {
    return TextReport.verdict(report) + "; " + total();
  }

  Verdict verdict() {
    return report.verdict();
  }

  RunReport report() {
    return report;
  }

  private RequestResult group(String text) {
    return new RequestResult(Subject.ofGroup(report.window(), text), report.rules());
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
