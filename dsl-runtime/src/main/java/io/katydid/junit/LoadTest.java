package io.katydid.junit;

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
 * <p>A load test has the whole JVM for itself: under parallel execution no other test runs beside
 * it, for both would disturb each other. It has the tag {@code load}.
 *
 * <p>Configuration parameters of JUnit, which system properties are too, override what is written
 * here, so that one class is a smoke test and a soak test: {@code katydid.users}, {@code
 * katydid.spawnRate}, {@code katydid.runTime}, {@code katydid.warmUp}, {@code katydid.gracePeriod},
 * {@code katydid.host}, {@code katydid.fork} and {@code katydid.seed}. {@code katydid.json} names a
 * file for the report as JSON, where <code>{test}</code> stands for class and method. {@code
 * katydid.enabled=false} skips load tests.
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
public @interface LoadTest {

  /** The user classes of the run, mixed by their weights; at least one. */
  Class<?>[] value();

  /** How many virtual users; at least 1. */
  int users() default 1;

  /** How many users start per second, evenly over time; 0: all within the first second. */
  double spawnRate() default 0;

  /** How long the load lasts, as a duration, from the first user's start; warm-up included. */
  String runTime() default "10s";

  /** How much of the run time, from the start, is excluded from the result; as a duration. */
  String warmUp() default "0s";

  /**
   * How long users may take to end their task when the run time is over, before they are cut off;
   * as a duration.
   */
  String gracePeriod() default "30s";

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

  /** The seed of everything random, to repeat a run; 0: another one each time, as reported. */
  long seed() default 0;
}
