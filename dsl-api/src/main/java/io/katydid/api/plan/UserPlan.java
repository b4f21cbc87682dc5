package io.katydid.api.plan;

import io.katydid.api.Client;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.OutgoingRequest;
import io.katydid.api.Protocol;
import io.katydid.api.ResourceProvider;
import io.katydid.api.TlsSettings;
import io.katydid.api.feed.FeedSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What the compiler knows about one user class: how to make a user, which tasks there are and which
 * may follow which, how to run one, and how long to wait after it. Generated as {@code
 * Shopper_Plan} beside {@code Shopper}, and {@code Outer_Inner_Plan} for a nested class {@code
 * Outer.Inner}.
 *
 * <p>A plan has no state: one instance serves all users of a run, from all threads.
 *
 * @param <U> the user class, or what holds a user and its task sets
 */
public interface UserPlan<U> {

  /** The version of this contract. A plan generated for another version cannot be run. */
  int CONTRACT = 6;

  /** A wait that a method of the user class returns: {@link #methodWaitNanos}. */
  long BY_METHOD = -1;

  /** The {@link #CONTRACT} that this plan was generated for. */
  int contract();

  /** The values of the {@link io.katydid.api.User} annotation. */
  UserSettings settings();

  /** Which requests share a connection; see {@link io.katydid.api.Connections}. */
  default ConnectionStrategy connections() {
    return ConnectionStrategy.PER_USER;
  }

  /** What sends the requests of users; see {@link io.katydid.api.Client}. */
  default Client client() {
    return Client.KATYDID;
  }

  /** The {@link io.katydid.api.HttpClientFactory} method, if there is one. */
  default Optional<ClientFactory> clientFactory() {
    return Optional.empty();
  }

  /** Which version of HTTP requests are sent by. */
  default Protocol protocol() {
    return Protocol.HTTP_1_1;
  }

  /** How connections are secured; see {@link io.katydid.api.Tls}. */
  default TlsSettings tls() {
    return TlsSettings.NONE;
  }

  /** How many users of the class a closed load has; 0 for a share by weight. */
  default int fixedCount() {
    return 0;
  }

  /** When users leave, and whether others take their places. */
  default Turnover turnover() {
    return Turnover.NONE;
  }

  /** The tasks, and which may follow which; always the same object. */
  TaskGraph graph();

  /**
   * The providers of what a user has injected beside Katydid's own, by slot. Each call makes new
   * ones.
   */
  default List<ResourceProvider<?>> resources() {
    return List.of();
  }

  /**
   * The feeds of parameters with {@link io.katydid.api.Feed}, by slot.
   *
   * @see UserScope#row
   */
  default List<FeedSource<?>> feeds() {
    return List.of();
  }

  /** The class beside which the files of {@link #feeds} are: the plan that was generated. */
  default Class<?> besideFeeds() {
    return getClass();
  }

  /**
   * The queues of parameters with {@link io.katydid.api.Shared}.
   *
   * @see UserScope#queue
   */
  default List<QueueSpec> queues() {
    return List.of();
  }

  /** The {@link io.katydid.api.BeforeRun} methods, in the order in which they are run. */
  default List<RunMethod> beforeRun() {
    return List.of();
  }

  /** The {@link io.katydid.api.AfterRun} methods, in the order in which they are run. */
  default List<RunMethod> afterRun() {
    return List.of();
  }

  /** Makes a user by its constructor, in no task set. */
  U newUser(UserScope scope) throws Throwable;

  /** Runs the task of the {@link #graph()} that has this number. */
  void run(int node, U user, UserScope scope) throws Throwable;

  /** Makes the set of this number for a user that comes to it, and runs its start method. */
  default void enter(int set, U user, UserScope scope) throws Throwable {}

  /** Runs the stop method of the set that was entered last under this number, if there is one. */
  default void leave(int set, U user, UserScope scope) throws Throwable {}

  /**
   * How long to wait after this node was run, in nanoseconds; 0 for not at all, or {@link
   * #BY_METHOD}.
   */
  default long waitNanos(int node, RandomGenerator random) {
    return 0;
  }

  /** Asks the method of the user class that has {@link io.katydid.api.WaitTime}, likewise. */
  default long methodWaitNanos(int node, U user, UserScope scope) throws Throwable {
    throw new IndexOutOfBoundsException(node);
  }

  /** The pace of iterations, if there is one. A plan that has one does not wait. */
  default Optional<Pace> pace() {
    return Optional.empty();
  }

  /** Runs the {@link io.katydid.api.OnStart} method, if there is one. */
  default void onStart(U user, UserScope scope) throws Throwable {}

  /** Whether there is an {@link io.katydid.api.OnRequest} method. */
  default boolean seesRequests() {
    return false;
  }

  /** Runs that method, if there is one. */
  default void onRequest(OutgoingRequest request, U user, UserScope scope) throws Throwable {}

  /** Runs the {@link io.katydid.api.OnStop} method, if there is one. */
  default void onStop(U user, UserScope scope) throws Throwable {}
}
