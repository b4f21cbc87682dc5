package io.katydid.api;

/**
 * Measures from what one user does to what others see of it: a message from its sender to each of
 * its receivers, an order from who places it to who ships it. From {@link Measure#correlation}; the
 * same one for all users of a run that ask for its name.
 *
 * <pre>{@code
 * Correlation delivered = measure.correlation("delivered");
 *
 * delivered.begin(id, 20);   // by the user that sends a message, which 20 others receive
 * chat.send(id + " hello");
 *
 * chat.onMessage(it -> delivered.end(idOf(it)));   // by each of the 20
 * }</pre>
 *
 * <p>Each end is a sample of a measure that began when its key did. What is not received in time is
 * a sample that failed as {@code not received}: each that is missing of a known number of
 * receivers, or one where the number is not known and nobody received it. When the load ends, users
 * stay until all has come, or the grace period is over: what is missing then has failed, too,
 * unless only tasks have ended keys. Keys that are ended and were never begun, or were over, are
 * counted in a remark.
 *
 * <p>A key is known until all have received it, or its time is over. At most 1,000,000 are known:
 * beyond that, the oldest is over before its time.
 *
 * <p>Thread-safe.
 */
public interface Correlation {

  /**
   * Begins a key whose number of receivers is not known, for 10 s; otherwise as the last method.
   */
  default void begin(Object key) {
    begin(key, 0, "10s");
  }

  /** Begins a key for 10 s; otherwise as the last method. */
  default void begin(Object key, int receivers) {
    begin(key, receivers, "10s");
  }

  /**
   * Begins a key, now. To be called before what it stands for is sent.
   *
   * @param key of a type with a useful {@code equals}, such as a number or a text; the same type
   *     for all keys of this name
   * @param receivers how many times it will be ended; 0 if that is not known
   * @param longest how long that may take, in the grammar of {@link Durations}
   * @throws IllegalArgumentException if the key is of another type than those before, or is begun
   *     already; or the number is negative, or the time no duration
   */
  void begin(Object key, int receivers, String longest);

  /**
   * Ends a key once, now: a sample.
   *
   * @return whether it was begun, and is not over
   * @throws IllegalArgumentException if the key is of another type than those that were begun
   */
  boolean end(Object key);
}
