package io.katydid.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Writes the fields of a frame, from the first to the last; {@link PayloadReader} reads them in the
 * same order. Not thread-safe.
 *
 * <p>Numbers are {@link Varints}.
 */
public final class PayloadWriter {

  /** The byte that a step begins with that has two bytes of its own, the lower one first. */
  static final int LONG_STEP = 0xFF;

  private static final int LONGEST_STEP = 0xFFFF;

  private final Varints fields = new Varints();
  private final Varints newNames = new Varints();
  private int newNameCount;
  private final Map<String, Integer> ids = new HashMap<>();
  private final Set<String> shownNames = new HashSet<>();
  private final UnaryOperator<String> shown;

  /** Nothing as yet; each text is written as it is. */
  PayloadWriter() {
    this(UnaryOperator.identity());
  }

  /**
   * Nothing as yet.
   *
   * @param shown what is written of each text
   */
  PayloadWriter(UnaryOperator<String> shown) {
    this.shown = shown;
  }

  /** A number that is small and not negative as a rule; any is written exactly. */
  public void number(long value) {
    fields.add(value);
  }

  /**
   * How far a number is from the one before it, from 0 to 65,535. Most take a byte, of which more
   * bits are used than by a {@link #number}; the others take three. A processor foresees the length
   * of nearly all of them, and decodes them twice as fast for that.
   *
   * @throws IllegalArgumentException if it is farther than that
   */
  void step(int distance) {
    if (distance < 0 || distance > LONGEST_STEP) {
      throw new IllegalArgumentException("a step of " + distance);
    }
    if (distance < LONG_STEP) {
      fields.addByte(distance);
    } else {
      fields.addByte(LONG_STEP);
      fields.addByte(distance);
      fields.addByte(distance >>> Byte.SIZE);
    }
  }

  /** A number that is near 0, on either side, as a rule (zig-zag). */
  public void signed(long value) {
    number((value << 1) ^ (value >> 63));
  }

  /** A number with its fraction, bit for bit; short if it has few binary digits. */
  public void real(double value) {
    number(Long.reverseBytes(Double.doubleToRawLongBits(value)));
  }

  /** A truth value. */
  public void flag(boolean value) {
    number(value ? 1 : 0);
  }

  /** A text that does not come again: its length, and each of its chars. */
  public void text(String value) {
    chars(fields, shown.apply(value));
  }

  private static void chars(Varints bytes, String value) {
    bytes.add(value.length());
    value.chars().forEach(bytes::add);
  }

  /** A text that comes again: its id; the first time, the text is at the begin of the frame. */
  public void name(String value) {
    Integer known = ids.putIfAbsent(value, ids.size());
    if (known == null) {
      number(ids.size() - 1);
      chars(newNames, shownName(value));
      newNameCount++;
    } else {
      number(known);
    }
  }

  /** Names that differ only in what is not shown of them stay apart. */
  private String shownName(String value) {
    String name = shown.apply(value);
    String unique = name;
    for (int number = 2; !shownNames.add(unique); number++) {
      unique = name + " (" + number + ")";
    }
    return unique;
  }

  /** A constant, by its name: its place among the others may change. */
  public void constant(Enum<?> value) {
    name(value.name());
  }

  /** How many there are, and each of them. */
  public <T> void list(Collection<T> values, Consumer<T> each) {
    number(values.size());
    values.forEach(each);
  }

  /** What is written meanwhile, so that a reader can pass it: its length in bytes is before it. */
  void block(Runnable written) {
    int begin = fields.size();
    written.run();
    fields.insertLength(begin);
  }

  /**
   * What was written since this was called last: the names that are new in it, and the fields.
   * Names are known from then on.
   */
  byte[] take() {
    Varints written = new Varints();
    written.add(newNameCount);
    written.addAll(newNames);
    written.addAll(fields);
    fields.clear();
    newNames.clear();
    newNameCount = 0;
    return written.bytes();
  }
}
