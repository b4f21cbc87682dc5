package io.katydid.junit;

import io.katydid.api.AbortCondition;
import io.katydid.api.Arrivals;
import io.katydid.api.LoadShape;
import io.katydid.api.RunListener;
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
 * Makes a method a JUnit test that runs a load, and passes if the load met its objectives.
 *
 * <pre>{@code
 * @LoadTest(value = FastApiUser.class, users = 1000, spawnRate = 50, runTime = "5m", warmUp = "30s")
 * @Slo("p99 < 50ms")
 * @Slo("failures < 1%")
 * void meetsItsObjectives(LoadResult result) {
 *   assertThat(result).request("POST /items/").hasP50Below(Duration.ofMillis(35));
 * }
 * }</pre>
 *
 * <p>The load runs first, after every {@code @BeforeEach} method and inside the method's
 * {@code @Timeout}; then the body runs, which may take the {@link io.katydid.LoadResult} beside any
 * other JUnit parameter, and may be empty. If an {@link io.katydid.api.Slo} was not met, the body
 * still runs, and the test fails with both. The report is printed to {@code System.out}, where
 * Surefire and Failsafe keep it.
 *
 * <p>An objective is required, unless the body takes the result to judge it, or
 * {@code @Slo("none")} states that the load is not judged, on purpose. Unless objectives are about
 * the same, the load must also meet {@code errors < 1%} and {@code users >= 99%}.
 *
 * <p>A load that could not be decided fails the test if an observed value is beyond its limit, or
 * if {@link #strict}; and otherwise aborts it, which build tools count as skipped. The first line
 * of the message has which, and what would settle it. A load in which the generator, not the
 * target, was the limit is an {@link InvalidLoadException}, whatever the body does.
 *
 * <p>A load test has the whole JVM for itself: under parallel execution no other test runs beside
 * it, for both would disturb each other. It has the tag {@code load}.
 *
 * <p>Configuration parameters of JUnit, which system properties are too, override what is written
 * here, so that one class is a smoke test and a soak test: {@code katydid.} and the name of an
 * option of {@link io.katydid.api.load.LoadOptions}, such as {@code katydid.users=500}. Users given
 * so take the place of an arrival rate or of stages, and an arrival rate that of users or stages;
 * if both are given, each test keeps its kind of load. Stages take the place of either. What means
 * nothing to a load is left alone. {@code katydid.json} names a file for the report as JSON, where
 * <code>{test}</code> stands for class and method. {@code katydid.enabled=false} skips load tests.
 *
 * <p>In a build, which has a directory {@code target} or {@code build}, the report is in {@code
 * katydid/<class>.<method>/} there, as a page of HTML, as Markdown and as JSON, unless {@code
 * katydid.reports=false}.
 *
 * <p>Can be put on an annotation, together with {@link io.katydid.api.Slo}s, to make an annotation
 * of one's own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Test
@Tag("load")
@ResourceLock(Resources.GLOBAL)
@ExtendWith(LoadTestExtension.class)
@SuppressWarnings("exports") // JUnit finds the extension by reflection
public @interface LoadTest {

  /**
   * The user classes of the run, mixed by their weights; of the first of its scenarios, if there
   * are {@link Scenario}s, too. Empty: those of the first {@link Scenario}, which has the load
   * then.
   */
  Class<?>[] value() default {};

  /** What the run is called in its reports. Empty: nothing. */
  String title() default "";

  /** How many virtual users; at least 1. */
  int users() default 1;

  /**
   * How many users start per second, evenly over time; 0: all within the first second, or the first
   * half of a run time that is shorter than 2 s.
   */
  double spawnRate() default 0;

  /**
   * How many iterations all users make together; the run ends with the last of them, or with the
   * run time, if that is over before, and then fails. 0: as many as the run time allows.
   */
  int iterations() default 0;

  /**
   * How many iterations each user makes, in place of {@link #iterations}; the run ends likewise. 0:
   * as many as the run time allows.
   */
  int iterationsPerUser() default 0;

  /**
   * How many iterations all users together start per time at most, such as {@code "500/s"}; see
   * {@link io.katydid.LoadRun#maxRate}. Empty: as many as they can.
   */
  String maxRate() default "";

  /**
   * How many iterations start per time, such as {@code "200/s"}, whether or not those before have
   * ended: an open workload, in place of {@link #users} and {@link #spawnRate}. Empty: a closed
   * one.
   */
  String arrivalRate() default "";

  /**
   * The stages that the load goes through, one after the other, such as {@code {"50 users over
   * 30s", "50 users for 2m", "0 users over 10s"}}, in the grammar of {@link io.katydid.api.Stage}:
   * in place of {@link #users} or an {@link #arrivalRate}, and of a {@link #runTime}, which is that
   * of all of them. Empty: none.
   */
  String[] stages() default {};

  /**
   * The class of the shape that sets the load, in place of {@link #users}, an {@link #arrivalRate}
   * or {@link #stages}, until it ends it or the {@link #runTime} is over. {@link LoadShape}: none.
   */
  Class<? extends LoadShape> shape() default LoadShape.class;

  /**
   * Listeners to the events of the run: classes with a constructor without parameters. They are
   * made in the JVM that makes the load, which is another one with {@link #fork}.
   */
  Class<? extends RunListener>[] listeners() default {};

  /**
   * A file that is replayed, in place of {@link #users}, an {@link #arrivalRate}, {@link #stages}
   * or a {@link #shape}, and of a {@link #runTime}: {@code "rates.csv"}, a column of seconds and a
   * column of iterations per second from then on; or an access log, by any other name, for each
   * line of which an iteration is due. It is beside the first user class on the class path, at the
   * root of the class path, or in the working directory. Empty for none.
   */
  String replay() default "";

  /** How the starts of an {@link #arrivalRate} are spread over time. */
  Arrivals arrivals() default Arrivals.POISSON;

  /**
   * How many users there may be at once to serve an {@link #arrivalRate}, which start as they are
   * needed; at least 1.
   */
  int maxUsers() default 1000;

  /**
   * How long the load lasts, as a duration, from the first user's start; warm-up included. A shape
   * lasts until it ends, unless this is something else than the default.
   */
  String runTime() default "10s";

  /**
   * How much of the run time, from the start, is excluded from the result; as a duration, or {@code
   * "auto"}: until the run became steady, as far as that can be found.
   */
  String warmUp() default "0s";

  /**
   * How long users may take to end their task when the run time is over, before they are cut off;
   * as a duration.
   */
  String gracePeriod() default "30s";

  /**
   * How often the run may go on for another run time when its objectives could not be decided: 0 to
   * 2.
   */
  int extend() default 2;

  /**
   * Whether the test fails whenever the load leaves open if its objectives are met. By default it
   * does so only if an observed value is beyond its limit, and is aborted if not.
   */
  boolean strict() default false;

  /** Whether the run ends as soon as it is certain that an objective will not be met. */
  boolean failFast() default false;

  /** Whether all requests are sent by HTTP/2, whatever the user classes say. */
  boolean http2() default false;

  /** Whether each request carries the id of a trace, in the header {@code traceparent} of W3C. */
  boolean traceparent() default false;

  /**
   * When the run is given up and fails, to spare a shared target: an {@link
   * io.katydid.api.AbortCondition}, such as {@code "failures > 50% for 10s"}, or {@code "never"}.
   * By default, when nothing but failures came for 10 s, see {@link io.katydid.LoadRun#abortIf}.
   */
  String abortIf() default AbortCondition.NOTHING_BUT_FAILURES;

  /**
   * The base address of the target, an absolute {@code http} or {@code https} URL. Empty: the one
   * of the user class. An address known only at run time is given by a member with {@link Host},
   * which overrides this one.
   */
  String host() default "";

  /**
   * In how many JVMs of their own the load is made: 1, or 0 to make it in the JVM of the tests. A
   * quick test is as well in there; for figures that count, a fork has nothing else to do. What
   * tests keep in static fields is not visible to user classes in a fork, see {@link
   * io.katydid.LoadRun#fork()}: an address known only at run time is given by {@link Host}.
   */
  int fork() default 0;

  /**
   * How many JVMs of their own make the load together, each a share of it; 1 to 1000. More than 1
   * are forks on this machine, see {@link io.katydid.LoadRun#workers}.
   */
  int workers() default 1;

  /** What becomes of the run when one of several workers is lost. */
  WorkerLoss onWorkerLoss() default WorkerLoss.FAIL;

  /** The seed of everything random, to repeat a run; 0: another one each time, as reported. */
  long seed() default 0;

  /**
   * The file of recorded runs that objectives such as {@code p95 <= 1.1 x baseline} compare with;
   * see {@link io.katydid.LoadRun#baseline}. Empty: none. Runs are recorded by {@code
   * katydid.record}, which names the file.
   */
  String baseline() default "";

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
