package io.katydid.processor;

import java.util.List;

/** The values of {@code @Compare}. */
record CompareModel(
    LoadModel load,
    Stated<String> a,
    Stated<String> b,
    Stated<List<String>> names,
    Stated<Integer> pairs,
    Stated<Double> tolerance,
    List<Stated<String>> figures) {

  static CompareModel of(Declaration test) {
    return new CompareModel(
        LoadModel.of(test),
        test.text("a"),
        test.text("b"),
        names(test),
        test.integer("pairs"),
        test.decimal("tolerance"),
        test.texts("figures"));
  }

  private static Stated<List<String>> names(Declaration test) {
    List<String> names = test.texts("names").stream().map(Stated::value).toList();
    return new Stated<>(names, test.written().getOrDefault("names", test.origin()));
  }
}
