package io.katydid.processor;

import com.palantir.javapoet.TypeName;
import io.katydid.api.BoundedQueue;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A queue that a parameter is given.
 *
 * @param parameter the name of the parameter
 * @param type that of the parameter
 * @param element that of what the queue holds; empty if the type is no queue of a single type
 */
record SharedModel(
    MemberValue<String> name,
    MemberValue<Integer> capacity,
    String parameter,
    TypeMirror type,
    Optional<TypeName> element,
    Origin origin) {

  static SharedModel of(Declaration shared, String parameter, TypeMirror type, Origin origin) {
    return new SharedModel(
        shared.text("value"), shared.integer("capacity"), parameter, type, element(type), origin);
  }

  static boolean isQueue(TypeMirror type) {
    return InjectableType.nameOf(type).equals(BoundedQueue.class.getCanonicalName());
  }

  private static Optional<TypeName> element(TypeMirror type) {
    return Optional.of(type)
        .filter(SharedModel::isQueue)
        .flatMap(queue -> ((DeclaredType) queue).getTypeArguments().stream().findFirst())
        .filter(held -> held.getKind() == TypeKind.DECLARED || held.getKind() == TypeKind.ARRAY)
        .map(held -> TypeName.get(held).withoutAnnotations());
  }
}
