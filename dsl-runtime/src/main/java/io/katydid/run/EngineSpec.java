package io.katydid.run;

import static java.util.stream.Collectors.toMap;

import io.katydid.api.RunListener;
import io.katydid.api.StatusRange;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Stages;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.api.plan.UserPlan;
import io.katydid.feed.Feeds;
import io.katydid.feed.RowShare;
import io.katydid.health.ResourceWatch;
import io.katydid.http.HttpClients;
import io.katydid.http.Tracing;
import io.katydid.measure.Goodness;
import io.katydid.measure.Recorder;
import io.katydid.measure.RequestGroup;
import io.katydid.measure.TimeLimit;
import io.katydid.measure.WallClock;
import io.katydid.measure.WatchedFigures;
import io.katydid.net.Network;
import io.katydid.samples.SampleFiles;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an engine needs for a run, as values that can be sent to another JVM. Nothing is judged
 * there: of the objectives, it has what must be counted to judge them.
 *
 * @param load what is to be done; its seed must be given
 * @param watched what is counted in order to be judged
 * @param slices as {@link LoadPlan#slices}
 * @param share which part of the load it makes
 */
public record EngineSpec(LoadSpec load, List<Watched> watched, int slices, Share share) {

  /** Of an engine that makes all of the load. */
  public EngineSpec(LoadSpec load, List<Watched> watched, int slices) {
    this(load, watched, slices, Share.WHOLE);
  }

  /**
   * As the other one, without listeners to the run; its time starts at a signal, to the nanosecond.
   * This returns then, or a little later.
   *
   * @param isStopped whether the run is stopped before it has started: what the user classes have
   *     run then is interrupted, and has failed
   * @param signal is asked once all is prepared
   */
  public Engine engine(
      List<UserPlan<?>> plans,
      EngineListener listener,
      BooleanSupplier isStopped,
      StartSignal signal) {
    return engine(plans, List.of(), listener, isStopped, signal);
  }

  /**
   * The engine of this load; its time starts when this returns. The first one of a JVM is preceded
   * by a {@linkplain Rehearsal rehearsal}. What the user classes have run before the first user has
   * been run then.
   *
   * @param plans of the user classes of all scenarios, one after the other
   * @param listeners of the run, in the order in which they are called, before those that the load
   *     names
   * @param listener receives its events, on the thread that executes the engine
   * @throws IllegalArgumentException if the host is not an absolute http or https URL, or a
   *     listener that the load names cannot be made
   * @throws IllegalStateException if a resource provider of a user class cannot be made, user
   *     classes differ about a queue, a feed cannot be read, or what is run before the first user
   *     fails
   */
  public Engine engine(
      List<UserPlan<?>> plans, List<RunListener> listeners, EngineListener listener) {
    return engine(plans, listeners, listener, () -> false, StartSignal.NOW);
  }

  private Engine engine(
      List<UserPlan<?>> plans,
      List<RunListener> listeners,
      EngineListener listener,
      BooleanSupplier isStopped,
      StartSignal signal) {
    ResourceProviders resources = ResourceProviders.of(plans);
    SharedQueues queues = SharedQueues.of(plans);
    RunMethods methods = new RunMethods(plans, resources, Network.of(load));
    methods.before(isStopped);
    try {
      return engine(plans, listeners, listener, resources, queues, methods, signal);
    } catch (RuntimeException | Error e) {
      methods.after(isStopped);
      throw e;
    }
  }

  private Engine engine(
      List<UserPlan<?>> plans,
      List<RunListener> listeners,
      EngineListener listener,
      ResourceProviders resources,
      SharedQueues queues,
      RunMethods methods,
      StartSignal signal) {
    List<ScenarioPlan> scenarios = ScenarioPlan.of(load, plans);
    Feeds feeds =
        Feeds.of(
            scenarios.stream().map(ScenarioPlan::feedUsers).toList(),
            new RowShare(share.index(), share.of()));
    Network network = Network.of(load);
    List<RunListener> all = Stream.concat(listeners.stream(), namedListeners()).toList();
    SampleFiles samples = SampleFiles.of(load, share.name());
    Recorder recorder =
        new Recorder(
            watchedFigures(),
            all,
            Clock.SYSTEM::nanoTime,
            WallClock.of(InstantSource.system(), Clock.SYSTEM::nanoTime),
            samples.queue());
    HttpClients httpClients =
        new HttpClients(network, recorder, Clock.SYSTEM::nanoTime, Tracing.of(load));
    try {
      httpClients.open(plans);
      httpClients.prepare(plans);
      Rehearsal.once();
    } catch (RuntimeException | Error e) {
      httpClients.close();
      throw e;
    }
    ResourceWatch watch =
        ResourceWatch.start(
            Clock.SYSTEM::nanoTime, Clock.SYSTEM::parkUntil, network.sourcesOfAServer(), recorder);
    long start = start(signal, watch, httpClients);
    RateLimit limit =
        load.find(WorkloadOptions.MAX_RATE)
            .map(most -> RateLimit.of(most, usersOfEach(scenarios), share, start))
            .orElse(RateLimit.NONE);
    return new Engine(
        new LoadPlan(LoadProfile.of(load), scenarios, slices, load.extensions(), share),
        new Equipment(
            Clock.SYSTEM, recorder, httpClients, resources, feeds, queues, watch, limit, samples),
        listener,
        methods,
        load.stages().map(Stages::all).orElse(List.of()),
        start);
  }

  /** How many users of closed scenarios each share has. */
  private long[] usersOfEach(List<ScenarioPlan> scenarios) {
    long[] sums = new long[share.of()];
    for (ScenarioPlan scenario : scenarios) {
      if (!scenario.isOpen()) {
        long[] users =
            OwnUsers.ofEach(scenario.userPlans(), scenario.schedule().mostUsers(), share.of());
        Arrays.setAll(sums, index -> sums[index] + users[index]);
      }
    }
    return sums;
  }

  /** Waits for the start; if there is none, what was opened for it is closed. */
  private static long start(StartSignal signal, ResourceWatch watch, HttpClients httpClients) {
    try {
      long start = signal.await();
      while (Clock.SYSTEM.nanoTime() < start && !Thread.currentThread().isInterrupted()) {
        Clock.SYSTEM.parkUntil(start);
      }
      return start;
    } catch (RuntimeException | Error e) {
      try (watch) {
        httpClients.close();
      }
      throw e;
    }
  }

  private Stream<RunListener> namedListeners() {
    return load.get(RunOptions.LISTENERS).stream()
        .map(name ->
            NamedClass.make(
                "listener", name, RunListener.class, List.of(), load.userClasses().getFirst()));
  }

  private List<TimeLimit> limits(String name) {
    return limits(
        it -> it.group().isEmpty() && (it.request().isEmpty() || it.request().equals(name)));
  }

  private WatchedFigures watchedFigures() {
    return new WatchedFigures(
        this::limits,
        statuses(),
        watched.stream().flatMap(it -> it.goods().stream()).distinct().sorted().toList(),
        names(),
        groups());
  }

  /** Those that objectives name, and each scenario, if there are several. */
  private Map<RequestGroup, List<TimeLimit>> groups() {
    Stream<RequestGroup> scenarios =
        load.others().isEmpty()
            ? Stream.empty()
            : load.scenarios().stream().map(it -> RequestGroup.scenario(it.name()));
    return Stream.concat(watched.stream().flatMap(it -> it.group().stream()), scenarios)
        .distinct()
        .collect(
            toMap(group -> group, group -> limits(it -> it.group().equals(Optional.of(group)))));
  }

  private List<TimeLimit> limits(Predicate<Watched> which) {
    return watched.stream()
        .filter(which)
        .flatMap(it -> it.limits().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Of all requests: there are few, and one that is named is counted by an addition. */
  private List<StatusRange> statuses() {
    return watched.stream().flatMap(it -> it.statuses().stream()).distinct().sorted().toList();
  }

  /** Those that have a place however many others there are. */
  private Set<String> names() {
    return watched.stream().map(Watched::request).collect(Collectors.toSet());
  }

  /**
   * What is judged of some requests.
   *
   * @param request their name, or empty for all; or that of a counter or a gauge
   * @param group the one they are of, in place of a name, if they are of one
   * @param limits the times whose exceedances are counted; may be none
   * @param statuses the statuses that are counted; may be none
   * @param goods what it is counted for how many requests meet it; may be none
   */
  public record Watched(
      String request,
      Optional<RequestGroup> group,
      List<TimeLimit> limits,
      List<StatusRange> statuses,
      List<Goodness> goods) {

    /** Of the times of the requests of one name, or of all. */
    public Watched(String request, List<TimeLimit> limits) {
      this(request, Optional.empty(), limits, List.of(), List.of());
    }
  }
}
