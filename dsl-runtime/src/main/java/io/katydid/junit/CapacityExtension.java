package io.katydid.junit;

import static java.util.stream.Collectors.joining;

import io.katydid.CapacityResult;
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
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Makes the search of a {@link Capacity}, then runs the body, as {@link LoadTestExtension} does
 * with its load, and for the same reasons.
 */
final class CapacityExtension
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
    CapacityResult result = DescribedSearch.of(context).execute();
    invocation.skip();
    context.publishReportEntry(Map.of("katydid.capacity", result.text()));
    if (Thread.interrupted()) {
      throw new InterruptedException(describe(result));
    }
    Throwable failure = TestOutcome.of(failure(result), bodyFailure(body, result));
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
        "%s is a @Capacity, which is a test of its own, of many runs: remove @RepeatedTest,"
                .formatted(body.getExecutable().getName())
            + " @ParameterizedTest or what else makes it a test template");
  }

  /** What to throw for the search alone. */
  static @Nullable Throwable failure(CapacityResult result) {
    return switch (result.outcome()) {
      case PASS -> null;
      case FAIL -> new AssertionFailedError(describe(result));
      case INCONCLUSIVE -> new TestAbortedException(describe(result));
      case INVALID -> new InvalidLoadException(describe(result));
    };
  }

  private static @Nullable Throwable bodyFailure(
      ReflectiveInvocationContext<Method> body, CapacityResult result) {
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
    return type == CapacityResult.class;
  }

  private static String describe(CapacityResult result) {
    return result.text()
        + result.trials().stream()
            .map(trial -> "\n  " + trial.arrivalRate() + " " + trial.outcome() + " " + trial.why())
            .map(String::stripTrailing)
            .collect(joining());
  }
}
