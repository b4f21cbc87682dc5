package io.katydid.store;

/** What one of several workers made of a run. */
final class WorkerCodec {

  private WorkerCodec() {}

  static void write(PayloadWriter out, WorkerOutcome worker) {
    out.number(worker.number());
    WorkerFacts.write(out, worker.facts());
    out.number(worker.clock().uncertaintyNanos());
    out.signed(worker.clock().wallAheadMillis());
    out.number(worker.requests());
    out.number(worker.failures());
    out.number(worker.drained());
    out.number(worker.windowNanos());
    DistributionCodec.write(out, worker.lag());
    SnapshotCodec.write(out, worker.spent());
    IntervalCodec.write(out, worker.resources());
    out.number(worker.skipped());
    out.number(worker.ending().elapsedNanos());
    out.text(worker.ending().reason());
    out.flag(worker.ending().lost());
  }

  static WorkerOutcome read(PayloadReader in) {
    return new WorkerOutcome(
        in.integer(),
        WorkerFacts.read(in),
        new WorkerClock(in.number(), in.signed()),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        DistributionCodec.read(in),
        SnapshotCodec.readSpent(in),
        IntervalCodec.readResources(in),
        in.integer(),
        new WorkerEnding(in.number(), in.text(), in.flag()));
  }
}
