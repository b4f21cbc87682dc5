package io.katydid.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.function.Executable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Makes the load that an annotation of a test describes, then runs the body, and reports both to
 * JUnit, see {@link TestOutcome}.
 *
 * <p>The load is made as part of the invocation of the test method, because only there does JUnit's
 * {@code @Timeout} watch it. But JUnit resolves the parameters before that: null holds the place of
 * the result until there is one, and the method is then invoked from here.
 *
 * <p>Where another extension intercepts the invocation, too, it may run the method itself and never
 * call this one. There the load is made before the invocation, so that the body is given the
 * result, and judged after it; extensions that JUnit calls after this one intercept it as well. A
 * test that ends without its load having been made fails.
 *
 * @param <R> the result that the body may take
 */
abstract class LoadExtension<R>
    implements ExecutionCondition,
        BeforeTestExecutionCallback,
        ParameterResolver,
        InvocationInterceptor,
        AfterTestExecutionCallback {

  /**
   * What was made.
   *
   * @param entries for JUnit to publish
   * @param failure what to throw for it alone; null if all was well
   * @param text what a person needs to see of it
   */
  record Made<R>(R result, Map<String, String> entries, @Nullable Throwable failure, String text) {}

  private static final String JUDGED = "judged";

  private static final List<Class<? extends Annotation>> LOADS =
      List.of(LoadTest.class, Capacity.class, Compare.class);

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

  /** Whether {@code katydid.once} has each task run once, in place of what is described. */
  boolean runsOnce() {
    return false;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Overrides overrides = new Overrides(context);
    if (!runsOnce() && overrides.once()) {
      return ConditionEvaluationResult.disabled("katydid.once=true, which only @LoadTest has");
    }
    return overrides.enabled()
        ? ConditionEvaluationResult.enabled("katydid.enabled is not false")
        : ConditionEvaluationResult.disabled("katydid.enabled=false");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == resultType
        && context.getTestMethod().equals(Optional.of(parameter.getDeclaringExecutable()));
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) throws InterruptedException {
    requireTestOfItsOwn(context.getRequiredTestMethod());
    if (OtherInterceptors.mayRun(context)) {
      load(context);
    }
  }

  @Override
  public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Made<R> made = made(context);
    return made == null ? null : made.result();
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> body,
      ExtensionContext context)
      throws Throwable {
    Made<R> before = made(context);
    Made<R> made = before == null ? load(context) : before;
    store(context).put(JUDGED, true);
    Throwable ofBody = null;
    if (new Overrides(context).once()) {
      // What a body asserts is about the load.
      invocation.skip();
    } else if (before != null) {
      ofBody = failureOf(invocation::proceed);
    } else {
      invocation.skip();
      ofBody = failureOf(() -> invoke(body, made.result()));
    }
    Throwable failure = TestOutcome.of(made.failure(), ofBody);
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void afterTestExecution(ExtensionContext context) throws Exception {
    Made<R> made = made(context);
    if (made == null) {
      requireOtherReason(context);
    } else if (store(context).get(JUDGED) == null) {
      rethrow(made.failure());
    }
  }

  private Made<R> load(ExtensionContext context) throws InterruptedException {
    Made<R> made = make(context);
    context.publishReportEntry(made.entries());
    if (Thread.interrupted()) {
      throw new InterruptedException(
          "the load was interrupted; what was measured until then:\n" + made.text());
    }
    store(context).put(Made.class, made);
    return made;
  }

  @SuppressWarnings("unchecked") // only load() puts one there
  private @Nullable Made<R> made(ExtensionContext context) {
    return (Made<R>) store(context).get(Made.class);
  }

  private ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(Namespace.create(getClass(), context.getUniqueId()));
  }

  private void requireTestOfItsOwn(Method method) {
    if (AnnotationSupport.isAnnotated(method, TestTemplate.class)
        || AnnotationSupport.isAnnotated(method, TestFactory.class)) {
      throw new ExtensionConfigurationException(
          "%s is a @%s, which is a test of its own: remove @RepeatedTest, @ParameterizedTest,"
                  .formatted(method.getName(), annotation.getSimpleName())
              + " @TestFactory or what else makes it a test template");
    }
    List<String> loads =
        LOADS.stream()
            .filter(each -> AnnotationSupport.isAnnotated(method, each))
            .map(each -> "@" + each.getSimpleName())
            .toList();
    if (loads.size() > 1) {
      throw new ExtensionConfigurationException(
          "%s is a test of %s: keep one, and write a method for each other"
              .formatted(method.getName(), String.join(" and ", loads)));
    }
  }

  /** A test without its load has failed or been aborted, or else does so here. */
  private void requireOtherReason(ExtensionContext context) {
    Optional<Throwable> reason = context.getExecutionException();
    boolean mayBeOfNullResult = reason.map(NullPointerException.class::isInstance).orElse(true);
    if (mayBeOfNullResult) {
      throw new ExtensionConfigurationException(
          "no load was made: another JUnit extension ran %s() itself, before @%s was called. Name that"
                  .formatted(context.getRequiredTestMethod().getName(), annotation.getSimpleName())
              + " extension in an @ExtendWith on the test class, and the load is made before it");
    }
  }

  private static void rethrow(@Nullable Throwable failure) throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof Exception exception) {
      throw exception;
    }
  }

  private void invoke(ReflectiveInvocationContext<Method> body, R result) {
    Object[] arguments = body.getArguments().toArray();
    Class<?>[] types = body.getExecutable().getParameterTypes();
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = types[i] == resultType ? result : arguments[i];
    }
    ReflectionSupport.invokeMethod(body.getExecutable(), body.getTarget().orElse(null), arguments);
  }

  /** Whatever it throws, as it is to be reported beside that of the load. */
  private static @Nullable Throwable failureOf(Executable body) {
    try {
      body.execute();
      return null;
    } catch (Throwable e) {
      return e;
    }
  }
}
