package io.katydid.report;

import io.katydid.text.JsonText;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes JSON (RFC 8259), a member to a line. A number that JSON does not have, such as NaN,
 * becomes {@code null}. Texts are written without the secrets in their URLs.
 */
final class JsonWriter {

  private final StringBuilder out = new StringBuilder();
  private int depth;
  private boolean first = true;

  /** Writes an object with the members that are written meanwhile. */
  JsonWriter object(Runnable members) {
    return nested('{', members, '}');
  }

  JsonWriter object(String name, Runnable members) {
    return name(name).object(members);
  }

  <T> JsonWriter objects(String name, List<T> elements, Consumer<T> members) {
    Runnable each = () -> elements.forEach(element -> next().object(() -> members.accept(element)));
    return name(name).nested('[', each, ']');
  }

  JsonWriter strings(String name, List<String> elements) {
    return name(name).nested('[', () -> elements.forEach(element -> next().string(element)), ']');
  }

  JsonWriter member(String name, String value) {
    return name(name).string(value);
  }

  JsonWriter member(String name, long value) {
    return name(name).raw(Long.toString(value));
  }

  JsonWriter member(String name, boolean value) {
    return name(name).raw(Boolean.toString(value));
  }

  JsonWriter member(String name, double value) {
    return Double.isFinite(value) ? member(name, BigDecimal.valueOf(value)) : nothing(name);
  }

  JsonWriter member(String name, BigDecimal value) {
    return name(name).raw(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
  }

  JsonWriter nothing(String name) {
    return name(name).raw("null");
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private JsonWriter name(String name) {
    return next().string(name).raw(": ");
  }

  /** Begins a line for the next member or element. */
  private JsonWriter next() {
    raw(first ? "\n" : ",\n").raw("  ".repeat(depth));
    first = false;
    return this;
  }

  private JsonWriter nested(char open, Runnable content, char close) {
    out.append(open);
    depth++;
    first = true;
    content.run();
    depth--;
    raw(first ? "" : "\n" + "  ".repeat(depth));
    out.append(close);
    first = false;
    return this;
  }

  private JsonWriter string(String text) {
    return raw(JsonText.quoted(Cell.withoutSecrets(text)));
  }

  private JsonWriter raw(String text) {
    out.append(text);
    return this;
  }
}
