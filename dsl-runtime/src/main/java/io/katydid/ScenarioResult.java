package io.katydid;

import io.katydid.store.ScenarioEnd;
import io.katydid.text.Figures;

/** What became of one of several scenarios of a run. Immutable. */
public final class ScenarioResult {

  private final ScenarioEnd end;
  private final RequestResult total;

  ScenarioResult(ScenarioEnd end, RequestResult total) {
    this.end = end;
    this.total = total;
  }

  /** The name of the scenario. */
  public String name() {
    return end.name();
  }

  /** All requests of its users, those of {@code @OnStart} and {@code @OnStop}, too. */
  public RequestResult total() {
    return total;
  }

  /** How many users were started before the load ended, without those that replaced others. */
  public int startedUsers() {
    return end.spawned();
  }

  /** How many of those had ended their start, without an exception, before the load ended. */
  public int readyUsers() {
    return end.ready();
  }

  /** How many users were started in all. */
  public long sessions() {
    return end.sessions();
  }

  /** How many iterations had not begun when the load ended; 0 if it has no number of them. */
  public long iterationsNotBegun() {
    return end.notBegun();
  }

  /** How many iterations were due to start by its arrival rate; 0 if it has none. */
  public long arrivals() {
    return end.arrived();
  }

  /** How many of those had not started when the load ended, as all users were busy. */
  public long arrivalsNotStarted() {
    return end.notStarted();
  }

  /** Its users, and the figures of all its requests together, in one line. */
  @Override
  public String toString() {
    return "%s; %s".formatted(Figures.count(startedUsers(), "user"), total);
  }
}
