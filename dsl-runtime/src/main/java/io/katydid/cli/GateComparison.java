package io.katydid.cli;

import io.katydid.Comparison;
import io.katydid.ComparisonResult;
import io.katydid.api.load.ComparisonOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.WarmUp;
import io.katydid.gate.Gate;
import io.katydid.gate.RunningServer;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import java.io.PrintStream;
import java.util.List;

/** The comparison of two versions, each started for each of its runs, by defaults of its own. */
final class GateComparison {

  /** Others of short runs are often left open. */
  private static final List<Figure> FIGURES = List.of(Figure.P50, Figure.P95, Figure.FAILURES);

  /**
   * So many find a request that is 10 % slower in 99 of 100 gates, if pairs of runs differ by 3 %,
   * and in nearly all if by 2 %.
   */
  private static final int PAIRS = 16;

  /** Where no server is yet: each run has that of the server that was started for it. */
  private static final String HOST = "http://127.0.0.1";

  private final LoadSpec load;
  private final List<Figure> figures;
  private final Gate gate;

  /**
   * One by this load.
   *
   * @param figures what is compared; empty for the defaults
   */
  GateComparison(LoadSpec load, List<Figure> figures, Gate gate) {
    this.load = withDefaults(load);
    this.figures = figures.isEmpty() ? FIGURES : figures;
    this.gate = gate;
  }

  /** A server that has just been started is slow at first, and all of them are. */
  private static LoadSpec withDefaults(LoadSpec given) {
    LoadSpec load =
        given.isGiven(ComparisonOptions.PAIRS) ? given : given.with(ComparisonOptions.PAIRS, PAIRS);
    return load.isGiven(RunOptions.WARM_UP) || load.workload().isStaged()
        ? load
        : load.with(RunOptions.WARM_UP, WarmUp.of(load.runTime().dividedBy(5)));
  }

  /** Builds both versions, and compares them. */
  ComparisonResult execute(PrintStream out) {
    gate.revisions().forEach(out::println);
    out.println("what builds and servers print is in " + gate.logs());
    gate.build(out::println);
    Comparison comparison =
        Comparison.of(load, HOST, HOST)
            .names(Gate.BASE, Gate.HEAD)
            .figures(figures.toArray(Figure[]::new))
            .together()
            .beforeEach(this::start)
            .console(out);
    gate.revisions().forEach(comparison::remark);
    return comparison.execute();
  }

  private AutoCloseable start(String version) {
    RunningServer server = gate.start(version);
    return Comparison.at(server.host(), server);
  }

  /**
   * A gate that was red by an estimate that nothing settles would be red by chance. Runs that went
   * wrong are another matter.
   */
  static int exitCode(ComparisonResult result, boolean strict) {
    return result.outcome() == ComparisonOutcome.INCONCLUSIVE
            && !strict
            && !result.changes().isEmpty()
        ? CompareCommand.UNSETTLED
        : CompareCommand.exitCode(result, strict);
  }
}
