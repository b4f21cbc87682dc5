package io.katydid.processor;

import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The constructor that Lombok adds to a class. Lombok changes the class in the round in which both
 * processors see it, and asks for another round: where it runs after this processor, the class has
 * no constructor but javac's own until then.
 */
final class LombokConstructor {

  private static final Pattern MAKERS =
      Pattern.compile(
          "lombok\\.(\\w+ArgsConstructor|Data|Value|Builder|experimental\\.SuperBuilder)");

  private LombokConstructor() {}

  /** Whether it is still to be added. */
  static boolean isDue(TypeElement type, Elements elements) {
    return type.getAnnotationMirrors().stream()
            .anyMatch(annotation -> MAKERS.matcher(Declaration.nameOf(annotation)).matches())
        && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .allMatch(constructor -> elements.getOrigin(constructor) == Elements.Origin.MANDATED);
  }
}
