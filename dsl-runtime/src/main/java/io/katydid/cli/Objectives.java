package io.katydid.cli;

import io.katydid.LoadRun;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import java.util.List;
import picocli.CommandLine.Option;

/** The objectives that a command is given for a run. */
final class Objectives {

  @Option(
      names = "--slo",
      paramLabel = "[NAME: ]OBJECTIVE",
      description =
          "What must be met, by all requests or by those of one name; 'with warm-up' behind it has"
              + " requests of the warm-up count, too. Repeatable.")
  private List<RequestSlo> given = List.of();

  /** As they are given to the command. */
  List<String> texts() {
    return given.stream().map(RequestSlo::text).toList();
  }

  /** The run of this load with them; from a shell, a first look needs none. */
  LoadRun run(LoadSpec load) {
    if (given.isEmpty()) {
      return LoadRun.of(load.with(LoadSlo.NONE_GIVEN));
    }
    LoadRun run = LoadRun.of(load);
    for (RequestSlo slo : given) {
      run = run.slo(slo.request(), slo.expression());
    }
    return run;
  }
}
