package io.katydid.processor;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The names of plans: that of the user class in its class file, with {@code $} made {@code _}, and
 * {@code _Plan} at its end. The runtime finds a plan by the same rule.
 */
final class PlanNames {

  private PlanNames() {}

  static ClassName of(TypeElement user, Elements elements) {
    String packageName = elements.getPackageOf(user).getQualifiedName().toString();
    String binaryName = elements.getBinaryName(user).toString();
    String simpleName = binaryName.substring(packageName.isEmpty() ? 0 : packageName.length() + 1);
    return ClassName.get(packageName, simpleName.replace('$', '_') + "_Plan");
  }
}
