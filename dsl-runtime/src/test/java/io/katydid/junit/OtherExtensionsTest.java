package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.katydid.CapacityResult;
import io.katydid.ComparisonResult;
import io.katydid.LoadResult;
import io.katydid.api.Slo;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.AssertionFailedError;

/** Load tests beside extensions that run the test method themselves. */
class OtherExtensionsTest {

  /** Runs the method by itself, as {@code @QuarkusTest} does. Public for the service loader. */
  public static class Runner implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context) {
      run(method);
      invocation.skip();
    }

    static void run(ReflectiveInvocationContext<Method> method) {
      ReflectionSupport.invokeMethod(
          method.getExecutable(), method.getTarget().orElse(null), method.getArguments().toArray());
    }
  }

  /** Runs the method by itself, and then as the others would. */
  static class RunnerTwice implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context)
        throws Throwable {
      Runner.run(method);
      invocation.proceed();
    }
  }

  /** Runs the method not at all. */
  static class Skipper implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context) {
      invocation.skip();
    }
  }

  /** Lets the method run, and notes before and after. */
  static class Around implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context)
        throws Throwable {
      NOTES.add("before");
      invocation.proceed();
      NOTES.add("after");
    }
  }

  static class Inside {

    @LoadTest(Worker.class)
    @Slo(value = "failures <= 0", request = "work")
    @ExtendWith(Around.class)
    void load(LoadResult result) {
      NOTES.add("body of " + result.outcome());
    }
  }

  @Test
  void loadTest_extensionThatIsCalledAfterIt_interceptsTheBody() {
    JupiterRun.of(Inside.class).tests().assertStatistics(tests -> tests.succeeded(1));

    assertThat(NOTES).containsExactly("before", "body of PASS", "after");
  }

  @ExtendWith(Runner.class)
  @Retention(RetentionPolicy.RUNTIME)
  @interface RunByAnother {}

  @ExtendWith(Runner.class)
  static class OnClass extends SabotagedLoad {}

  @RunByAnother
  static class OnAnnotation extends SabotagedLoad {}

  static class OnSuperclass extends OnClass {}

  @ExtendWith(Skipper.class)
  static class NeverRun extends SabotagedLoad {}

  @ExtendWith(RunnerTwice.class)
  static class RunTwice extends SabotagedLoad {}

  static class OnMethod {

    @ExtendWith(Runner.class)
    @LoadTest(Saboteur.class)
    @Slo("failures <= 0")
    void load() {}
  }

  static class OnField extends SabotagedLoad {

    @RegisterExtension static final Runner RUNNER = new Runner();
  }

  @ExtendWith(Runner.class)
  static class OnOuter {

    @Nested
    class Inner extends SabotagedLoad {}
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OnClass.class,
        OnAnnotation.class,
        OnSuperclass.class,
        NeverRun.class,
        RunTwice.class,
        OnMethod.class,
        OnField.class,
        OnOuter.class
      })
  void loadTest_methodRunByAnother_isMadeAndJudged(Class<?> testClass) {
    assertThat(JupiterRun.of(testClass).failure())
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("failures <= 0")
        .hasMessageContaining("sabotage");
  }

  static class Detected extends SabotagedLoad {}

  @Test
  void loadTest_methodRunByADetectedExtension_isMadeAndJudged() {
    Map<String, String> detection =
        Map.of("junit.jupiter.extensions.autodetection.enabled", "true");

    assertThat(JupiterRun.of(Detected.class, detection).failure())
        .hasMessageContaining("failures <= 0");
  }

  @ExtendWith(Runner.class)
  static class WithResult {

    @LoadTest(Worker.class)
    @Slo(value = "failures <= 0", request = "work")
    void load(LoadResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void loadTest_methodRunByAnother_givesBodyTheResult() {
    JupiterRun run = JupiterRun.of(WithResult.class);

    run.tests().assertStatistics(tests -> tests.succeeded(1));
    assertThat(run.result().request("work").count()).isPositive();
    assertThat(run.tests().reportingEntryPublished().list()).hasSize(1);
  }

  @ExtendWith(RunnerTwice.class)
  static class WithResultTwice {

    @LoadTest(Worker.class)
    @Slo(value = "failures <= 0", request = "work")
    void load(LoadResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void loadTest_methodRunTwice_makesOneLoad() {
    JupiterRun.of(WithResultTwice.class).tests().assertStatistics(tests -> tests.succeeded(1));

    assertThat(NOTES).hasSize(2);
    assertThat(NOTES.getFirst()).isSameAs(NOTES.getLast());
  }

  @ExtendWith(Runner.class)
  static class BothFail {

    @LoadTest(Saboteur.class)
    @Slo("failures <= 0")
    void load() {
      throw new IllegalStateException("of the body");
    }
  }

  @Test
  void loadTest_methodRunByAnotherAndFails_reportsBoth() {
    Throwable failure = JupiterRun.of(BothFail.class).failure();

    assertThat(failure).hasMessage("of the body");
    assertThat(failure.getSuppressed())
        .singleElement(type(Throwable.class))
        .satisfies(load -> assertThat(load).hasMessageContaining("failures <= 0"));
  }

  @ExtendWith(Runner.class)
  static class Searched {

    @Capacity(value = Steady.class, from = "200/s", to = "400/s", runTime = "100ms")
    @Slo("max < 1m")
    void search(CapacityResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void capacity_methodRunByAnother_givesBodyTheResult() {
    JupiterRun.of(Searched.class);

    assertThat(NOTES).singleElement().isInstanceOf(CapacityResult.class);
  }

  @ExtendWith(Runner.class)
  static class Compared {

    @Compare(
        value = Saboteur.class,
        a = "http://localhost",
        b = "http://localhost",
        figures = "failures",
        fork = 0)
    void compare(ComparisonResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void compare_methodRunByAnother_givesBodyTheResult() {
    JupiterRun.of(Compared.class);

    assertThat(NOTES).singleElement().isInstanceOf(ComparisonResult.class);
  }

  static class Hidden extends SabotagedLoad {

    @RegisterExtension static final Extension RUNNER = new Runner();
  }

  static class HiddenWithResult {

    @RegisterExtension static final Extension RUNNER = new Runner();

    @LoadTest(Worker.class)
    void load(LoadResult result) {
      NOTES.add(result.seed());
    }
  }

  private static final String UNMADE =
      "no load was made: another JUnit extension ran load() itself, before @LoadTest was called."
          + " Name that extension in an @ExtendWith on the test class";

  @Test
  void loadTest_methodRunByAnUnseenExtension_fails() {
    assertThat(JupiterRun.of(Hidden.class).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith(UNMADE);
  }

  @Test
  void loadTest_unseenExtensionGaveNoResult_reportsWhyBesideTheNullPointer() {
    Throwable failure = JupiterRun.of(HiddenWithResult.class).failure();

    assertThat(failure).isInstanceOf(NullPointerException.class);
    assertThat(failure.getSuppressed())
        .singleElement(type(Throwable.class))
        .satisfies(load -> assertThat(load).hasMessageStartingWith(UNMADE));
  }
}
