package io.katydid.report;

import io.katydid.api.Durations;
import io.katydid.api.load.Schedule;
import io.katydid.text.Figures;
import java.time.Duration;

/**
 * Which users one scenario of a run had, in words.
 *
 * @param schedule as it was set
 * @param of whose they were: the name of the scenario, or user classes
 * @param startDelay how long after the start of the run it started
 * @param spawned how many users were started
 * @param changed whether their number was changed while the load ran
 * @param workersLost whether more may have been, by a worker that was lost before it said so
 * @param sessions how many were started in all, those that replaced others included
 * @param stages what it went through, if it did
 * @param limit of the iterations of all users together; empty if there is none
 */
record UsersText(
    Schedule schedule,
    String of,
    Duration startDelay,
    int spawned,
    boolean changed,
    boolean workersLost,
    long sessions,
    String stages,
    String limit) {

  String text() {
    String delay =
        startDelay.isZero() ? "" : ", from %s on".formatted(Durations.format(startDelay));
    return switch (schedule) {
      case Schedule.Closed it -> inPlaces(it) + delay + replaced() + limit;
      case Schedule.UserStages it ->
          "up to %s of %s, in %s".formatted(Figures.count(it.mostUsers()), of, stages)
              + delay
              + replaced()
              + limit;
      case Schedule.Open it -> arrivals(it, Figures.rate(it.perSecond())) + delay;
      case Schedule.ArrivalStages it ->
          arrivals(it, "up to " + Figures.rate(it.perSecond().max()) + " in " + stages) + delay;
    };
  }

  private String arrivals(Schedule.Arriving arriving, String rate) {
    return "%s of %s, arriving at %s, at most %s at once"
        .formatted(Figures.count(spawned), of, rate, Figures.count(arriving.maxUsers()));
  }

  private String replaced() {
    return sessions > spawned
        ? "; " + Figures.count(sessions, "session") + ", as users were replaced"
        : "";
  }

  private String inPlaces(Schedule.Closed closed) {
    String users = Figures.count(closed.users()) + " of " + of;
    if (closed.users() == 1 && !changed) {
      return users;
    }
    long nanos = Math.round(closed.users() / closed.spawnRate() * 1e9);
    String pace = "%s (%s)".formatted(Figures.duration(nanos), Figures.rate(closed.spawnRate()));
    if (changed) {
      return "%s, to start within %s, until their number was changed; %s started in all%s"
          .formatted(
              users,
              pace,
              Figures.count(spawned),
              workersLost ? ", as far as is known: a worker was lost" : "");
    }
    return spawned < closed.users()
        ? "%s, to start within %s; only %s %s"
            .formatted(
                users,
                pace,
                Figures.count(spawned),
                workersLost
                    ? "are known to have started, as a worker was lost"
                    : "had started when the load ended")
        : "%s, to start within %s; all started".formatted(users, pace);
  }
}
