package io.katydid.processor;

import io.katydid.api.load.LoadKind;
import java.util.List;

/** The values of {@code @Compare}. */
record CompareModel(
    LoadModel load,
    MemberValue<String> a,
    MemberValue<String> b,
    MemberValue<List<String>> names,
    List<MemberValue<String>> figures) {

  static CompareModel of(Declaration test) {
    return new CompareModel(
        LoadModel.of(test, LoadKind.COMPARISON),
        test.text("a"),
        test.text("b"),
        names(test),
        test.texts("figures"));
  }

  private static MemberValue<List<String>> names(Declaration test) {
    List<String> names = test.texts("names").stream().map(MemberValue::value).toList();
    return new MemberValue<>(names, test.written().getOrDefault("names", test.origin()));
  }
}
