package io.katydid.junit;

import io.katydid.api.AbortCondition;
import io.katydid.api.Arrivals;
import io.katydid.api.LoadShape;
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
 * Makes a method a JUnit test that runs the same load on two targets in turns, and fails if the
 * second is slower than the first.
 *
 * <pre>{@code
 * @Compare(
 *     value = Shopper.class,
 *     a = "http://localhost:8001",
 *     b = "http://localhost:8002",
 *     users = 50,
 *     runTime = "30s",
 *     warmUp = "5s")
 * void newVersionIsNotSlower(ComparisonResult result) {}
 * }</pre>
 *
 * <p>The runs are made first, inside the method's {@code @Timeout}; then the body runs, which may
 * take the {@link io.katydid.ComparisonResult}. The test fails if {@code b} is slower than
 * tolerated, in any figure of any request, or fails more. If the runs do not settle that, it fails
 * if {@code b} is observed to be slower than tolerated, or if it is {@link #strict}; else it is
 * aborted, which build tools count as skipped. It fails, too, if a run went wrong. What is not to
 * be found out by fixed addresses, such as a server started anew for each run, is written with
 * {@link io.katydid.Comparison}.
 *
 * <p>As a {@link LoadTest} does, it has the JVM for itself, has the tag {@code load}, and takes the
 * {@link io.katydid.api.load.LoadOptions options} of a comparison, such as {@code katydid.users}
 * and {@code katydid.runTime}, from configuration parameters; others are for load tests. The same
 * address as {@code a} and as {@code b} shows by how much runs differ by chance. What javac can
 * know to be wrong does not compile.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Test
@Tag("load")
@ResourceLock(Resources.GLOBAL)
@ExtendWith(CompareExtension.class)
@SuppressWarnings("exports") // JUnit finds the extension by reflection
public @interface Compare {

  /** The user classes of every run, mixed by their weights; at least one. */
  Class<?>[] value();

  /**
   * The base address of the target that the other is compared with, an absolute {@code http} or
   * {@code https} URL. Empty: the address that a {@link Host} member gives, or else that of the
   * user class. Not both are empty.
   */
  String a() default "";

  /** The base address of the other, in the same way. */
  String b() default "";

  /** What they are called in the report: two names. */
  String[] names() default {"a", "b"};

  /** How many runs each has; at least 6, fewer cannot decide anything. */
  int pairs() default 6;

  /** Which change does not matter: 0.05 is 5 % of a time or rate; above 0 and below 1. */
  double tolerance() default 0.05;

  /**
   * What is compared: {@code p50}, {@code p95}, {@code p99}, {@code mean}, {@code throughput},
   * {@code failures}; empty: all of them.
   */
  String[] figures() default {};

  /** Whether the test fails whenever the runs do not settle it. */
  boolean strict() default false;

  /** How many virtual users; at least 1. */
  int users() default 1;

  /** How many users start per second, evenly over time; 0: all within the first second. */
  double spawnRate() default 0;

  /**
   * How many iterations all users together start per time at most, such as {@code "500/s"}; see
   * {@link io.katydid.LoadRun#maxRate}. Empty: as many as they can.
   */
  String maxRate() default "";

  /** How many iterations start per second, such as {@code 200/s}, in place of users; or empty. */
  String arrivalRate() default "";

  /**
   * The stages that each run goes through, such as {@code {"50 users for 5s warm-up", "1000 users
   * over 30s"}}, as {@link LoadTest#stages}. Compared are whole runs, stages for warm-up left out.
   * Empty: none.
   */
  String[] stages() default {};

  /**
   * The class of the shape that sets the load of each run, as {@link LoadTest#shape}. {@link
   * LoadShape}: none.
   */
  Class<? extends LoadShape> shape() default LoadShape.class;

  /** How long each run lasts, as a duration; warm-up included. */
  String runTime() default "10s";

  /** How much of each run, from the start, is excluded; as a duration. */
  String warmUp() default "0s";

  /** In how many JVMs of their own the load of a run is made: 1, or 0 for that of the tests. */
  int fork() default 1;

  /** How many JVMs of their own make the load together, as {@link LoadTest#workers}. */
  int workers() default 1;

  /** What becomes of a run when one of several workers is lost. */
  WorkerLoss onWorkerLoss() default WorkerLoss.FAIL;

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

  /** How the starts of an {@link #arrivalRate} are spread over time. */
  Arrivals arrivals() default Arrivals.POISSON;

  /** How many users there may be at once to serve an {@link #arrivalRate}; at least 1. */
  int maxUsers() default 1000;

  /** How long users may take to end their task after a run, as a duration. */
  String gracePeriod() default "30s";

  /** When a run is given up, as {@link LoadTest#abortIf}. */
  String abortIf() default AbortCondition.NOTHING_BUT_FAILURES;

  /** The seed of everything random, of every run; 0: another one for each. */
  long seed() default 0;
}
