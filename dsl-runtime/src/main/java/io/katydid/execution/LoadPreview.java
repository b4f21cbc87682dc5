package io.katydid.execution;

import io.katydid.api.load.Curve;
import io.katydid.api.load.Limit;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.Schedule;
import io.katydid.os.KernelFiles;
import io.katydid.report.LoadChart;
import io.katydid.report.PlanText;
import io.katydid.run.LoadProfile;
import io.katydid.run.ScenarioPlan;
import io.katydid.text.Figures;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleUnaryOperator;

/** What is known of a load before it is made: nothing is run, and no name looked up. */
public final class LoadPreview {

  private static final long MILLISECOND = 1_000_000;

  /** What a mean over a millisecond is off by at most, where there is no ramp. */
  private static final double TOLERANCE = 0.001;

  private static final String FEWER =
      ": users that wait after a task make fewer, the longer it takes";

  private final PlannedRun run;
  private final KernelFiles files;

  /** Of this load; throws as {@link Execution} does. */
  public LoadPreview(LoadSpec asked) {
    this(asked, KernelFiles.HERE);
  }

  /** On a machine with these files. */
  LoadPreview(LoadSpec asked, KernelFiles files) {
    this.run = new PlannedRun(asked);
    this.files = files;
  }

  /**
   * Refuses what the load could not decide, as {@link Execution} does.
   *
   * @throws IllegalArgumentException if there is such an objective
   */
  public void requireDecidable() {
    new Decidability(run).require();
  }

  /** The load over time, drawn, and what it will need and can decide; ends with a line break. */
  public String text() {
    LoadProfile profile = run.load().profile();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Ends", end());
    new UsersInTime(run.objectives())
        .problem(run.scenarios())
        .ifPresent(problem -> facts.put("Fails", problem));
    facts.put("Requests", requests(profile));
    LoadNeeds needs = new LoadNeeds(run);
    facts.put("Memory", memory(needs));
    facts.put("Ports", ports(needs));
    facts.put("Decides", decides());
    Map<String, LoadChart> charts = new LinkedHashMap<>();
    run.scenarios().forEach(it -> charts.put(axis(it), chart(it, profile.runTime())));
    return PlanText.write(RunInWords.of(run), charts, facts);
  }

  private String axis(ScenarioPlan scenario) {
    String axis = isOpen(scenario) ? "Iterations per second" : "Users";
    return run.scenarios().size() == 1 ? axis : axis + " of " + scenario.name();
  }

  private static LoadChart chart(ScenarioPlan scenario, Duration runTime) {
    DoubleUnaryOperator load = over(scenario.schedule());
    double delay = scenario.startDelay().toNanos() / 1e9;
    return new LoadChart(
        seconds -> seconds < delay ? 0 : load.applyAsDouble(seconds - delay),
        runTime.toNanos() / 1e9,
        isOpen(scenario) ? Figures::rate : users -> Figures.count(Math.round(users)),
        seconds -> time(Duration.ofNanos(nanos(seconds))));
  }

  private static boolean isOpen(ScenarioPlan scenario) {
    return scenario.schedule() instanceof Schedule.Arriving;
  }

  /** How many users there are, or iterations per second, at a time in seconds. */
  private static DoubleUnaryOperator over(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Closed it -> seconds -> it.target(Duration.ofNanos(nanos(seconds)));
      case Schedule.UserStages it -> seconds -> Math.ceil(at(it.users(), seconds) - TOLERANCE);
      case Schedule.Open it -> seconds -> it.perSecond();
      case Schedule.ArrivalStages it -> seconds -> at(it.perSecond(), seconds);
    };
  }

  private static double at(Curve curve, double seconds) {
    return curve.mean(nanos(seconds), nanos(seconds) + MILLISECOND);
  }

  private static long nanos(double seconds) {
    return Math.round(seconds * 1e9);
  }

  private static String time(Duration time) {
    return Figures.duration(time.toNanos());
  }

  private String requests(LoadProfile profile) {
    Duration judged = profile.runTime().minus(profile.warmUp());
    String when =
        "in %s%s"
            .formatted(
                time(judged),
                profile.warmUp().isZero() ? "" : " after a warm-up of " + time(profile.warmUp()));
    OptionalDouble demanded = run.scheduledRate();
    if (demanded.isPresent()) {
      return figure(demanded.getAsDouble(), judged) + " " + when;
    }
    OptionalDouble most = run.atMostOnAverage();
    if (new Decidability(run).isLimitedByIterations()) {
      return "at most %s, by the number of iterations"
          .formatted(requests(most.orElseThrow(), judged));
    }
    return most.isPresent()
        ? "at most " + figure(most.getAsDouble(), judged) + " " + when + FEWER
        : "not known before the run: they depend on how fast the target is, or on code that javac"
            + " does not show";
  }

  private String end() {
    if (run.scenarios().size() > 1) {
      return "after " + time(run.load().profile().runTime());
    }
    return switch (run.scenarios().getFirst().limit()) {
      case Limit.Time it -> "after " + time(it.duration());
      case Limit.Iterations it ->
          "with %s, or after %s"
              .formatted(Figures.count(it.count(), "iteration"), time(it.duration()));
      case Limit.IterationsPerUser it ->
          "with %s of each user, or after %s"
              .formatted(Figures.count(it.count(), "iteration"), time(it.duration()));
    };
  }

  private static String figure(double perSecond, Duration time) {
    return "%s, %s,".formatted(requests(perSecond, time), Figures.rate(perSecond));
  }

  private static String requests(double perSecond, Duration time) {
    return Figures.about(perSecond * time.toNanos() / 1e9);
  }

  private static String memory(LoadNeeds needs) {
    return "about %s for %s when connected, beside what their fields hold"
        .formatted(Figures.bytes(needs.bytes()), Figures.count(needs.users(), "user"));
  }

  /** Of connections to one host. */
  private String ports(LoadNeeds needs) {
    OptionalLong ports = needs.ports();
    String needed =
        ports.isPresent()
            ? Figures.count(ports.getAsLong())
            : "more than %s, as each connection keeps one for a minute,"
                .formatted(Figures.count(needs.connections()));
    List<Long> range = files.numbers("proc/sys/net/ipv4/ip_local_port_range");
    if (range.size() != 2) {
      return needed + " to one host";
    }
    long there = needs.addresses() * (range.get(1) - range.get(0) + 1);
    return "%s of %s to one host%s"
        .formatted(
            needed,
            Figures.count(there),
            ports.orElse(0) <= there
                ? ""
                : ": more than there are, so use sourceAddresses or fewer connections");
  }

  private String decides() {
    return String.join("; ", new Decidability(run).text());
  }
}
