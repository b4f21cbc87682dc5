package io.katydid.store;

/**
 * How one of several scenarios of a run ended.
 *
 * @param name of the scenario
 * @param spawned how many users were started, without those that replaced others
 * @param ready how many of them had ended their start, without an exception, before the load ended
 * @param sessions how many users were started in all
 * @param notBegun how many iterations had not begun, where it has a number of them
 * @param arrived how many iterations were due, where they arrive; else 0
 * @param notStarted how many of those had not started when the load ended
 * @param changed whether its load was changed while it ran
 */
public record ScenarioEnd(
    String name,
    int spawned,
    int ready,
    long sessions,
    long notBegun,
    long arrived,
    long notStarted,
    boolean changed) {

  /** Writes one so that it can be {@linkplain #read read}. */
  public static void write(PayloadWriter out, ScenarioEnd scenario) {
    out.text(scenario.name());
    out.number(scenario.spawned());
    out.number(scenario.ready());
    out.number(scenario.sessions());
    out.number(scenario.notBegun());
    out.number(scenario.arrived());
    out.number(scenario.notStarted());
    out.flag(scenario.changed());
  }

  /** Reads what was written. */
  public static ScenarioEnd read(PayloadReader in) {
    return new ScenarioEnd(
        in.text(),
        in.integer(),
        in.integer(),
        in.number(),
        in.number(),
        in.number(),
        in.number(),
        in.flag());
  }
}
