package io.katydid.verdict;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Objective;
import io.katydid.baseline.Baseline;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Work;
import io.katydid.result.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the generator was well enough for what it measured to be the target's.
 *
 * <p>What makes a judgement invalid is a measured distortion of time or of load, and only where it
 * could have changed the outcome. What explains it, such as a busy processor, stands beside it, and
 * is a warning where nothing is distorted.
 */
public final class GeneratorHealth {

  /** The type of failure of a request for which this machine had no port. */
  public static final String NO_PORT = "no free port";

  /** The types of failure of requests that the generator could not send. */
  public static final Set<String> LOCAL_FAILURES = Set.of(NO_PORT, "too many open files");

  private final Generator generator;
  private final Snapshot kept;
  private final Baseline baseline;
  private final List<HealthIssue> issues;
  private final List<Invalidation> invalidations;

  /** What was found of each worker by itself, by its name. */
  private final Map<String, List<HealthIssue>> ofWorkers;

  /**
   * Of the generator of a run.
   *
   * @param objectives of the run; may be empty
   * @param kept what was measured, warm-up excluded
   * @param baseline what earlier runs measured
   */
  public GeneratorHealth(
      Generator generator, List<RequestObjective> objectives, Snapshot kept, Baseline baseline) {
    this.generator = generator;
    this.kept = kept;
    this.baseline = baseline;
    this.issues = find(generator, reference(objectives), kept);
    this.invalidations = List.of(invalidation(generator, issues));
    this.ofWorkers = Map.of();
  }

  /**
   * Of the generator of a run that is one of several workers, each of which is looked at by itself:
   * that others were well does not mend what one of them did.
   *
   * @param generator all of them
   * @param machines those of the workers of each machine together, by its name: what explains a
   *     distortion is shared by them
   * @param workers each of them, by its name
   * @param objectives of the run; may be empty
   * @param kept what was measured, warm-up excluded
   * @param baseline what earlier runs measured
   */
  public GeneratorHealth(
      Generator generator,
      Map<String, Generator> machines,
      Map<String, Generator> workers,
      List<RequestObjective> objectives,
      Snapshot kept,
      Baseline baseline) {
    this.generator = generator;
    this.kept = kept;
    this.baseline = baseline;
    List<HealthIssue> ofAll = new HealthChecks(generator, 0).exhausted(kept);
    WorkerIssues ofParts = new WorkerIssues();
    this.invalidations = new ArrayList<>(List.of(invalidation(generator, ofAll)));
    machines.forEach((name, machine) -> add(ofParts, name, machine, new Causes(machine).find()));
    double reference = reference(objectives);
    this.ofWorkers = new LinkedHashMap<>();
    workers.forEach((name, worker) -> {
      List<HealthIssue> found = new HealthChecks(worker, reference).find(Snapshot.EMPTY);
      ofWorkers.put(name, found);
      add(ofParts, name, worker, found);
    });
    this.issues = Stream.concat(ofAll.stream(), ofParts.all().stream()).toList();
  }

  private void add(WorkerIssues issues, String name, Generator part, List<HealthIssue> found) {
    issues.add(name, found);
    invalidations.add(invalidation(part, found));
  }

  private static List<HealthIssue> find(Generator generator, double reference, Snapshot kept) {
    return Stream.concat(
            new Causes(generator).find().stream(),
            new HealthChecks(generator, reference).find(kept).stream())
        .toList();
  }

  private static Invalidation invalidation(Generator generator, List<HealthIssue> issues) {
    return new Invalidation(
        generator,
        issues.stream()
            .map(HealthIssue::distortion)
            .filter(it -> it != Bias.NONE)
            .collect(Collectors.toSet()));
  }

  private GeneratorHealth(GeneratorHealth health, List<HealthIssue> issues) {
    this.generator = health.generator;
    this.kept = health.kept;
    this.baseline = health.baseline;
    this.invalidations = health.invalidations;
    this.ofWorkers = health.ofWorkers;
    this.issues = issues;
  }

  /**
   * The same where another load test ran beside this one for so many seconds; may be 0. Its remedy
   * comes last.
   */
  public GeneratorHealth besideAnotherLoad(int seconds) {
    if (seconds == 0) {
      return this;
    }
    HealthIssue other =
        new HealthIssue(
            "another load",
            Bias.NONE,
            String.format(
                Locale.ROOT,
                "another load test ran on this machine at the same time for %d s",
                seconds),
            "at most 0 s",
            "Let load tests run one after the other",
            seconds);
    return new GeneratorHealth(this, Stream.concat(issues.stream(), Stream.of(other)).toList());
  }

  /** The tightest limit, or the mean: without a limit, figures should be right in themselves. */
  private double reference(List<RequestObjective> objectives) {
    return objectives.stream()
        .flatMap(it -> Delays.limit(BaselineLimit.inFigures(it, baseline)).stream())
        .mapToDouble(Duration::toNanos)
        .min()
        .orElseGet(() -> Work.total(kept).responseTime().mean());
  }

  /** What was found, causes first; empty if nothing was. */
  public List<HealthIssue> issues() {
    return issues;
  }

  /**
   * What was found of the worker of this name by itself, and not of its machine; empty if nothing
   * was.
   */
  public List<HealthIssue> issuesOf(String worker) {
    return ofWorkers.getOrDefault(worker, List.of());
  }

  /** What is known of the generator. */
  public Generator generator() {
    return generator;
  }

  /** The verdict, in which what may be the generator's doing is invalid. */
  public Verdict revise(Verdict verdict) {
    if (verdict.hasRunErrors()) {
      return verdict;
    }
    List<Judgement> judgements = verdict.judgements().stream().map(this::revise).toList();
    List<Outcome> outcomes = judgements.stream().map(Judgement::outcome).toList();
    boolean invalid =
        outcomes.contains(Outcome.INVALID) || (judgements.isEmpty() && invalidatesFigures());
    return invalid && !outcomes.contains(Outcome.FAIL)
        ? new Verdict(Outcome.INVALID, judgements, List.of(message()))
        : verdict.on(judgements);
  }

  private Judgement revise(Judgement judgement) {
    return invalidates(judgement.objective(), judgement.isPass()) && !isOnNoStream(judgement)
        ? judgement.as(Outcome.INVALID)
        : judgement;
  }

  /**
   * Requests were answered, and none by a stream that it is about; or those that are stay open:
   * more load would bring none.
   */
  private boolean isOnNoStream(Judgement judgement) {
    RequestObjective slo = judgement.objective();
    return slo.objective().isAboutStreams()
        && judgement.samples() == 0
        && !isDistorted(Bias.EVERYTHING)
        && slo.in(kept).filter(it -> it.count() > 0 || !it.streams().isEmpty()).isPresent();
  }

  /** Whether what was found of this objective may be the generator's doing. */
  boolean invalidates(RequestObjective slo, boolean met) {
    Objective objective = BaselineLimit.inFigures(slo, baseline);
    return slo.in(kept).filter(it -> invalidates(objective, met, it)).isPresent();
  }

  private boolean invalidates(Objective objective, boolean met, RequestSnapshot requests) {
    return invalidations.stream()
        .anyMatch(it -> it.about(objective, met, requests, kept.perSecond(requests)));
  }

  /** Whether the figures of a run without objectives are invalid. */
  boolean invalidatesFigures() {
    return isDistorted(Bias.LESS_LOAD) || isDistorted(Bias.EVERYTHING);
  }

  private boolean isDistorted(Bias distortion) {
    return issues.stream().anyMatch(it -> it.distortion() == distortion);
  }

  /** Cause and remedy of what is invalid, without a full stop. */
  String message() {
    String findings = issues.stream().map(HealthIssue::finding).collect(joining("; "));
    String head =
        isDistorted(Bias.EVERYTHING)
            ? "what was measured is not the target's: "
            : "the generator, not the target, was the limit: ";
    return head + findings + ". " + remedy();
  }

  private String remedy() {
    return issues.stream()
        .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
        .map(HealthIssue::remedy)
        .filter(remedy -> !remedy.isEmpty())
        .findFirst()
        .orElse(
            generator.forked()
                ? "Halve the users, or make the load on a machine that does nothing else"
                : "Halve the users or use fork, and run nothing else on the machine");
  }

  /**
   * The remedy of what makes everything invalid comes first, then those of causes in their order.
   */
  private static int rank(HealthIssue issue) {
    return issue.distortion() == Bias.EVERYTHING ? 0 : 1;
  }
}
