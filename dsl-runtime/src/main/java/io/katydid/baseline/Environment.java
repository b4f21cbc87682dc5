package io.katydid.baseline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * In what a run was made, as far as it can change the figures: the machine, the software that made
 * the load, and the load. Runs of different environments are not compared.
 *
 * @param fields by name, in the order in which they are written; each name is in all environments
 */
public record Environment(Map<String, String> fields) {

  /** An environment; copies the fields, in their order. */
  public Environment {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** What is different here, a clause for each field: {@code cores were 4 and are 2}. */
  List<String> differencesFrom(Environment earlier) {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().equals(earlier.fields.get(field.getKey())))
        .map(field ->
            "%s was %s and is %s"
                .formatted(
                    field.getKey(),
                    earlier.fields.getOrDefault(field.getKey(), "not recorded"),
                    field.getValue()))
        .toList();
  }
}
