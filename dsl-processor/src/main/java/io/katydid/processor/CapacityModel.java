package io.katydid.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The values of {@code @Capacity}. */
record CapacityModel(
    Origin origin,
    List<MemberValue<TypeMirror>> userClasses,
    MemberValue<String> from,
    MemberValue<String> to,
    MemberValue<String> atLeast,
    MemberValue<Double> precision,
    MemberValue<String> runTime,
    MemberValue<String> gracePeriod,
    MemberValue<String> host,
    MemberValue<Integer> fork) {

  static CapacityModel of(Declaration search) {
    return new CapacityModel(
        search.origin(),
        LoadModel.userClasses(search),
        search.text("from"),
        search.text("to"),
        search.text("atLeast"),
        search.decimal("precision"),
        search.text("runTime"),
        search.text("gracePeriod"),
        search.text("host"),
        search.integer("fork"));
  }

  /** The user classes that are classes. */
  List<TypeElement> declaredUsers() {
    return LoadModel.declared(userClasses);
  }
}
