package io.katydid.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.VirtualUser;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
