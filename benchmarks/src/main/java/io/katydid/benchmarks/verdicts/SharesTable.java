package io.katydid.benchmarks.verdicts;

import io.katydid.benchmarks.Table;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts what runs are called by a limit on the share of failures. */
@Command(
    name = "shares",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "How often runs are called PASS, INCONCLUSIVE and FAIL by a limit on failures, where their "
            + "share in a batch resembles that in the batch before.")
final class SharesTable implements Callable<Integer> {

  private static final List<CorrelatedShares> TARGETS =
      List.of(
          new CorrelatedShares(0, 1),
          new CorrelatedShares(0, 4),
          new CorrelatedShares(0.3, 4),
          new CorrelatedShares(0.6, 4),
          new CorrelatedShares(0.3, 16),
          new CorrelatedShares(0.6, 16));

  @Option(
      names = "--replications",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many runs of each kind. Default: ${DEFAULT-VALUE}")
  private int replications;

  @Option(
      names = "--limits",
      paramLabel = "SHARE",
      split = ",",
      defaultValue = "0.05,0.01",
      description = "The shares that may fail. Default: ${DEFAULT-VALUE}")
  private List<Double> limits = List.of();

  @Option(
      names = "--requests",
      paramLabel = "N",
      split = ",",
      defaultValue = "10000,100000",
      description = "How many requests a run has. Default: ${DEFAULT-VALUE}")
  private List<Integer> requests = List.of();

  @Option(
      names = "--batches",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many batches a run has. Default: ${DEFAULT-VALUE}")
  private int batches;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What all randomness comes from. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Override
  public Integer call() {
    System.out.println(table());
    return 0;
  }

  private Table table() {
    Table table =
        new Table(
            Stream.concat(
                    Stream.of("limit", "requests", "design effect", "correlation"),
                    FailureShares.MULTIPLES.stream().map(Object::toString))
                .toArray(String[]::new));
    for (double limit : limits) {
      for (int each : requests) {
        TARGETS.forEach(target -> add(table, new FailureShares(target, each, batches, limit)));
      }
    }
    return table;
  }

  private void add(Table table, FailureShares shares) {
    table.row(
        Stream.concat(
                Stream.of(
                    "%s%%".formatted(Math.round(1e4 * shares.limit()) / 100.0),
                    "%,d".formatted(shares.requests()),
                    "%.0f".formatted(shares.target().designEffect()),
                    "%.1f".formatted(shares.target().correlation())),
                FailureShares.MULTIPLES.stream()
                    .map(it -> FailureShares.percent(shares.calls(it, replications, seed))))
            .toArray(String[]::new));
  }
}
