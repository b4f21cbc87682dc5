package io.katydid.verdict;

import static io.katydid.verdict.Bias.EVERYTHING;
import static io.katydid.verdict.Bias.LESS_LOAD;
import static io.katydid.verdict.Bias.LONGER_TIMES;

import io.katydid.measure.Distribution;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.ResourceSignal;
import io.katydid.measure.Snapshot;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;

/** Finds what distorts the figures of a run. */
final class HealthChecks {

  private final Generator generator;
  private final ResourceMetrics resources;
  private final double reference;
  private final String bound;
  private final List<HealthIssue> found = new ArrayList<>();

  /**
   * Of this generator.
   *
   * @param reference the time in nanoseconds that delays are compared with
   */
  HealthChecks(Generator generator, double reference) {
    this.generator = generator;
    this.resources = generator.resources();
    this.reference = reference;
    this.bound = "at most " + Figures.duration(Delays.harmless(reference));
  }

  /** All of them, in the order in which they are reported: what explains others before them. */
  List<HealthIssue> find(Snapshot kept) {
    exhaustion(kept);
    clock();
    pauses();
    lost();
    tail("lag", "p99 lag ", generator.lag());
    tail("carrier lag", "p99 wait for a carrier ", resources.carrierLag());
    tail("hiccups", "p99 hiccup ", resources.hiccups());
    return found;
  }

  /** Only what requests failed by that did not leave their machine. */
  List<HealthIssue> exhausted(Snapshot kept) {
    exhaustion(kept);
    return found;
  }

  private void tail(String signal, String words, Distribution delays) {
    long p99 = delays.percentile(99);
    if (p99 > Delays.harmless(reference)) {
      add(signal, LONGER_TIMES, words + Figures.duration(p99), bound, "", (double) p99);
    }
  }

  /**
   * Users that lost time to us made less load than they were to make, whatever the limit is. Delays
   * of every timer do not count, though they may be a large part of a short request.
   */
  private void lost() {
    double share = generator.lostRatio();
    if (share > GeneratorLimits.LOST_LOAD
        && generator.meanDelay() > GeneratorLimits.UNAVOIDABLE
        && generator.spent().users() >= GeneratorLimits.LEAST_LOAD) {
      add(
          "lost time",
          LESS_LOAD,
          "users lost " + Figures.ratio(share) + " of their time waiting for the generator",
          "at most " + Figures.ratio(GeneratorLimits.LOST_LOAD),
          "",
          share);
    }
  }

  private void pauses() {
    Distribution pauses = resources.pauses();
    double share =
        resources.windowNanos() == 0 ? 0 : pauses.mean() * pauses.count() / resources.windowNanos();
    long longest = Math.round(GeneratorLimits.PAUSE_SHARE * reference);
    if (share > GeneratorLimits.PAUSED
        || pauses.max() > Math.max(GeneratorLimits.UNAVOIDABLE, longest)) {
      add(
          "GC pauses",
          LONGER_TIMES,
          "garbage collections stopped the generator for %s of the window, up to %s at once"
              .formatted(Figures.ratio(share), Figures.duration(pauses.max())),
          "at most %s, and %s at once"
              .formatted(Figures.ratio(GeneratorLimits.PAUSED), Figures.duration(longest)),
          generator.forked()
              ? "Give it more memory by JDK_JAVA_OPTIONS=-Xmx.., or keep less in user classes"
              : "Use fork, or give this JVM more memory",
          (double) pauses.max());
    }
  }

  /** The types of failure are those of requests that did not leave this machine. */
  private void exhaustion(Snapshot kept) {
    for (ErrorGroup group : kept.groups()) {
      if (!group.isError() && GeneratorHealth.LOCAL_FAILURES.contains(group.type())) {
        add(
            group.type(),
            EVERYTHING,
            "%s did not leave this machine: %s"
                .formatted(Figures.count(group.count(), "request"), group.type()),
            "none",
            group.type().equals(GeneratorHealth.NO_PORT)
                ? "Keep connections instead of making new ones, or use more source addresses"
                : "Raise the limit of open files, as by ulimit -n, or have fewer users",
            (double) group.count());
      }
    }
  }

  private void clock() {
    long jump = resources.get(ResourceSignal.CLOCK_JUMP).orElse(0);
    if (jump > GeneratorLimits.CLOCK_JUMP) {
      add(
          "clock jump",
          EVERYTHING,
          "the calendar jumped by " + Figures.duration(jump) + " against the clock",
          "at most " + Figures.duration(GeneratorLimits.CLOCK_JUMP),
          "Keep the machine from being suspended, or its clock from being set, during a run",
          (double) jump);
    }
  }

  private void add(
      String signal, Bias distortion, String finding, String limit, String remedy, double extent) {
    found.add(new HealthIssue(signal, distortion, finding, limit, remedy, extent));
  }
}
