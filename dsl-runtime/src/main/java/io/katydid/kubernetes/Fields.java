package io.katydid.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The fields of an object, in the order in which they are written.
 *
 * @param all of them
 */
record Fields(List<Field> all) {

  /**
   * One of them.
   *
   * @param value a text, a number, a truth, a list of those or of fields, or fields
   */
  record Field(String name, Object value) {}

  static Fields of(String name, Object value) {
    return new Fields(List.of(new Field(name, value)));
  }

  /** These, and another one. */
  Fields with(String name, Object value) {
    List<Field> more = new ArrayList<>(all);
    more.add(new Field(name, Objects.requireNonNull(value)));
    return new Fields(List.copyOf(more));
  }

  /** These, and another one if that holds. */
  Fields withIf(boolean holds, String name, Object value) {
    return holds ? with(name, value) : this;
  }
}
