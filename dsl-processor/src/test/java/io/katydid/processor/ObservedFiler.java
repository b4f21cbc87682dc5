package io.katydid.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The processor as a build tool runs it: with an environment of the tool's own, which keeps an eye
 * on the files, and from which there is no way to the trees of javac.
 */
final class ObservedFiler implements Processor {

  private final Processor processor = new UserProcessor();
  private final Observer observer;

  ObservedFiler(Observer observer) {
    this.observer = observer;
  }

  /** Sees each file before it is made. */
  @FunctionalInterface
  interface Observer {
    void creates(CharSequence name, Element... origins) throws Throwable;
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    processor.init(
        proxy(
            ProcessingEnvironment.class,
            (method, arguments) ->
                method.getName().equals("getFiler")
                    ? filer(environment.getFiler())
                    : invoke(method, environment, arguments)));
  }

  private Filer filer(Filer filer) {
    return proxy(
        Filer.class,
        (method, arguments) -> {
          observer.creates((CharSequence) arguments[0], (Element[]) arguments[1]);
          return invoke(method, filer, arguments);
        });
  }

  @FunctionalInterface
  private interface Call {
    @Nullable Object on(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call.on(method, arguments)));
  }

  private static @Nullable Object invoke(Method method, Object target, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    processor.process(annotations, round);
    return false;
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      @Nullable Element element,
      @Nullable AnnotationMirror annotation,
      @Nullable ExecutableElement member,
      @Nullable String userText) {
    return processor.getCompletions(element, annotation, member, userText);
  }
}
