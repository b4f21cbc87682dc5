package io.katydid.json;

import io.katydid.text.Secrets;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Writes JSON (RFC 8259), a member to a line; where there are many, an element to a line. A number
 * that JSON does not have, such as NaN, becomes {@code null}. Texts are written without the secrets
 * in their URLs.
 */
public final class JsonWriter {

  private final StringBuilder out = new StringBuilder();
  private int depth;
  private boolean first = true;
  private boolean inLine;

  /** Writes an object with the members that are written meanwhile. */
  public JsonWriter object(Runnable members) {
    return nested('{', members, '}');
  }

  /** The same, as a member. */
  public JsonWriter object(String name, Runnable members) {
    return name(name).object(members);
  }

  /** Writes an array of objects, with the members that are written for each element. */
  public <T> JsonWriter objects(String name, List<T> elements, Consumer<T> members) {
    return objects(name, elements.stream(), members);
  }

  /** The same. */
  public <T> JsonWriter objects(String name, Stream<T> elements, Consumer<T> members) {
    Runnable each =
        () -> elements.forEachOrdered(element -> next().object(() -> members.accept(element)));
    return name(name).nested('[', each, ']');
  }

  /** Writes an object with all its members in one line. */
  public JsonWriter line(String name, Runnable members) {
    return name(name).inLine(members);
  }

  /** Writes objects, each with all its members in one line. */
  public <T> JsonWriter lines(String name, List<T> elements, Consumer<T> members) {
    Runnable each = () -> elements.forEach(element -> next().inLine(() -> members.accept(element)));
    return name(name).nested('[', each, ']');
  }

  /** Writes an array of numbers, in one line. */
  public JsonWriter numbers(String name, DoubleStream numbers) {
    String all = numbers.mapToObj(JsonWriter::number).collect(Collectors.joining(","));
    return name(name).raw("[" + all + "]");
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : "null";
  }

  /** Writes an array of texts. */
  public JsonWriter strings(String name, List<String> elements) {
    return name(name).nested('[', () -> elements.forEach(element -> next().string(element)), ']');
  }

  /** Writes a member that is text. */
  public JsonWriter member(String name, String value) {
    return name(name).string(value);
  }

  /** Writes a member that is a whole number. */
  public JsonWriter member(String name, long value) {
    return name(name).raw(Long.toString(value));
  }

  /** Writes a member that is true or false. */
  public JsonWriter member(String name, boolean value) {
    return name(name).raw(Boolean.toString(value));
  }

  /** Writes a member that is a number, or {@code null}. */
  public JsonWriter member(String name, double value) {
    return Double.isFinite(value) ? member(name, BigDecimal.valueOf(value)) : nothing(name);
  }

  /** Writes a member that is a number, exactly. */
  public JsonWriter member(String name, BigDecimal value) {
    return name(name).raw(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
  }

  /** Writes a member that is {@code null}. */
  public JsonWriter nothing(String name) {
    return name(name).raw("null");
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private JsonWriter name(String name) {
    return next().string(name).raw(": ");
  }

  private JsonWriter inLine(Runnable members) {
    inLine = true;
    object(members);
    inLine = false;
    return this;
  }

  /** Begins a line for the next member or element. */
  private JsonWriter next() {
    raw(first ? "" : inLine ? ", " : ",").raw(newLine());
    first = false;
    return this;
  }

  private JsonWriter nested(char open, Runnable content, char close) {
    out.append(open);
    depth++;
    first = true;
    content.run();
    depth--;
    raw(first ? "" : newLine());
    out.append(close);
    first = false;
    return this;
  }

  private String newLine() {
    return inLine ? "" : "\n" + "  ".repeat(depth);
  }

  private JsonWriter string(String text) {
    return raw(JsonText.quoted(Secrets.maskedInNames(text)));
  }

  private JsonWriter raw(String text) {
    out.append(text);
    return this;
  }
}
