package io.katydid.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes objects as documents of YAML 1.2, in block style. */
final class Yaml {

  private static final String INDENT = "  ";

  private Yaml() {}

  /** Objects, one document each. */
  static String documents(List<Fields> objects) {
    return objects.stream()
        .map(each -> "---\n" + String.join("\n", lines(each)) + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> lines(Object value) {
    return switch (value) {
      case Fields fields -> fields.all().stream().flatMap(each -> linesOf(each).stream()).toList();
      case List<?> items -> items.stream().flatMap(each -> itemOf(each).stream()).toList();
      default -> List.of(YamlScalar.of(value));
    };
  }

  private static List<String> linesOf(Fields.Field field) {
    String name = YamlScalar.of(field.name()) + ":";
    List<String> lines = lines(field.value());
    if (!(field.value() instanceof Fields) && !(field.value() instanceof List<?>)) {
      return List.of(name + " " + lines.getFirst());
    }
    return Stream.concat(Stream.of(name), lines.stream().map(INDENT::concat)).toList();
  }

  private static List<String> itemOf(Object item) {
    List<String> lines = new ArrayList<>(lines(item).stream().map(INDENT::concat).toList());
    lines.set(0, "- " + lines.getFirst().substring(INDENT.length()));
    return lines;
  }
}
