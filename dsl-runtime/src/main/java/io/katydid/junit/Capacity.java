package io.katydid.junit;

import io.katydid.api.Arrivals;
import io.katydid.api.WorkerLoss;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Makes a method a JUnit test that searches for the capacity of a target: the largest arrival rate
 * at which its {@link io.katydid.api.Slo}s are met and it keeps up with the load.
 *
 * <pre>{@code
 * @Capacity(value = FastApiUser.class, from = "100/s", to = "10000/s", atLeast = "500/s")
 * @Slo("p99 < 50ms")
 * @Slo("failures < 1%")
 * void takesTheLoadOfABusyDay(CapacityResult result) {
 *   assertThat(result.passed()).isPresent();
 * }
 * }</pre>
 *
 * <p>The search runs first, after every {@code @BeforeEach} method and inside the method's
 * {@code @Timeout}, and prints each trial to {@code System.out} as it ends; then the body runs,
 * which may take the {@link io.katydid.CapacityResult}, and may be empty. The test fails if the
 * capacity is below {@link #atLeast}, or below {@link #from} if that is not set. If the trials do
 * not decide it, it fails if the rates whose observed values met the objectives end below what is
 * demanded, and is aborted if not, which build tools count as skipped. It ends in an {@link
 * InvalidLoadException} if the generator of the load was the limit before that was known.
 *
 * <p>As a {@link LoadTest}, it has the whole JVM for itself and the tag {@code load}; {@link Host}
 * gives an address known only at run time; the options of a search that are properties, such as
 * {@code katydid.host} and {@code katydid.runTime}, override what is written here, and {@code
 * katydid.enabled=false} skips it. Others, such as {@code katydid.users}, are for load tests.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Test
@Tag("load")
@ResourceLock(Resources.GLOBAL)
@ExtendWith(CapacityExtension.class)
@SuppressWarnings("exports") // JUnit finds the extension by reflection
public @interface Capacity {

  /** The user classes of the load, mixed by their weights; at least one. */
  Class<?>[] value();

  /** The lowest arrival rate, with which the search begins, such as {@code "100/s"}. */
  String from();

  /** The highest that is tried. */
  String to();

  /** The capacity that is demanded, from 0 to the highest rate. Empty: any will do. */
  String atLeast() default "";

  /** How close the two rates that are found are to be, as their ratio; at least 1.001. */
  double precision() default 1.05;

  /**
   * How long the shortest trials last, as a duration. Where that does not decide, trials are up to
   * four times as long; the one that confirms the result is eight times as long.
   */
  String runTime() default "10s";

  /** How long requests may take to end after a trial, as a duration. */
  String gracePeriod() default "30s";

  /** How the arrivals are spread over time. */
  Arrivals arrivals() default Arrivals.POISSON;

  /** How many users there may be at once; at least 1. */
  int maxUsers() default 1000;

  /** The base address of the target, as {@link LoadTest#host}. */
  String host() default "";

  /** In how many JVMs of their own the load is made, as {@link LoadTest#fork}. */
  int fork() default 0;

  /** How many JVMs of their own make the load together, as {@link LoadTest#workers}. */
  int workers() default 1;

  /** What becomes of a run when one of several workers is lost. */
  WorkerLoss onWorkerLoss() default WorkerLoss.FAIL;

  /** The seed of everything random; 0: another one each time. */
  long seed() default 0;

  /**
   * The tags of the tasks that are run, as of {@link io.katydid.api.Tag}: only those that have one
   * of them. None: all tasks.
   */
  String[] tags() default {};

  /** The tags of the tasks that are left out, even if they have one of {@link #tags}. */
  String[] excludeTags() default {};

  /**
   * Which requests share a connection: {@code "user"}, {@code "iteration"}, {@code "request"}, or
   * the size of a pool of all users. Empty: as in the user classes.
   */
  String connections() default "";

  /** Whether all requests are sent by HTTP/2, whatever the user classes say. */
  boolean http2() default false;

  /**
   * Where connections to a name go, in place of the answer of a name server, such as {@code
   * "shop.example=10.0.0.1,10.0.0.2; cdn.example=10.0.0.3"}; see {@link
   * io.katydid.LoadRun#resolve}. Empty: nowhere else.
   */
  String resolve() default "";

  /** How often names are looked up, as a duration; 0s: once, for the first connection. */
  String resolveEvery() default "0s";

  /**
   * The addresses of this machine that connections come from, in turn, such as {@code
   * "10.0.0.5,10.0.0.6"}. Empty: what the system chooses.
   */
  String sourceAddresses() default "";

  /**
   * The hosts that may be loaded though they are neither of this machine nor of a private network,
   * such as {@code "shop.example, api.shop.example"}; see {@link io.katydid.LoadRun#allowHost}.
   * Empty: none.
   */
  String allowHost() default "";
}
