package io.katydid.api.load;

import static io.katydid.api.load.RunOptions.RUN_TIME;
import static io.katydid.api.load.RunOptions.WARM_UP;
import static io.katydid.api.load.VerdictOptions.EXTEND;
import static io.katydid.api.load.WorkloadOptions.ARRIVALS;
import static io.katydid.api.load.WorkloadOptions.ARRIVAL_RATE;
import static io.katydid.api.load.WorkloadOptions.ITERATIONS;
import static io.katydid.api.load.WorkloadOptions.ITERATIONS_PER_USER;
import static io.katydid.api.load.WorkloadOptions.MAX_RATE;
import static io.katydid.api.load.WorkloadOptions.MAX_USERS;
import static io.katydid.api.load.WorkloadOptions.SPAWN_RATE;
import static io.katydid.api.load.WorkloadOptions.STAGES;
import static io.katydid.api.load.WorkloadOptions.USERS;

import java.util.List;
import java.util.stream.Stream;

/** By what the load of a run is set; each excludes the options of the others. */
public enum Workload {
  /** By a number of users. */
  OF_USERS,

  /** By a rate of arrivals. */
  OF_ARRIVALS,

  /** By stages of users. */
  STAGES_OF_USERS,

  /** By stages of arrivals. */
  STAGES_OF_ARRIVALS,

  /** By a shape. */
  SHAPE,

  /** By a file of rates, or an access log. */
  REPLAY;

  /** Whether an option means nothing to it. */
  public boolean excludes(LoadOption<?> option) {
    return excluded().contains(option);
  }

  /** The options that mean nothing to it. */
  List<LoadOption<?>> excluded() {
    return switch (this) {
      case OF_USERS ->
          List.of(
              ARRIVAL_RATE,
              STAGES,
              WorkloadOptions.SHAPE,
              WorkloadOptions.REPLAY,
              MAX_USERS,
              ARRIVALS);
      case OF_ARRIVALS ->
          List.of(
              USERS,
              SPAWN_RATE,
              MAX_RATE,
              ITERATIONS,
              ITERATIONS_PER_USER,
              STAGES,
              WorkloadOptions.SHAPE,
              WorkloadOptions.REPLAY);
      case STAGES_OF_USERS ->
          Stream.concat(
                  STAGES_OF_ARRIVALS.excluded().stream().filter(option -> option != MAX_RATE),
                  Stream.of(MAX_USERS, ARRIVALS))
              .toList();
      case STAGES_OF_ARRIVALS ->
          List.of(
              USERS,
              SPAWN_RATE,
              MAX_RATE,
              ITERATIONS,
              ITERATIONS_PER_USER,
              ARRIVAL_RATE,
              RUN_TIME,
              WARM_UP,
              EXTEND,
              WorkloadOptions.SHAPE,
              WorkloadOptions.REPLAY);
      case SHAPE ->
          List.of(
              USERS,
              SPAWN_RATE,
              ITERATIONS,
              ITERATIONS_PER_USER,
              ARRIVAL_RATE,
              STAGES,
              EXTEND,
              WorkloadOptions.REPLAY);
      case REPLAY ->
          List.of(
              USERS,
              SPAWN_RATE,
              MAX_RATE,
              ITERATIONS,
              ITERATIONS_PER_USER,
              ARRIVAL_RATE,
              STAGES,
              WorkloadOptions.SHAPE,
              RUN_TIME,
              EXTEND);
    };
  }

  /** Whether iterations start at a rate, and not by users. */
  public boolean isOpen() {
    return this == OF_ARRIVALS || this == STAGES_OF_ARRIVALS || this == REPLAY;
  }

  /** Whether it goes through stages, of whatever makes them: it is then over with the last. */
  public boolean isStaged() {
    return this == STAGES_OF_USERS || this == STAGES_OF_ARRIVALS || hasCourse();
  }

  /** Whether its stages are made of something else, and reported as one load. */
  boolean hasCourse() {
    return this == SHAPE || this == REPLAY;
  }
}
