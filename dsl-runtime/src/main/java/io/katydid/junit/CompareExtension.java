package io.katydid.junit;

import io.katydid.ComparisonResult;
import io.katydid.comparison.Word;
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
 * Makes the runs of a {@link Compare}, then runs the body, as {@link LoadTestExtension} does with
 * its load, and for the same reasons.
 */
final class CompareExtension
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
      throws InterruptedException {
    DescribedComparison described = DescribedComparison.of(context);
    ComparisonResult result = described.execute();
    invocation.skip();
    context.publishReportEntry(Map.of("katydid.comparison", result.word().text()));
    if (Thread.interrupted()) {
      throw new InterruptedException("the comparison was interrupted:\n" + result.text());
    }
    runBody(body, result);
    judge(result, described.isStrict());
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> body,
      ExtensionContext context) {
    throw new ExtensionConfigurationException(
        "%s is a @Compare, which is a test of its own, of many runs: remove @RepeatedTest,"
                .formatted(body.getExecutable().getName())
            + " @ParameterizedTest or what else makes it a test template");
  }

  /** What the body throws is thrown on: it has seen the result. */
  private static void runBody(ReflectiveInvocationContext<Method> body, ComparisonResult result) {
    Object[] arguments = body.getArguments().toArray();
    Class<?>[] types = body.getExecutable().getParameterTypes();
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = isResult(types[i]) ? result : arguments[i];
    }
    ReflectionSupport.invokeMethod(body.getExecutable(), body.getTarget().orElse(null), arguments);
  }

  private static void judge(ComparisonResult result, boolean strict) {
    if (result.word() == Word.SLOWER || (strict && !result.word().isGood())) {
      throw new AssertionFailedError(result.text());
    }
    if (!result.word().isGood()) {
      throw new TestAbortedException(result.text());
    }
  }

  private static boolean isResult(Class<?> type) {
    return type == ComparisonResult.class;
  }
}
