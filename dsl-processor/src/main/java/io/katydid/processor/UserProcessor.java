package io.katydid.processor;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Reads the user classes and load tests of a compilation, tells everything that is wrong with them,
 * and writes a plan beside each user class that is right.
 */
public final class UserProcessor extends AbstractProcessor {

  private final Sources sources = new Sources();

  /** Names of types that were not resolved so far. Elements do not outlive their round. */
  private final Set<String> deferred = new LinkedHashSet<>();

  /** For javac, which finds this class as a service. */
  public UserProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Annotations.ALL;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    sources.add(round.getRootElements());
    if (!round.processingOver()) {
      Set<TypeElement> types = due(annotations, round);
      deferred.clear();
      deferred.addAll(new Round(processingEnv, sources, types).check());
    }
    return false;
  }

  /** The types with annotations of ours that were not checked before. */
  private Set<TypeElement> due(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<TypeElement> types = new LinkedHashSet<>();
    deferred.forEach(name -> types.add(processingEnv.getElementUtils().getTypeElement(name)));
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        types.add(Enclosing.type(element));
      }
    }
    return types;
  }
}
