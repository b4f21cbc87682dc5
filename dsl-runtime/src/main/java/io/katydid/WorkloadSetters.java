package io.katydid;

import io.katydid.api.LoadShape;
import io.katydid.api.Rate;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.Stages;
import io.katydid.api.load.WorkloadOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What sets the load of a run: users, arrivals, stages, a shape or a file. */
abstract sealed class WorkloadSetters extends RunSetters<LoadRun> permits ReportSetters {

  WorkloadSetters(LoadSpec spec, @Nullable PrintStream console) {
    super(spec, console);
  }

  /** How many virtual users, at least 1; 1 by default. */
  public LoadRun users(int users) {
    return with(WorkloadOptions.USERS, users);
  }

  /**
   * How many users start per second, evenly over time; by default, all start within the first
   * second, or the first half of a run time that is shorter than 2 s. At least 0.00001, about one
   * user a day.
   */
  public LoadRun spawnRate(double usersPerSecond) {
    return with(WorkloadOptions.SPAWN_RATE, usersPerSecond);
  }

  /**
   * How many iterations all users make together, at least 1; as many as the run time allows by
   * default. The run ends with the last of them, or with the run time, if that is over before: then
   * the report has how many had not begun, and the run fails. It is not extended.
   */
  public LoadRun iterations(int iterations) {
    return with(WorkloadOptions.ITERATIONS, iterations);
  }

  /**
   * How many iterations each user makes, at least 1, in place of {@link #iterations}; the run ends
   * likewise.
   */
  public LoadRun iterationsPerUser(int iterationsPerUser) {
    return with(WorkloadOptions.ITERATIONS_PER_USER, iterationsPerUser);
  }

  /**
   * How many iterations all users together start per time at most, to spare a target that is faster
   * than expected; by default, as many as they can. They are at least so far apart that the rate is
   * kept at every moment. The wait for a turn is think time: no response time counts from before
   * it.
   */
  public LoadRun maxRate(Rate maxRate) {
    return with(WorkloadOptions.MAX_RATE, maxRate);
  }

  /**
   * As {@link #maxRate(Rate)}, in the grammar of {@link Rate}.
   *
   * @throws io.katydid.api.GrammarException if it is not a rate
   */
  public LoadRun maxRate(String maxRate) {
    return withText(WorkloadOptions.MAX_RATE, maxRate);
  }

  /**
   * Makes the load an open one: iterations start at this rate, whether or not those before have
   * ended, each by a user that is free. In place of {@link #users} and {@link #spawnRate}; waits of
   * the user classes do not apply.
   *
   * <p>An iteration that cannot start when it is due, as {@link #maxUsers} users are busy, starts
   * as soon as one is free; the response time of its first request counts from when it was due.
   */
  public LoadRun arrivalRate(Rate arrivalRate) {
    return with(WorkloadOptions.ARRIVAL_RATE, arrivalRate);
  }

  /**
   * As {@link #arrivalRate(Rate)}, in the grammar of {@link Rate}.
   *
   * @throws io.katydid.api.GrammarException if it is not a rate
   */
  public LoadRun arrivalRate(String arrivalRate) {
    return withText(WorkloadOptions.ARRIVAL_RATE, arrivalRate);
  }

  /**
   * Has the load go through stages, in place of {@link #users} or an {@link #arrivalRate}, and of a
   * {@link #runTime}: such as {@code "50 users over 30s"}, a ramp from where the load is, {@code
   * "50 users for 2m"}, and {@code "200/s for 2m"}, in the grammar of {@link io.katydid.api.Stage}.
   * A text may have several of them, separated by semicolons. The run lasts as long as all of them.
   * A ramp down ends users after their task, the newest first.
   *
   * @throws io.katydid.api.GrammarException if one is not a stage
   */
  public LoadRun stages(String... stages) {
    return with(
        WorkloadOptions.STAGES,
        Stages.parse(
            Arrays.stream(WorkloadOptions.STAGES.requireNonNull(stages))
                .map(WorkloadOptions.STAGES::requireNonNull)
                .toList()));
  }

  /**
   * Has a shape set the load, in place of {@link #users}, an {@link #arrivalRate} or {@link
   * #stages}: at most for the run time.
   */
  public LoadRun shape(Class<? extends LoadShape> shape) {
    return with(WorkloadOptions.SHAPE, WorkloadOptions.SHAPE.requireNonNull(shape).getName());
  }

  /**
   * Replays a file, in place of {@link #users}, an {@link #arrivalRate}, {@link #stages} or a
   * {@link #shape}, and of a {@link #runTime}. It is beside the first user class on the class path,
   * at the root of the class path, or in the working directory.
   *
   * <p>A file that ends in {@code .csv} has a column of seconds, and a column of iterations per
   * second: that of a row holds until the next row, and that of the last one as long as that of the
   * row before, or not at all if it is 0. Any other file is an access log of nginx or Apache, or
   * has times in ISO 8601: an iteration is due for each line, in its second, evenly in that.
   */
  public LoadRun replay(Path file) {
    return with(WorkloadOptions.REPLAY, file);
  }
}
