package io.katydid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.katydid.api.BoundedQueue;
import io.katydid.api.ClientConnections;
import io.katydid.api.Http;
import io.katydid.api.Leave;
import io.katydid.api.Measure;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs a generated plan. */
final class PlanTest {

  private static final Source SHOPPER =
      Source.of(
          "app/Shopper.java",
          """
          package app;
          import io.katydid.api.*;
          @User(host = "http://shop", weight = 4, timeout = "5s")
          @WaitTime(min = "2ns", max = "4ns")
          class Shopper {
            private final StringBuilder log;
            Shopper(VirtualUser self) { log = new StringBuilder("made for " + self.id()); }
            @OnStart void login(Http http) { log.append(", in"); }
            @Task(2) void browse(Http http, Measure measure) { log.append(", browse"); }
            @Task(1) void buy(Measure measure) throws Exception {
              if (!log.isEmpty()) throw new Exception(log + "");
              for (int i = 0; i < 3; i++) measure.run("pay", () -> {});
            }
            @Task(3) void leave() { log.append(", leave"); }
            @OnStop void logout() { log.append(", out"); }
            @Override public String toString() { return log.toString(); }
          }
          """);

  private static UserPlan<Object> plan;
  private static final UserScope SCOPE = new Scope();

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void compile() throws ReflectiveOperationException {
    var compilation = new Javac().processors(new UserProcessor()).compile(List.of(SHOPPER));
    Class<?> type = new Classes(compilation.classes()).loadClass("app.Shopper_Plan");
    plan = (UserPlan<Object>) type.getConstructor().newInstance();
  }

  @Test
  void contract_generatedNow_isThatOfNow() {
    assertThat(plan.contract()).isEqualTo(UserPlan.CONTRACT);
  }

  @Test
  void settings_ofUser_areConverted() {
    assertThat(plan.settings())
        .isEqualTo(
            new UserSettings("http://shop", 4, 10_000_000_000L, 30_000_000_000L, 5_000_000_000L));
  }

  @Test
  void nodes_ofTasksDeclared_areInOrder() {
    assertThat(plan.graph().nodes())
        .containsExactly(
            new TaskNode("browse", 0),
            new TaskNode("buy", TaskNode.UNKNOWN),
            new TaskNode("leave", 0));
  }

  @Test
  void edges_ofTasksPickedByWeight_leaveTheStart() {
    assertThat(plan.graph().edges())
        .containsExactly(
            new TaskEdge(TaskGraph.START, 0, 2),
            new TaskEdge(TaskGraph.START, 1, 1),
            new TaskEdge(TaskGraph.START, 2, 3));
  }

  @Test
  void graph_eachTime_isTheSame() {
    assertThat(plan.graph()).isSameAs(plan.graph());
  }

  @Test
  void next_everyDrawAfterAnyTask_hitsEachTaskByItsWeight() {
    for (int previous = TaskGraph.START; previous < 3; previous++) {
      int after = previous;
      assertThat(IntStream.range(0, 6).map(draw -> plan.graph().next(after, new Draw(draw, 6))))
          .containsExactly(0, 0, 1, 2, 2, 2);
    }
  }

  @Test
  void waitNanos_manyDraws_areBetweenMinAndMaxBothIncluded() {
    Random random = new Random(1);
    assertThat(IntStream.range(0, 1_000).mapToObj(i -> plan.waitNanos(0, random)).distinct())
        .containsExactlyInAnyOrder(2L, 3L, 4L);
  }

  @Test
  void plan_lifeOfAUser_callsItsMethods() throws Throwable {
    Object user = plan.newUser(SCOPE);
    plan.onStart(user, SCOPE);
    plan.run(0, user, SCOPE);
    plan.run(2, user, SCOPE);
    plan.onStop(user, SCOPE);

    assertThat(user).hasToString("made for 7, in, browse, leave, out");
  }

  @Test
  void run_taskThrows_throwsTheSame() throws Throwable {
    Object user = plan.newUser(SCOPE);

    assertThatThrownBy(() -> plan.run(1, user, SCOPE))
        .isExactlyInstanceOf(Exception.class)
        .hasMessage("made for 7");
  }

  @Test
  void run_noSuchTask_isRefused() throws Throwable {
    Object user = plan.newUser(SCOPE);

    assertThatThrownBy(() -> plan.run(3, user, SCOPE))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("3");
  }

  @Test
  void waitNanos_exponential_hasItsMeanAndItsTail() throws ReflectiveOperationException {
    double[] waits = waits("@WaitTime(mean = \"2us\")");

    assertThat(Arrays.stream(waits).average().orElseThrow()).isCloseTo(2_000, withinPercentage(1));
    assertThat(percentile(waits, 50)).isCloseTo(2_000 * Math.log(2), withinPercentage(1));
    assertThat(percentile(waits, 99.9)).isCloseTo(2_000 * Math.log(1_000), withinPercentage(3));
  }

  @Test
  void waitNanos_logNormal_hasItsMedianAndPercentile() throws ReflectiveOperationException {
    double[] waits = waits("@WaitTime(median = \"20us\", p95 = \"100us\")");

    assertThat(Arrays.stream(waits).min().orElseThrow()).isPositive();
    assertThat(percentile(waits, 50)).isCloseTo(20_000, withinPercentage(1));
    assertThat(percentile(waits, 95)).isCloseTo(100_000, withinPercentage(2));
    assertThat(percentile(waits, 5)).isCloseTo(4_000, withinPercentage(2));
    assertThat(percentile(waits, 99.9)).isCloseTo(411_000, withinPercentage(5));
  }

  @Test
  void waitNanos_sameSeed_areTheSame() throws ReflectiveOperationException {
    for (String wait :
        List.of("@WaitTime(mean = \"2s\")", "@WaitTime(median = \"2s\", p95 = \"9s\")")) {
      assertThat(waits(wait)).isEqualTo(waits(wait));
    }
  }

  @Test
  void waitNanos_taskWithItsOwn_isNotThatOfTheClass() throws Throwable {
    UserPlan<Object> plan =
        compile(
            """
            package app;
            import io.katydid.api.*;
            @User
            @WaitTime("1ns")
            class Waiting {
              @Task void look() {}
              @Task @WaitTime("2ns") void read() {}
              @Task void leave() {}
            }
            """);

    assertThat(IntStream.range(0, 3).map(node -> (int) plan.waitNanos(node, new Random(1))))
        .containsExactly(1, 2, 1);
  }

  @Test
  void methodWaitNanos_millisecondsOrADuration_areNanoseconds() throws Throwable {
    assertThat(methodWait("@WaitTime long next() { return 3; }")).isEqualTo(3_000_000);
    assertThat(methodWait("@WaitTime long next(VirtualUser me) { return me.id(); }"))
        .isEqualTo(7_000_000);
    assertThat(
            methodWait("@WaitTime java.time.Duration next() { return Durations.parse(\"5us\"); }"))
        .isEqualTo(5_000);
    assertThat(methodWait("@WaitTime long next() { return Long.MAX_VALUE; }"))
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void methodWaitNanos_negative_isRefused() {
    assertThatThrownBy(() -> methodWait("@WaitTime long next() { return -5; }"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a wait must be 0 or more, not PT-0.005S");
  }

  private static long methodWait(String method) throws Throwable {
    UserPlan<Object> plan =
        compile(
            "package app; import io.katydid.api.*; @User class Waiting { @Task void look() {} "
                + method
                + " }");
    assertThat(plan.waitNanos(0, new Random(1))).isEqualTo(UserPlan.BY_METHOD);
    return plan.methodWaitNanos(0, plan.newUser(SCOPE), SCOPE);
  }

  @Test
  void pace_ofEachKind_isFromOneIterationToTheNext() throws ReflectiveOperationException {
    assertThat(paceOf("pacing = \"1s\"")).isEqualTo(Pace.ofUser(1_000_000_000));
    assertThat(paceOf("throughput = \"5/s\"")).isEqualTo(Pace.ofUser(200_000_000));
    assertThat(paceOf("throughput = \"3/s\", behind = WaitTime.Behind.SKIP"))
        .isEqualTo(new Pace(333_333_333, WaitTime.Per.USER, WaitTime.Behind.SKIP));
    assertThat(paceOf("throughput = \"90/m\", per = WaitTime.Per.CLASS"))
        .isEqualTo(new Pace(666_666_667, WaitTime.Per.CLASS, WaitTime.Behind.BURST));
  }

  /** The measure here runs nothing, and the scope has no rows. */
  @Test
  void run_transactionWithARow_takesTheRowBeforeTheMeasureRunsTheTask() throws Throwable {
    UserPlan<Object> plan =
        compile(
            """
            package app;
            import io.katydid.api.*;
            import java.util.List;
            @User class Waiting {
              @Task @Transaction("pay") void pay() { throw new AssertionError(); }
              @Task @Transaction("buy") void buy(@Feed(method = "books") String book) {}
              static List<String> books() { return List.of("Dune"); }
            }
            """);
    Object user = plan.newUser(SCOPE);
    plan.run(0, user, SCOPE);
    assertThatThrownBy(() -> plan.run(1, user, SCOPE))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Pace paceOf(String members) throws ReflectiveOperationException {
    return waiting("@WaitTime(" + members + ")").pace().orElseThrow();
  }

  private static double[] waits(String annotation) throws ReflectiveOperationException {
    UserPlan<Object> plan = waiting(annotation);
    RandomGenerator random = new SplittableRandom(1);
    return IntStream.range(0, 100_000).mapToDouble(i -> plan.waitNanos(0, random)).toArray();
  }

  private static double percentile(double[] values, double percentile) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    return sorted[(int) (sorted.length * percentile / 100)];
  }

  private static UserPlan<Object> waiting(String annotation) throws ReflectiveOperationException {
    return compile(
        "package app; import io.katydid.api.*; @User "
            + annotation
            + " class Waiting { @Task void look() {} }");
  }

  @SuppressWarnings("unchecked")
  private static UserPlan<Object> compile(String waiting) throws ReflectiveOperationException {
    var compilation =
        new Javac()
            .processors(new UserProcessor())
            .compile(List.of(Source.of("app/Waiting.java", waiting)));
    Class<?> type = new Classes(compilation.classes()).loadClass("app.Waiting_Plan");
    return (UserPlan<Object>) type.getConstructor().newInstance();
  }

  /** Draws one number, out of as many as are expected. */
  private record Draw(int number, int expectedBound) implements RandomGenerator {

    @Override
    public int nextInt(int bound) {
      assertThat(bound).isEqualTo(expectedBound);
      return number;
    }

    @Override
    public long nextLong() {
      throw new UnsupportedOperationException();
    }
  }

  /** Injects clients that do nothing, and a user with the id 7. */
  private record Scope() implements UserScope {

    @Override
    public void expect(int... statuses) {
      throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T row(int slot) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> BoundedQueue<T> queue(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void leave(Leave leave) {}

    @Override
    public String host() {
      return "";
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T resource(int slot) {
      throw new IndexOutOfBoundsException(slot);
    }

    @Override
    public Http http() {
      return idle(Http.class);
    }

    @Override
    public VirtualUser virtualUser() {
      return idle(VirtualUser.class);
    }

    @Override
    public Measure measure() {
      return idle(Measure.class);
    }

    @Override
    public Duration timeout() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void requireAllowed(String host, InetAddress address) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ClientConnections connections() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void connectsItself(String client) {
      throw new UnsupportedOperationException();
    }

    private static <T> T idle(Class<T> type) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> 7));
    }
  }

  /** Loads classes from memory. */
  private static final class Classes extends ClassLoader {

    private final Map<String, byte[]> classes;

    Classes(Map<String, byte[]> classes) {
      super(UserPlan.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name.replace('.', '/') + ".class");
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
