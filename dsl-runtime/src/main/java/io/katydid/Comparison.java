package io.katydid;

import io.katydid.api.load.ComparisonOptions;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.comparison.Tolerance;
import io.katydid.execution.Documents;
import io.katydid.result.Figure;
import io.katydid.targets.WatchedProcess;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares two or more variants by running them in turns: two targets, two versions, two settings.
 *
 * <pre>{@code
 * ComparisonResult result =
 *     Comparison.of(
 *             LoadRun.of(Shopper.class).host("http://localhost:8001").fork(),
 *             LoadRun.of(Shopper.class).host("http://localhost:8002").fork())
 *         .names("old", "new")
 *         .execute();
 * }</pre>
 *
 * <p>Requests of one run depend on each other, so that thousands of them say little about the next
 * run: what is repeated here is the run. Variants take turns, every second round backwards. Over
 * the rounds each figure of a variant is set against that of the first, with an exact interval; see
 * {@link io.katydid.comparison}. What the target keeps from run to run, such as how it was laid out
 * in memory when it started, is part of what is compared, unless {@link #beforeEach} starts it
 * afresh.
 *
 * <p>Not thread-safe; a comparison can be executed several times. Its setters throw a {@link
 * NullPointerException} if they are given null.
 */
public final class Comparison {

  final List<LoadSpec> variants;
  List<String> names;
  int pairs = ComparisonOptions.PAIRS.standard().orElseThrow();
  Tolerance tolerance = new Tolerance(ComparisonOptions.TOLERANCE.standard().orElseThrow());
  List<Figure> figures = List.of(Figure.values());
  @Nullable FreshTarget freshTarget;
  List<WatchedProcess> watched = List.of();
  List<String> remarks = List.of();
  boolean together;
  @Nullable PrintStream console;
  final Map<LoadOption<Path>, Path> files = new LinkedHashMap<>();

  private Comparison(List<LoadSpec> variants) {
    this.variants = variants;
    this.names =
        IntStream.range(0, variants.size())
            .mapToObj(variant -> Character.toString('a' + variant))
            .toList();
  }

  /**
   * A comparison of these variants, with the first of them. Each is a run of its own, and may
   * differ in anything; objectives that it has are not what decides here, and do not extend it.
   *
   * @throws IllegalArgumentException if one has a {@linkplain LoadRun#listener listener} or {@link
   *     KatydidMetrics}: runs of a comparison would not call them
   */
  public static Comparison of(LoadRun first, LoadRun second, LoadRun... others) {
    List<LoadRun> runs = new ArrayList<>(List.of(first, second));
    runs.addAll(List.of(others));
    return new Comparison(runs.stream().map(LoadRun::loadAlone).toList());
  }

  /**
   * A comparison of targets by one load, with what of its options is of the comparison: pairs,
   * tolerance, and files.
   *
   * @param hosts the addresses of the targets, of the one that the others are compared with first
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static Comparison of(LoadSpec load, String... hosts) {
    List<String> all = present("hosts", hosts);
    if (all.size() < 2) {
      throw new IllegalArgumentException("a comparison needs two targets, not " + all);
    }
    LoadSpec ofRuns = Documents.without(load.without(VerdictOptions.STRICT));
    Comparison comparison =
        new Comparison(all.stream().map(host -> ofRuns.with(TargetOptions.HOST, host)).toList())
            .pairs(load.get(ComparisonOptions.PAIRS))
            .tolerance(load.get(ComparisonOptions.TOLERANCE));
    for (LoadOption<Path> report : LoadOptions.reports()) {
      load.find(report).ifPresent(file -> comparison.files.put(report, file));
    }
    return comparison;
  }

  /**
   * What the variants are called; {@code a}, {@code b} and so on by default.
   *
   * @throws IllegalArgumentException if there are not as many as variants, or two are equal
   */
  public Comparison names(String... names) {
    List<String> all = present("names", names);
    if (all.size() != variants.size() || all.stream().distinct().count() < all.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d variants need as many names, all different, not %s",
              variants.size(),
              all));
    }
    this.names = all;
    return this;
  }

  /**
   * How many runs each variant has; 6 by default.
   *
   * @throws IllegalArgumentException if it is fewer than 6, which cannot decide anything
   */
  public Comparison pairs(int pairs) {
    this.pairs = ComparisonOptions.PAIRS.require(pairs);
    return this;
  }

  /**
   * Which change does not matter: 0.05, the default, is 5 % of a time or rate. Failures are always
   * tolerated by 0.1 percentage points.
   *
   * @throws IllegalArgumentException if it is not above 0 and below 1
   */
  public Comparison tolerance(double tolerance) {
    this.tolerance = new Tolerance(ComparisonOptions.TOLERANCE.require(tolerance));
    return this;
  }

  /**
   * What is compared; everything by default. Of few runs, a high percentile often cannot be decided
   * within the tolerance: leave it out if it should not decide.
   *
   * @throws IllegalArgumentException if it is nothing
   */
  public Comparison figures(Figure... figures) {
    List<Figure> all = present("figures", figures);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a comparison needs a figure to compare, such as P50");
    }
    this.figures = all.stream().distinct().sorted().toList();
    return this;
  }

  /**
   * Judges all figures of all requests together: in at most 5 % of comparisons in which nothing is
   * slower by more than is tolerated, anything is called slower (Holm's procedure). The noise is
   * then no limit, so that more pairs find smaller changes. Without it, each figure may err in 2.5
   * %, but nothing is claimed below the noise, which makes that far less on most machines.
   *
   * <p>A run whose generator was the limit is made again, as often as a quarter of all runs.
   *
   * <p>The more figures there are, the more pairs are needed before anything can be called slower:
   * 10 for 50 figures, 12 for 200.
   */
  public Comparison together() {
    this.together = true;
    return this;
  }

  /** Adds a note for the reader to every report, such as which versions the variants are. */
  public Comparison remark(String remark) {
    this.remarks =
        Stream.concat(
                remarks.stream(),
                Stream.of(Objects.requireNonNull(remark, "remark must not be null")))
            .toList();
    return this;
  }

  /**
   * Starts the target of a variant before each of its runs; what it returns is closed after the
   * run. It must be ready for load when it is returned. Where its address is known only then,
   * {@link #at} gives it to the run.
   */
  public Comparison beforeEach(FreshTarget freshTarget) {
    this.freshTarget = Objects.requireNonNull(freshTarget, "beforeEach must not be null");
    return this;
  }

  /**
   * A fresh target at an address that was not known before: for what {@link #beforeEach} starts.
   *
   * @param host its base address, which is the host of the run
   * @param target what is closed after the run
   */
  public static AutoCloseable at(String host, AutoCloseable target) {
    return new TargetAt(host, target);
  }

  /**
   * Watches the processes of the target on this machine: what they use of the processor and of
   * memory stands beside the rates. Only on Linux; elsewhere the report says that it is missing.
   *
   * @param targets one for all variants, or one for each
   * @throws IllegalArgumentException if it is neither
   */
  public Comparison watch(WatchedProcess... targets) {
    List<WatchedProcess> all = present("watch", targets);
    if (all.size() != 1 && all.size() != variants.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "watch one target for all variants, or one for each of %d, not %d",
              variants.size(),
              all.size()));
    }
    this.watched = all;
    return this;
  }

  /** Writes what was found as JSON to this file after the last run. */
  public Comparison json(Path file) {
    return with(ReportOptions.JSON, file);
  }

  /**
   * Writes what was found as a page of HTML to this file after the last run: it needs no script and
   * no other file.
   */
  public Comparison html(Path file) {
    return with(ReportOptions.HTML, file);
  }

  /**
   * Writes what was found as Markdown to this file after the last run, for a pull request; and adds
   * it to the file that {@code GITHUB_STEP_SUMMARY} names, if it is set.
   */
  public Comparison markdown(Path file) {
    return with(ReportOptions.MARKDOWN, file);
  }

  private Comparison with(LoadOption<Path> report, Path file) {
    files.put(report, report.require(file));
    return this;
  }

  /** Prints a line after each run, and the report after the last; nothing by default. */
  public Comparison console(PrintStream out) {
    this.console = Objects.requireNonNull(out, "console must not be null");
    return this;
  }

  private static <T> List<T> present(String setter, T[] values) {
    String message = setter + " must not be null";
    return Arrays.stream(Objects.requireNonNull(values, message))
        .map(value -> Objects.requireNonNull(value, message))
        .toList();
  }

  /**
   * Runs all variants in turns and compares them; the first variant whose load is made in this JVM
   * runs once more before, which is not counted. Ends early, and decides nothing, if a run goes
   * wrong: is interrupted, makes no request, or is stopped. If the virtual machine is to end, it
   * waits until that is reported.
   *
   * @throws IllegalArgumentException as {@link LoadRun#execute}
   * @throws IllegalStateException as {@link LoadRun#execute}; if a fresh target does not start or
   *     close; or if a target to be watched is not on this machine
   */
  public ComparisonResult execute() {
    return new ComparisonExecution(this).execute();
  }

  /** Starts the target of a variant. */
  @FunctionalInterface
  public interface FreshTarget {

    /**
     * Starts it, and returns when it is ready for load.
     *
     * @param variant the name of the variant
     * @return what ends it
     */
    AutoCloseable start(String variant) throws Exception;
  }

  /** A target whose address the run is to have. */
  @SuppressWarnings("try") // it passes on what the other throws
  record TargetAt(String host, AutoCloseable target) implements AutoCloseable {

    @Override
    public void close() throws Exception {
      target.close();
    }
  }
}
