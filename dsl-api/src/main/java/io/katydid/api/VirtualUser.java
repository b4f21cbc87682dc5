package io.katydid.api;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * One running instance of a user class, as its own code sees it.
 *
 * <p>Not thread-safe: used by the thread of its virtual user only.
 */
public interface VirtualUser {

  /**
   * The number of this user in its scenario, and so in a run of one, from 0; a user that takes the
   * place of one has its number.
   */
  int id();

  /** How many users its scenario has in all. */
  int userCount();

  /**
   * This user's source of randomness. It depends on the seed of the run, on its scenario, on {@link
   * #id}, and on how many users had that number before, and on nothing else. Tasks, waits and rows
   * of feeds are drawn from others: how often this one is asked does not change them.
   *
   * <p>{@code random().nextInt(1, 101)} is a number from 1 to 100, {@code new
   * UUID(random().nextLong(), random().nextLong())} a UUID that repeats with the seed, as {@code
   * UUID.randomUUID()} does not, and {@link Zipf} picks a few things often.
   */
  RandomGenerator random();

  /**
   * Waits inside a task, as people think in the middle of what they do. It is in no response time,
   * also not in that of a {@link Measure} around it, and no time of user code. It ends when the run
   * ends; the task goes on then, see {@link #isStopping}.
   *
   * @param time how long, in the grammar of {@link Durations}, such as {@code "2s"}
   * @throws IllegalArgumentException if it is not a duration
   */
  void pause(String time);

  /**
   * As {@link #pause(String)}, for a time that is drawn uniformly from between two, both included,
   * by {@link #random}.
   *
   * @throws IllegalArgumentException if one is not a duration, or the shortest is longer than the
   *     longest
   */
  void pause(String shortest, String longest);

  /**
   * As {@link #pause(String)}.
   *
   * @throws IllegalArgumentException if it is negative
   */
  void pause(Duration time);

  /**
   * Leaves out the wait before the next iteration: it starts at once. With a pace, it takes the
   * place of the iteration that is due next. Nothing in a load of arrivals, which do not wait.
   */
  void skipWait();

  /**
   * Has this user run a task of its class next: after the current task and the wait time, in place
   * of what would have followed, whether that throws or not. What follows it then is as if it had
   * been its turn. The last call before the end of the current task counts; {@link #stop} goes
   * first.
   *
   * @param task the name of the method of the task, or of the class of a {@link TaskSet}: in the
   *     set of the current task, or else in the nearest around it, or else anywhere in the class;
   *     javac checks it where it is a constant
   * @throws IllegalArgumentException if there is none of this name, or several that are as near
   */
  void goTo(String task);

  /**
   * Ends this user after the current task; another takes its place if the class is {@link
   * User#replaced}. {@link OnStop} still runs.
   */
  void stop();

  /**
   * Ends the run: every user stops after its current task, and the result is judged. Users of a
   * closed load that have not started by then are missing: unless an objective is about users, 99%
   * of them must have.
   *
   * @param reason why, for the report
   */
  void stopRun(String reason);

  /**
   * Ends the run as {@link #stopRun} does, and it does not pass, whatever was measured.
   *
   * @param reason why, for the report
   */
  void failRun(String reason);

  /** Whether this user is about to end; a task that loops for long should ask. */
  boolean isStopping();
}
