package io.katydid.processor;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import io.katydid.api.VirtualUser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * A static method that makes rows.
 *
 * @param owner the class that it is called on
 * @param element the method
 * @param isList whether it makes a list, or else a stream
 * @param takesUser whether it takes the virtual user
 */
record FeedMethod(TypeElement owner, ExecutableElement element, boolean isList, boolean takesUser) {

  private static final String USER = VirtualUser.class.getCanonicalName();
  private static final String LIST = List.class.getCanonicalName();
  private static final String STREAM = Stream.class.getCanonicalName();

  /** The method of this name that makes rows of this type, if a user class has one. */
  static Optional<FeedMethod> find(String name, TypeMirror row, TypeElement user, Types types) {
    return ClassHierarchy.of(user).reversed().stream()
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> canBeCalled(method) && makes(row, method, types))
        .map(method ->
            new FeedMethod(user, method, isMade(LIST, method), !method.getParameters().isEmpty()))
        .findFirst();
  }

  String name() {
    return element.getSimpleName().toString();
  }

  private static boolean canBeCalled(ExecutableElement method) {
    return method.getModifiers().contains(STATIC)
        && !method.getModifiers().contains(PRIVATE)
        && method.getTypeParameters().isEmpty()
        && method.getThrownTypes().stream().allMatch(FeedMethod::isUnchecked);
  }

  private static boolean isUnchecked(TypeMirror thrown) {
    return ClassHierarchy.isA(thrown, "java.lang.RuntimeException")
        || ClassHierarchy.isA(thrown, "java.lang.Error");
  }

  private static boolean makes(TypeMirror row, ExecutableElement method, Types types) {
    List<? extends VariableElement> parameters = method.getParameters();
    boolean takesUser =
        parameters.size() == 1
            && InjectableType.nameOf(parameters.getFirst().asType()).equals(USER);
    boolean fits =
        isMade(LIST, method)
            ? parameters.isEmpty()
            : isMade(STREAM, method) && (parameters.isEmpty() || takesUser);
    return fits
        && method.getReturnType() instanceof DeclaredType made
        && made.getTypeArguments().size() == 1
        && types.isSameType(made.getTypeArguments().getFirst(), boxed(row, types));
  }

  private static boolean isMade(String type, ExecutableElement method) {
    return InjectableType.nameOf(method.getReturnType()).equals(type);
  }

  private static TypeMirror boxed(TypeMirror type, Types types) {
    return type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
  }
}
