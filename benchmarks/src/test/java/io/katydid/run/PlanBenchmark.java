package io.katydid.run;

import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.UserPlan;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What is drawn at random in each iteration, by a generated plan. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PlanBenchmark {

  private final UserPlan<?> plan = UserPlans.find(Shopper.class);
  private final RandomGenerator random = Seeds.forUser(1, 0);
  private int previous = TaskGraph.START;

  /** Four tasks, and a wait between two times. */
  @User
  @WaitTime(min = "10ms", max = "50ms")
  static class Shopper {

    @Task(10)
    void look() {}

    @Task(5)
    void search() {}

    @Task(2)
    void put() {}

    @Task(1)
    void pay() {}
  }

  /** Picks a task and draws a wait. */
  @Benchmark
  public long pickAndWait() {
    previous = plan.graph().next(previous, random);
    return plan.waitNanos(previous, random);
  }
}
