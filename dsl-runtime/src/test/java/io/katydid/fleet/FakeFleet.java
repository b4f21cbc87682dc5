package io.katydid.fleet;

import io.katydid.api.WorkerLoss;
import io.katydid.remote.EngineCommand;
import io.katydid.run.EngineListener;
import io.katydid.run.Share;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A fleet of workers without processes, and what it reports. */
final class FakeFleet {

  final List<String> warnings = new ArrayList<>();
  final List<Interval> intervals = new ArrayList<>();
  private Runnable runTimeOver = () -> {};

  /** What is done when the run time is over. */
  void onRunTimeOver(Runnable action) {
    runTimeOver = action;
  }

  /** Executes it to its end. */
  RunEnd execute(WorkerLoss policy, List<FakeLink> links) {
    try (Fleet fleet = start(policy, links)) {
      return fleet.execute();
    }
  }

  /** One that has not been executed. */
  Fleet start(WorkerLoss policy, List<FakeLink> links) {
    List<EngineCommand.Start> starts = new ArrayList<>();
    for (int index = 0; index < links.size(); index++) {
      starts.add(
          new EngineCommand.Start(
              List.of(), List.of(), 20, new Share(index, links.size()), Map.of()));
    }
    EngineListener listener =
        new EngineListener() {
          @Override
          public void measured(Interval interval) {
            intervals.add(interval);
          }

          @Override
          public void runTimeOver() {
            runTimeOver.run();
          }
        };
    return Fleet.start(links, starts, policy, listener, warnings::add);
  }
}
