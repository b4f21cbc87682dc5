package io.katydid.junit;

import io.katydid.LoadResult;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Runs the load of a {@link LoadTest}, then the body, and tells JUnit of both, see {@link
 * TestOutcome}.
 *
 * <p>The load runs as part of the invocation of the test method, because only there does JUnit's
 * {@code @Timeout} watch it. But JUnit resolves the parameters before that: null holds the place of
 * the result until the load has run, and the method is then invoked from here.
 */
final class LoadTestExtension
    implements ExecutionCondition, ParameterResolver, InvocationInterceptor {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return new Overrides(context).enabled()
        ? ConditionEvaluationResult.enabled("katydid.enabled is not false")
        : ConditionEvaluationResult.disabled("katydid.enabled=false");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return isResult(parameter.getParameter().getType())
        && context.getTestMethod().equals(Optional.of(parameter.getDeclaringExecutable()));
  }

  @Override
  public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return null;
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> body,
      ExtensionContext context)
      throws Throwable {
    LoadResult result = runLoad(context);
    invocation.skip();
    Throwable failure = TestOutcome.of(TestOutcome.of(result), bodyFailure(body, result));
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> body,
      ExtensionContext context) {
    throw new ExtensionConfigurationException(
        "%s is a @LoadTest, which is a test of its own: remove @RepeatedTest, @ParameterizedTest or"
                .formatted(body.getExecutable().getName())
            + " what else makes it a test template");
  }

  private static LoadResult runLoad(ExtensionContext context) throws InterruptedException {
    LoadResult result = DescribedLoad.of(context).execute();
    context.publishReportEntry(
        Map.of(
            "katydid.verdict", result.verdict().outcome().name(),
            "katydid.seed", Long.toString(result.seed())));
    if (Thread.interrupted()) {
      throw new InterruptedException(
          "the load was interrupted; what was measured until then:\n"
              + TestOutcome.describe(result));
    }
    return result;
  }

  private static @Nullable Throwable bodyFailure(
      ReflectiveInvocationContext<Method> body, LoadResult result) {
    Object[] arguments = body.getArguments().toArray();
    Class<?>[] types = body.getExecutable().getParameterTypes();
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = isResult(types[i]) ? result : arguments[i];
    }
    try {
      ReflectionSupport.invokeMethod(
          body.getExecutable(), body.getTarget().orElse(null), arguments);
      return null;
    } catch (Exception | AssertionError e) {
      return e;
    }
  }

  private static boolean isResult(Class<?> type) {
    return type == LoadResult.class;
  }
}
