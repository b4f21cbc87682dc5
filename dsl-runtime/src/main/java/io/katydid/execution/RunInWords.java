package io.katydid.execution;

import io.katydid.api.Durations;
import io.katydid.api.load.Limit;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Schedule;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.run.ScenarioPlan;
import io.katydid.text.Figures;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run before it starts, in words: who makes which load on what, and for how long. */
record RunInWords(PlannedRun run) {

  /** This run. */
  static String of(PlannedRun run) {
    return new RunInWords(run).text();
  }

  private String text() {
    String users = run.scenarios().stream().map(this::inWords).collect(Collectors.joining(" and "));
    String title = run.spec().get(RunOptions.TITLE);
    return (title.isEmpty() ? "" : title + ": ")
        + users
        + (run.target().hosts().isEmpty() ? "" : " on " + run.target().hosts())
        + " for "
        + length()
        + (run.linesWithoutTime() == 0
            ? ""
            : ", without %s that have no time"
                .formatted(Figures.count(run.linesWithoutTime(), "line")))
        + inJvms();
  }

  private String inJvms() {
    if (run.isJoined()) {
      return ", by %s that %s it"
          .formatted(Figures.count(run.workers(), "worker"), run.workers() == 1 ? "joins" : "join");
    }
    if (run.workers() > 1) {
      return String.format(Locale.ROOT, ", by %d workers", run.workers());
    }
    return run.isForked() ? ", in a forked JVM" : "";
  }

  private String inWords(ScenarioPlan scenario) {
    String name = scenario.name();
    String users =
        switch (scenario.schedule()) {
          case Schedule.Closed it ->
              Figures.count(it.users(), "user")
                  + " of "
                  + name
                  + run.spec()
                      .find(WorkloadOptions.MAX_RATE)
                      .map(rate -> " at most " + rate)
                      .orElse("");
          case Schedule.Open it -> "arrivals of " + name + " at " + Figures.rate(it.perSecond());
          case Schedule.UserStages it ->
              "up to " + Figures.count(it.mostUsers(), "user") + " of " + name;
          case Schedule.ArrivalStages it ->
              "arrivals of " + name + " at up to " + Figures.rate(it.perSecond().max());
        };
    return scenario.startDelay().isZero()
        ? users
        : users + " after " + Durations.format(scenario.startDelay());
  }

  private String length() {
    String runTime = Durations.format(run.spec().runTime());
    if (run.scenarios().size() > 1) {
      return runTime;
    }
    Limit limit = run.scenarios().getFirst().limit();
    return switch (limit) {
      case Limit.Time it -> runTime;
      case Limit.Iterations it ->
          "%s, at most %s".formatted(Figures.count(it.count(), "iteration"), runTime);
      case Limit.IterationsPerUser it ->
          "%s of each, at most %s".formatted(Figures.count(it.count(), "iteration"), runTime);
    };
  }
}
