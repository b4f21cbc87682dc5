package io.katydid.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** The values of {@code @LoadTest}. */
record LoadTestModel(
    LoadModel load,
    MemberValue<Integer> maxUsers,
    MemberValue<String> gracePeriod,
    MemberValue<String> host,
    MemberValue<Integer> extend,
    MemberValue<Boolean> failFast,
    MemberValue<String> abortIf) {

  static LoadTestModel of(Declaration test) {
    return new LoadTestModel(
        LoadModel.of(test),
        test.integer("maxUsers"),
        test.text("gracePeriod"),
        test.text("host"),
        test.integer("extend"),
        test.flag("failFast"),
        test.text("abortIf"));
  }

  /** The user classes that are classes. */
  List<TypeElement> declaredUsers() {
    return LoadModel.declared(load.userClasses());
  }

  /** The values of one {@code @Slo}. */
  record SloModel(Origin origin, MemberValue<String> expression, MemberValue<String> request) {}
}
