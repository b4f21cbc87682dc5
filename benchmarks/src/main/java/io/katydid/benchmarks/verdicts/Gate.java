package io.katydid.benchmarks.verdicts;

import io.katydid.statistics.Proportion;
import java.util.stream.IntStream;

/** How a team lets its build be decided by a run with a limit on the p99. */
enum Gate {
  /** The observed value is compared with the limit, in a run of the length that was asked for. */
  NAIVE("observed <= limit") {
    @Override
    Light light(Run run) {
      return run.isBeyond(1) ? Light.RED : Light.GREEN;
    }
  },
  /** Extended while undecided; what stays so is red if observed beyond its limit. */
  DEFAULT("Katydid") {
    @Override
    Light light(Run run) {
      return switch (run.extended()) {
        case PASS -> Light.GREEN;
        case FAIL -> Light.RED;
        case INCONCLUSIVE -> run.isBeyond(Run.LOOKS) ? Light.RED : Light.SKIPPED;
      };
    }
  },
  /** The same, but what stays undecided is red. */
  STRICT("Katydid, strict") {
    @Override
    Light light(Run run) {
      return run.extended() == Call.PASS ? Light.GREEN : Light.RED;
    }
  };

  /** What a build shows. */
  enum Light {
    RED,
    SKIPPED,
    GREEN
  }

  private final String text;

  Gate(String text) {
    this.text = text;
  }

  /** What the build shows after this run. */
  abstract Light light(Run run);

  String text() {
    return text;
  }

  /**
   * A run that is extended twice if need be.
   *
   * @param requests as many as there are in the end
   * @param limit on their p99
   */
  record Run(Requests requests, double limit) {

    /** One after the run, and one after each extension; together they may err as often as one. */
    static final int LOOKS = 3;

    /** What it is called by the first look that decides it, or by the last. */
    Call extended() {
      return IntStream.rangeClosed(1, LOOKS)
          .mapToObj(this::call)
          .filter(call -> call != Call.INCONCLUSIVE)
          .findFirst()
          .orElse(Call.INCONCLUSIVE);
    }

    private Call call(int look) {
      Requests seen = seen(look);
      double slowest = seen.latencyExceededBy(Replications.SLOWEST);
      Proportion share =
          Proportion.of(
              seen.batches(Replications.BATCHES, limit),
              Proportion.leastDesignEffect(seen.batches(Replications.BATCHES, slowest)));
      return Call.of(share, Replications.ALLOWED, Replications.ALPHA / LOOKS);
    }

    boolean isBeyond(int look) {
      return seen(look).latencyExceededBy(Replications.ALLOWED) > limit;
    }

    private Requests seen(int look) {
      return requests.first(requests.count() * look / LOOKS);
    }
  }
}
