package io.katydid.api;

/**
 * Makes what parameters with {@link ProvidedBy} are given: one object for each virtual user.
 *
 * <p>One provider serves all users of a run of one user class, from their threads: it must be
 * thread-safe. Another run has another one.
 *
 * @param <T> what it makes
 */
public interface ResourceProvider<T> {

  /**
   * Makes the object of a user, before the user itself is made. No request waits for that.
   *
   * @param user what the object may use, on the thread of that user
   * @throws Exception if it cannot be made; the user then does not start, as if its {@link OnStart}
   *     method had thrown it
   */
  T open(UserContext user) throws Exception;

  /**
   * Closes the object of a user that has ended, after its {@link OnStop} method, on its thread. An
   * {@link AutoCloseable} is closed unless this is overridden.
   *
   * @throws Exception if it cannot be closed; this is counted as an error
   */
  default void close(T resource) throws Exception {
    if (resource instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
