package io.katydid.junit;

import java.lang.annotation.Annotation;
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
 * Makes the load that an annotation of a test describes, then runs the body, and tells JUnit of
 * both, see {@link TestOutcome}.
 *
 * <p>The load is made as part of the invocation of the test method, because only there does JUnit's
 * {@code @Timeout} watch it. But JUnit resolves the parameters before that: null holds the place of
 * the result until there is one, and the method is then invoked from here.
 *
 * @param <R> the result that the body may take
 */
abstract class LoadExtension<R>
    implements ExecutionCondition, ParameterResolver, InvocationInterceptor {

  /**
   * What was made.
   *
   * @param entries for JUnit to publish
   * @param failure what to throw for it alone; null if all was well
   * @param text what a person needs to see of it
   */
  record Made<R>(R result, Map<String, String> entries, @Nullable Throwable failure, String text) {}

  private final Class<? extends Annotation> annotation;
  private final Class<R> resultType;

  LoadExtension(Class<? extends Annotation> annotation, Class<R> resultType) {
    this.annotation = annotation;
    this.resultType = resultType;
  }

  /**
   * Makes what the test of this context describes.
   *
   * @throws ExtensionConfigurationException if a setting is wrong
   */
  abstract Made<R> make(ExtensionContext context);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return new Overrides(context).enabled()
        ? ConditionEvaluationResult.enabled("katydid.enabled is not false")
        : ConditionEvaluationResult.disabled("katydid.enabled=false");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == resultType
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
    Made<R> made = make(context);
    invocation.skip();
    context.publishReportEntry(made.entries());
    if (Thread.interrupted()) {
      throw new InterruptedException(
          "the load was interrupted; what was measured until then:\n" + made.text());
    }
    Throwable failure = TestOutcome.of(made.failure(), bodyFailure(body, made.result()));
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
        "%s is a @%s, which is a test of its own: remove @RepeatedTest, @ParameterizedTest or"
                .formatted(body.getExecutable().getName(), annotation.getSimpleName())
            + " what else makes it a test template");
  }

  private @Nullable Throwable bodyFailure(ReflectiveInvocationContext<Method> body, R result) {
    Object[] arguments = body.getArguments().toArray();
    Class<?>[] types = body.getExecutable().getParameterTypes();
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = types[i] == resultType ? result : arguments[i];
    }
    try {
      ReflectionSupport.invokeMethod(
          body.getExecutable(), body.getTarget().orElse(null), arguments);
      return null;
    } catch (Exception | AssertionError e) {
      return e;
    }
  }
}
