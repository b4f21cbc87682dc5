package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that are a load test, and a test of another kind, too. */
class LoadTestKindTest {

  static class Both {

    @LoadTest(Worker.class)
    @Compare(value = Worker.class, a = "http://localhost:1", b = "http://localhost:2")
    void load() {}
  }

  @Test
  void loadTest_thatIsAComparisonToo_isRefused() {
    assertThat(JupiterRun.of(Both.class).failure())
        .hasMessage(
            "load is a test of @LoadTest and @Compare: keep one, and write a method for each"
                + " other");
  }

  /** Runs the method of a test template by itself. */
  static class TemplateRunner implements InvocationInterceptor {

    @Override
    public void interceptTestTemplateMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context) {
      OtherExtensionsTest.Runner.run(method);
      invocation.skip();
    }
  }

  @ExtendWith(TemplateRunner.class)
  static class Repeated {

    @LoadTest(Worker.class)
    @RepeatedTest(1)
    void load(LoadResult result) {
      NOTES.add(result);
    }
  }

  static class Factory {

    @LoadTest(Worker.class)
    @TestFactory
    Stream<DynamicTest> load() {
      return Stream.empty();
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {Repeated.class, Factory.class})
  void loadTest_testOfAnotherKind_isRefused(Class<?> testClass) {
    assertThat(JupiterRun.of(testClass).failures())
        .isNotEmpty()
        .allSatisfy(failure ->
            assertThat(failure)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("load is a @LoadTest, which is a test of its own: remove"));
    assertThat(NOTES).isEmpty();
  }
}
