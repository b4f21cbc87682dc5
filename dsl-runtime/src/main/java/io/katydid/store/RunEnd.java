package io.katydid.store;

import java.util.List;

/**
 * How a run ended.
 *
 * @param elapsedNanos from the start of the run to the end of its last user
 * @param spawned how many users were started, without those that replaced others
 * @param ready how many of them had ended their start, without an exception, before the load ended,
 *     as had those that replaced them
 * @param sessions how many users were started in all
 * @param notBegun how many iterations had not begun when the load ended, where it has a number of
 *     them
 * @param extensions how often the run went on after its time
 * @param stopReason why the load ended
 * @param reasonOfAll why the load of all workers has ended once each has used what was given to it
 *     alone, if this is one that has; else empty
 * @param runErrors why the run cannot pass, whatever was measured
 * @param changes how the load was changed while it ran, in order of time
 * @param scenarios how each of its scenarios ended; none, if there is only one
 * @param workers what each of its workers made of it; none, if one process made all of the load
 */
public record RunEnd(
    long elapsedNanos,
    int spawned,
    int ready,
    long sessions,
    long notBegun,
    int extensions,
    String stopReason,
    String reasonOfAll,
    List<String> runErrors,
    List<LoadChange> changes,
    List<ScenarioEnd> scenarios,
    List<WorkerOutcome> workers) {

  /** Of a load that was not changed, of one scenario, made by one process. */
  public RunEnd(
      long elapsedNanos,
      int spawned,
      int ready,
      long sessions,
      long notBegun,
      int extensions,
      String stopReason,
      List<String> runErrors) {
    this(
        elapsedNanos,
        spawned,
        ready,
        sessions,
        notBegun,
        extensions,
        stopReason,
        "",
        runErrors,
        List.of(),
        List.of(),
        List.of());
  }

  /** How it is sent and kept. */
  public static final FrameType<RunEnd> FRAME =
      new FrameType<>(2, RunEnd.class, RunEndCodec::write, RunEndCodec::read);

  /** The reason of a load that ended when it was to. */
  public static final String TIME_OVER = "run time over";

  /** The reason of a load that ended with the last of its iterations. */
  public static final String ITERATIONS_OVER = "all iterations ended";

  /** The reason of a load whose only JVM ended before it. */
  public static final String FORK_ENDED = "the forked JVM ended";

  /** The reason of a load whose users have all ended by themselves. */
  public static final String USERS_ENDED = "every user ended";

  /** The reason of a load whose users make requests, and have no host. */
  public static final String NO_HOST = "no host";

  /** The reason of a load whose users would have connected to a host that may not be loaded. */
  public static final String HOST_NOT_ALLOWED = "host not allowed";
}
