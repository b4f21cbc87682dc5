package io.katydid.run;

import static java.util.function.Predicate.not;

import io.katydid.api.Rate;
import io.katydid.api.load.Limit;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.tasks.TaskShares;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How many requests a load makes per second, as far as that is known before it: by the rate of
 * arrivals, or the waits of the users, if it is known how many requests their tasks make. Users
 * that do not wait make as many as the target lets them.
 */
public final class ExpectedRate {

  /** By which the mean of a wait is known to about 1 %. */
  private static final int DRAWS = 10_000;

  /** Of what may be any number: so the least of several is the one that is known. */
  private static final double UNKNOWN = Double.POSITIVE_INFINITY;

  private ExpectedRate() {}

  /** The rate per second that is not exceeded, or empty if it is not known. */
  public static OptionalDouble atMost(Schedule schedule, List<UserPlan<?>> plans) {
    return perSecond(schedule, plans, 1);
  }

  /**
   * The rate per second of all scenarios that is not exceeded, or empty if it is not known.
   *
   * @param mostIterations how many iterations of users start per time at most, if that is limited
   */
  public static OptionalDouble atMost(Optional<Rate> mostIterations, List<ScenarioPlan> scenarios) {
    return sum(mostIterations, scenarios, it -> atMost(it.schedule(), it.userPlans()));
  }

  /**
   * The rate per second after the warm-up that is not exceeded on average, or empty if it is not
   * known. It is lower than {@link #atMost(Optional, List)} where users start slowly, a scenario
   * starts late, or it has a number of iterations, which may be over long before the time is.
   *
   * @param mostIterations as above
   */
  public static OptionalDouble atMostOnAverage(
      Optional<Rate> mostIterations, LoadProfile profile, List<ScenarioPlan> scenarios) {
    return sum(mostIterations, scenarios, it -> atMostOnAverage(profile, it));
  }

  private static OptionalDouble atMostOnAverage(LoadProfile profile, ScenarioPlan scenario) {
    Schedule schedule = scenario.schedule();
    List<UserPlan<?>> plans = scenario.userPlans();
    JudgedTime time = JudgedTime.of(profile, scenario.startDelay());
    double judgedSeconds = profile.runTime().minus(profile.warmUp()).toNanos() / 1e9;
    double inTime =
        perSecond(schedule, plans, time.presence(schedule)).orElse(UNKNOWN) * time.part();
    double atStart = firstRequests(schedule, plans, time.started(schedule));
    return ifKnown(
        Math.min(inTime + atStart / judgedSeconds, mostRequests(scenario) / judgedSeconds));
  }

  /** The requests of users that wait only after their first iteration. */
  private static double firstRequests(Schedule schedule, List<UserPlan<?>> plans, double started) {
    double[] shares = FixedCounts.shares(schedule, plans);
    return IntStream.range(0, shares.length)
        .filter(i -> shares[i] * started > 0 && plans.get(i).pace().isEmpty())
        .mapToDouble(i -> shares[i] * started * schedule.mostUsers() * requests(plans.get(i)))
        .sum();
  }

  /** How many requests all iterations make at most, or empty if not each scenario has a number. */
  public static OptionalDouble ofIterations(List<ScenarioPlan> scenarios) {
    return ifKnown(scenarios.stream().mapToDouble(ExpectedRate::mostRequests).sum());
  }

  /** How many requests all iterations of a scenario make, if there is a number of them. */
  private static double mostRequests(ScenarioPlan scenario) {
    double iterations =
        switch (scenario.limit()) {
          case Limit.Time it -> UNKNOWN;
          case Limit.Iterations it -> it.count();
          case Limit.IterationsPerUser it -> (double) it.count() * scenario.schedule().mostUsers();
        };
    return iterations * mostRequests(scenario.userPlans());
  }

  /** How many requests an iteration makes of the class that makes the most. */
  private static double mostRequests(List<UserPlan<?>> plans) {
    return plans.stream().mapToDouble(ExpectedRate::requests).max().orElse(0);
  }

  private static OptionalDouble ifKnown(double number) {
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /**
   * The rate per second after the warm-up, on average, that arrivals and paces demand of all
   * scenarios; or empty, if it depends on the target. Users that wait after a task are slower the
   * longer that takes.
   *
   * @param mostIterations as above
   */
  public static OptionalDouble scheduled(
      Optional<Rate> mostIterations, LoadProfile profile, List<ScenarioPlan> scenarios) {
    boolean isKnown = scenarios.stream().allMatch(it -> scheduled(profile, it).isPresent());
    return isKnown
        ? sum(mostIterations, scenarios, it -> scheduled(profile, it))
        : OptionalDouble.empty();
  }

  private static OptionalDouble scheduled(LoadProfile profile, ScenarioPlan scenario) {
    JudgedTime time = JudgedTime.of(profile, scenario.startDelay());
    List<UserPlan<?>> plans = scenario.userPlans();
    Schedule schedule = scenario.schedule();
    boolean isKnown =
        schedule instanceof Schedule.Arriving
            || plans.stream().allMatch(plan -> plan.pace().isPresent());
    OptionalDouble rate =
        isKnown ? perSecond(schedule, plans, time.presence(schedule)) : OptionalDouble.empty();
    return rate.isPresent() ? OptionalDouble.of(rate.getAsDouble() * time.part()) : rate;
  }

  /** The sum of rates, of which those of users are limited together. */
  private static OptionalDouble sum(
      Optional<Rate> mostIterations,
      List<ScenarioPlan> scenarios,
      Function<ScenarioPlan, OptionalDouble> rate) {
    List<ScenarioPlan> closed = scenarios.stream().filter(not(ScenarioPlan::isOpen)).toList();
    List<ScenarioPlan> open = scenarios.stream().filter(ScenarioPlan::isOpen).toList();
    List<UserPlan<?>> plans =
        closed.stream().<UserPlan<?>>flatMap(it -> it.userPlans().stream()).toList();
    return plus(
        closed.isEmpty() ? OptionalDouble.of(0) : within(mostIterations, sum(closed, rate), plans),
        sum(open, rate));
  }

  private static OptionalDouble sum(
      List<ScenarioPlan> scenarios, Function<ScenarioPlan, OptionalDouble> rate) {
    return scenarios.stream().map(rate).reduce(OptionalDouble.of(0), ExpectedRate::plus);
  }

  private static OptionalDouble plus(OptionalDouble a, OptionalDouble b) {
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(a.getAsDouble() + b.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * A rate of requests within a limit on how many iterations start per time: of the class that
   * makes the most requests in one.
   */
  private static OptionalDouble within(
      Optional<Rate> mostIterations, OptionalDouble rate, List<UserPlan<?>> plans) {
    if (mostIterations.isEmpty()) {
      return rate;
    }
    double most = mostIterations.get().perSecond() * mostRequests(plans);
    return ifKnown(Math.min(most, rate.orElse(UNKNOWN)));
  }

  /**
   * The sum over the classes.
   *
   * @param presence what part of the users, or of the highest rate, is there
   */
  private static OptionalDouble perSecond(
      Schedule schedule, List<UserPlan<?>> plans, double presence) {
    double[] shares = FixedCounts.shares(schedule, plans);
    double perSecond = 0;
    for (int i = 0; i < shares.length; i++) {
      UserPlan<?> plan = plans.get(i);
      perSecond +=
          shares[i] == 0 ? 0 : iterations(schedule, plan, shares[i], presence) * requests(plan);
    }
    return ifKnown(perSecond);
  }

  /** How many iterations a class makes per second that has this share of the users. */
  private static double iterations(
      Schedule schedule, UserPlan<?> plan, double share, double presence) {
    return switch (schedule) {
      case Schedule.Open open -> share * open.perSecond();
      case Schedule.ArrivalStages stages -> share * presence * stages.perSecond().max();
      case Schedule.Closed closed -> iterations(closed.users(), plan, share * presence);
      case Schedule.UserStages stages -> iterations(stages.users().max(), plan, share * presence);
    };
  }

  private static double iterations(double users, UserPlan<?> plan, double share) {
    double perUser = 1e9 / nanosBetween(plan);
    return plan.pace().filter(Pace::isOfClass).isPresent() ? perUser : share * users * perUser;
  }

  private static double nanosBetween(UserPlan<?> plan) {
    if (plan.pace().isPresent()) {
      return plan.pace().get().nanos();
    }
    double[] shares = TaskShares.of(plan.graph());
    return IntStream.range(0, shares.length)
        .mapToDouble(node -> shares[node] * meanWait(plan, node))
        .sum();
  }

  /** Of a wait that a method returns nothing is known: it may be none. */
  private static double meanWait(UserPlan<?> plan, int node) {
    RandomGenerator random = new SplittableRandom(0);
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += Math.max(0, plan.waitNanos(node, random));
    }
    return sum / DRAWS;
  }

  /**
   * How many requests an iteration makes, or infinity if that is not known: users whose tasks have
   * no request that can be seen make theirs elsewhere, as in code that the processor did not see.
   */
  private static double requests(UserPlan<?> plan) {
    List<TaskNode> nodes = plan.graph().nodes();
    double[] shares = TaskShares.of(plan.graph());
    double requests = 0;
    for (int node = 0; node < shares.length; node++) {
      if (nodes.get(node).isLeftOut()) {
        continue;
      }
      if (nodes.get(node).requests() == TaskNode.UNKNOWN) {
        return UNKNOWN;
      }
      requests += shares[node] * nodes.get(node).requests();
    }
    return requests == 0 ? UNKNOWN : requests;
  }
}
