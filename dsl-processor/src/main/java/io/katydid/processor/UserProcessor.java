package io.katydid.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reads the user classes and load tests of a compilation, reports everything that is wrong with
 * them, and writes a plan beside each user class that is right.
 */
public final class UserProcessor extends AbstractProcessor {

  /** A load test may have none of our annotations but those of its own annotations. */
  private static final Set<String> ALL = Set.of("*");

  private final Sources sources = new Sources();
  private final SharedNames queues = new SharedNames();

  /** Names of types that were not resolved so far. Elements do not outlive their round. */
  private final List<String> deferred = new ArrayList<>();

  /** For javac, which finds this class as a service. */
  public UserProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return ALL;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    sources.add(round.getRootElements());
    Round read = new Round(processingEnv, sources, queues, due(round));
    deferred.clear();
    if (round.processingOver()) {
      read.end();
    } else {
      deferred.addAll(read.check());
    }
    return false;
  }

  /** The types with annotations of ours that were not checked before, in source order. */
  private List<TypeElement> due(RoundEnvironment round) {
    Stream<TypeElement> waiting =
        deferred.stream().map(name -> processingEnv.getElementUtils().getTypeElement(name));
    Stream<TypeElement> arrived =
        ElementFilter.typesIn(round.getRootElements()).stream().flatMap(UserProcessor::withNested);
    return Stream.concat(waiting, arrived).filter(UserProcessor::isAnnotated).distinct().toList();
  }

  private static Stream<TypeElement> withNested(TypeElement type) {
    return Stream.concat(
        Stream.of(type),
        ElementFilter.typesIn(type.getEnclosedElements()).stream()
            .flatMap(UserProcessor::withNested));
  }

  private static boolean isAnnotated(TypeElement type) {
    return Annotations.carriers(type).anyMatch(it -> hasOurs(it) || isLoadTest(it))
        || InjectionValidator.parameters(type).anyMatch(UserProcessor::hasOurs);
  }

  private static boolean hasOurs(Element element) {
    return Annotations.ours(element).findAny().isPresent();
  }

  /** By an annotation made of ours, too. */
  private static boolean isLoadTest(Element element) {
    return Annotations.closure(element).stream()
        .anyMatch(at ->
            Annotations.isOn(at, Annotations.LOAD_TEST)
                || Annotations.isOn(at, Annotations.CAPACITY)
                || Annotations.isOn(at, Annotations.COMPARE));
  }
}
