package io.katydid.control;

import io.katydid.api.Target;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.ScenarioNames;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.Workload;
import io.katydid.files.NumberedFile;
import io.katydid.net.Network;
import io.katydid.remote.EngineCommand;
import io.katydid.run.EngineSpec;
import io.katydid.run.LoadProfile;
import io.katydid.run.Share;
import io.katydid.run.UniqueFeeds;
import io.katydid.text.Spelling;
import io.katydid.verdict.Judge;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Rules;
import io.katydid.verdict.SteadyState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The load of one run, and by what it is judged.
 *
 * @param spec the load as it was asked for, with its seed
 * @param objectives for what must be counted to judge them, and for what ends or extends the run
 * @param rules how a verdict is come to, likewise
 */
public record Load(LoadSpec spec, List<RequestObjective> objectives, Rules rules) {

  private static final Duration FINE_SLICE = Duration.ofMillis(100);
  private static final int MOST_SLICES = 1000;

  /** A load as it was asked for, with the seed of everything random. */
  public static Load of(LoadSpec load, long seed) {
    return new Load(load.with(RunOptions.SEED, seed), RequestObjective.of(load), Rules.of(load));
  }

  /**
   * The name of its scenario.
   *
   * @throws IllegalStateException if there are several, of which one is to be named
   */
  String onlyScenario() {
    if (!spec.others().isEmpty()) {
      throw new IllegalStateException(
          "the load has several scenarios, %1$s: name the one to be changed, as in scenario(\"%2$s\")"
              .formatted(String.join(", ", spec.scenarioNames()), spec.name()));
    }
    return spec.name();
  }

  /**
   * The load of the scenario of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  LoadSpec scenario(String name) {
    return spec.scenario(name)
        .orElseThrow(() ->
            new IllegalArgumentException(
                ScenarioNames.unknown(
                    name, spec.scenarioNames(), Spelling.nearest(name, spec.scenarioNames()))));
  }

  /** Why a scenario cannot be changed to this while it runs; empty if it can. */
  Optional<String> problemOfChange(String name, Target target) {
    LoadSpec scenario = scenario(name);
    String subject = spec.others().isEmpty() ? "the load" : "the scenario " + name;
    return problemOfChange(scenario, target).map(problem -> subject + problem);
  }

  private static Optional<String> problemOfChange(LoadSpec scenario, Target target) {
    Workload workload = scenario.workload();
    if (workload.isStaged()) {
      return Optional.of(
          " is set for all of its time, by its %s, and cannot be changed"
              .formatted(
                  switch (workload) {
                    case SHAPE -> "shape";
                    case REPLAY -> "replay";
                    default -> "stages";
                  }));
    }
    if (scenario.isCounted()) {
      return Optional.of(" has a number of iterations, and keeps its users");
    }
    if (workload.isOpen() == (target instanceof Target.ArrivalRate)) {
      return tooMany(scenario, target);
    }
    return Optional.of(
        workload.isOpen()
            ? " is one of arrivals, which have a rate and no number of users"
            : " is one of users, which have a number and no arrival rate");
  }

  private static Optional<String> tooMany(LoadSpec scenario, Target target) {
    int most = scenario.schedule().mostUsers();
    return target instanceof Target.Users users && users.count() > most
        ? UniqueFeeds.of(scenario)
            .map(feed ->
                String.format(
                    Locale.ROOT,
                    " gives no two of its users the same row of %s, and so has no more of them than"
                        + " at its start, %d: start it with as many as there are to be",
                    feed,
                    most))
        : Optional.empty();
  }

  /** How it goes over time. */
  public LoadProfile profile() {
    return LoadProfile.of(spec);
  }

  /** How it reaches its targets. */
  public Network network() {
    return Network.of(spec);
  }

  /** The seed of everything random. */
  public long seed() {
    return spec.get(RunOptions.SEED);
  }

  /** What the engine needs of it. */
  EngineSpec engineSpec() {
    return engineSpec(spec, Share.WHOLE);
  }

  private EngineSpec engineSpec(LoadSpec load, Share share) {
    return new EngineSpec(
        extendedToDecide(load), objectives.stream().map(Load::watched).toList(), slices(), share);
  }

  /** A run that cannot be undecided ends at its time: no engine asks, and goes on meanwhile. */
  private LoadSpec extendedToDecide(LoadSpec load) {
    return Judge.canBeUndecided(objectives, rules) ? load : load.with(VerdictOptions.EXTEND, 0);
  }

  /** What each of so many workers is to do. */
  List<EngineCommand.Start> starts(int workers) {
    return IntStream.range(0, workers)
        .mapToObj(index -> engineSpec(ofWorker(index), new Share(index, workers)))
        .map(share -> EngineCommand.Start.of(share, System.getProperties()))
        .toList();
  }

  /** The load as the worker of this index, from 0, has it: each writes its own samples. */
  public LoadSpec ofWorker(int index) {
    LoadSpec load = spec;
    for (LoadOption<Path> samples : LoadOptions.samples()) {
      Optional<Path> file = spec.find(samples);
      load = file.isEmpty() ? load : load.with(samples, NumberedFile.of(file.get(), index + 1));
    }
    return load;
  }

  /** A load that ends with its iterations may be over long before its time. */
  private int slices() {
    int ofWhole = SteadyState.slices(rules);
    long fine = Math.min(MOST_SLICES, profile().runTime().dividedBy(FINE_SLICE));
    return spec.isCounted() ? (int) Math.max(ofWhole, fine) : ofWhole;
  }

  private static EngineSpec.Watched watched(RequestObjective asked) {
    return new EngineSpec.Watched(
        asked.isAboutRun() ? asked.metric() : asked.request(),
        asked.group(),
        Judge.watchedLimits(List.of(asked), asked.request()),
        Judge.watchedStatuses(asked.objective()),
        Judge.watchedGoods(asked.objective()));
  }
}
