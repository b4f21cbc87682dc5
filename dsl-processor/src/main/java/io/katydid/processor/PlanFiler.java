package io.katydid.processor;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Puts generated sources among those of the compilation. The only user of {@link Filer}. */
final class PlanFiler {

  private final Filer filer;
  private final Elements elements;

  PlanFiler(Filer filer, Elements elements) {
    this.filer = filer;
    this.elements = elements;
  }

  void put(UserModel user, Problems problems) {
    ClassName plan = PlanNames.of(user.type(), elements);
    Origin origin = Origin.of(user.type());
    try {
      new PlanWriter(user, plan)
          .write().toBuilder()
              .skipJavaLangImports(!hasNameOfJavaLang(plan.packageName()))
              .build()
              .writeTo(filer);
    } catch (FilerException taken) {
      problems.add(Message.PLAN_NAME_TAKEN, origin, user.type(), plan.simpleName());
    } catch (IOException e) {
      problems.add(Message.PLAN_NOT_WRITTEN, origin, "the plan " + plan, e);
    }
  }

  /**
   * Whether a class of the package that is called as one of {@code java.lang} would be taken for
   * that. It is asked for by its name: to list a package has javac parse all files of its folder,
   * and those that it compiles and that are called as none of their classes a second time.
   */
  private boolean hasNameOfJavaLang(String packageName) {
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    return elements.getPackageElement("java.lang").getEnclosedElements().stream()
        .anyMatch(it -> elements.getTypeElement(prefix + it.getSimpleName()) != null);
  }

  /** Has the compilers of user classes find a provider. */
  void put(TypeElement provider, Problems problems) {
    try {
      ProvidedTypes.register(provider).writeTo(filer);
    } catch (IOException e) {
      problems.add(
          Message.PLAN_NOT_WRITTEN, Origin.of(provider), "the registration of " + provider, e);
    }
  }
}
