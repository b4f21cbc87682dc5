package io.katydid.store;

/** The end of a run. */
final class RunEndCodec {

  private RunEndCodec() {}

  static void write(PayloadWriter out, RunEnd end) {
    out.number(end.elapsedNanos());
    out.number(end.spawned());
    out.number(end.ready());
    out.number(end.sessions());
    out.number(end.notBegun());
    out.number(end.extensions());
    out.text(end.stopReason());
    out.text(end.reasonOfAll());
    out.list(end.runErrors(), out::text);
    out.list(end.changes(), change -> LoadChange.write(out, change));
    out.list(end.scenarios(), scenario -> ScenarioEnd.write(out, scenario));
    out.list(end.workers(), worker -> WorkerCodec.write(out, worker));
  }

  static RunEnd read(PayloadReader in) {
    return new RunEnd(
        in.number(),
        in.integer(),
        in.integer(),
        in.number(),
        in.number(),
        in.integer(),
        in.text(),
        in.text(),
        in.list(in::text),
        in.list(() -> LoadChange.read(in)),
        in.list(() -> ScenarioEnd.read(in)),
        in.list(() -> WorkerCodec.read(in)));
  }
}
