package io.katydid.api;

/**
 * Makes what parameters are given that have it by {@link ProvidedBy} or {@link Provides}: one
 * object for each virtual user.
 *
 * <p>One provider serves all users of a run of one user class, from their threads: it must be
 * thread-safe. Another run has another one. What users share, such as a pool of connections, it
 * makes in {@link #beforeRun(String)}, and returns to each of them from {@link #open}; {@link
 * #close} then has nothing to close.
 *
 * @param <T> what it makes
 */
public interface ResourceProvider<T> {

  /**
   * Prepares what all users share, before the first of them starts, in the JVM that makes the load.
   * {@link BeforeRun} methods have run by then.
   *
   * @param host the base address of the target: that of the run, or else of {@link User}; or empty
   * @throws Exception if it fails; the run then ends before it has begun, with this reason
   */
  default void beforeRun(String host) throws Exception {}

  /**
   * The same, for a provider of clients that make connections themselves: it refuses what is set
   * for them, and its clients cannot honour. It is called in place of {@link #beforeRun(String)},
   * which it calls unless it is overridden.
   *
   * @param connections those of the first user of the class
   * @throws Exception as of {@link #beforeRun(String)}
   */
  default void beforeRun(String host, ClientConnections connections) throws Exception {
    beforeRun(host);
  }

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

  /**
   * Whether something that a task has thrown is how its client says that a request has not
   * succeeded, which is measured: it is no error of the task beside it. Called on the thread of the
   * user; a provider that does not know whether the request was measured says no.
   */
  default boolean isRequestFailure(Throwable error) {
    return false;
  }

  /**
   * Closes what {@link #beforeRun(String)} has prepared, after the last user and before the {@link
   * AfterRun} methods, however the run ended. It is not called if {@link #beforeRun(String)}
   * failed.
   *
   * @throws Exception if it fails; the run then does not pass, with this reason
   */
  default void afterRun() throws Exception {}
}
