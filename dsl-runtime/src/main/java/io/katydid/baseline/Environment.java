package io.katydid.baseline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * In what a run was made, as far as it can change the figures: the machine, the software that made
 * the load, and the load. Runs of different environments are not compared.
 *
 * @param fields by name, in the order in which they are written; what does not apply is not there
 */
public record Environment(Map<String, String> fields) {

  /** An environment; copies the fields, in their order. */
  public Environment {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The same with one more field, if it has a value. */
  public Environment with(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new Environment(more);
  }

  /** What is different here, a clause for each field: {@code cores was 4 and is 2}. */
  public List<String> differencesFrom(Environment earlier) {
    return Stream.concat(fields.keySet().stream(), earlier.fields.keySet().stream())
        .distinct()
        .filter(name -> !Objects.equals(fields.get(name), earlier.fields.get(name)))
        .map(name -> "%s was %s and is %s".formatted(name, earlier.text(name), text(name)))
        .toList();
  }

  private String text(String name) {
    String value = fields.getOrDefault(name, "not recorded");
    return value.isEmpty() ? "not set" : value;
  }
}
