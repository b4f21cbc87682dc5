package io.katydid.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads the fields of a frame, in the order in which {@link PayloadWriter} wrote them. Each method
 * throws an {@link IllegalArgumentException} if what is there is no such field. Not thread-safe.
 */
public final class PayloadReader {

  private static final int LONGEST_NUMBER = 64;

  /** Of a number that a byte has. */
  private static final int BITS = 7;

  private static final int LOW_BITS = (1 << BITS) - 1;

  /** The bits of a byte, which is signed. */
  private static final int BYTE = 0xFF;

  /** Not changed, but replaced: who reads a frame later has those that were known then. */
  private List<String> names;

  private byte[] payload = new byte[0];
  private int position;

  PayloadReader() {
    this(List.of());
  }

  /** Reads what comes after these names, see {@link #names}. */
  PayloadReader(List<String> names) {
    this.names = List.copyOf(names);
  }

  /**
   * Reads this payload from now on, which begins with the names that are new in it. One that others
   * read as well is the same object to all, so that many are compared at once.
   */
  void open(byte[] next) {
    payload = next;
    position = 0;
    List<String> more = list(() -> text().intern());
    if (!more.isEmpty()) {
      names = Stream.concat(names.stream(), more.stream()).toList();
    }
  }

  /** A reader of the same, from the same place on. */
  PayloadReader copy() {
    PayloadReader copy = new PayloadReader(names);
    copy.payload = payload;
    copy.position = position;
    return copy;
  }

  /** Passes all that has not been read. */
  void skipRest() {
    position = payload.length;
  }

  /** Checks that all has been read. */
  void close() {
    if (remaining() > 0) {
      throw new IllegalArgumentException(remaining() + " bytes too many");
    }
  }

  /** As {@link PayloadWriter#number}. */
  public long number() {
    int at = position;
    if (at < payload.length && payload[at] >= 0) {
      position = at + 1;
      return payload[at];
    }
    return longNumber();
  }

  /** One of several bytes; apart, so that the code for the many that have one byte is short. */
  private long longNumber() {
    long value = 0;
    for (int shift = 0; shift < LONGEST_NUMBER; shift += BITS) {
      byte next = next();
      value |= (long) (next & LOW_BITS) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }

  private byte next() {
    if (position == payload.length) {
      throw tooFew();
    }
    return payload[position++];
  }

  private static IllegalArgumentException tooFew() {
    return new IllegalArgumentException("too few bytes");
  }

  private int remaining() {
    return payload.length - position;
  }

  /** A {@link #number} that is an int. */
  public int integer() {
    long value = number();
    if (value != (int) value) {
      throw new IllegalArgumentException("an int of " + value);
    }
    return (int) value;
  }

  /**
   * Reads so many ints in ascending order: the first as a {@link PayloadWriter#step} from 0, and
   * each of the others as one from that before it. In one loop without a call: there are millions
   * in a second.
   */
  void ascending(int[] into, int count) {
    byte[] bytes = payload;
    int at = position;
    long last = 0;
    for (int i = 0; i < count; i++) {
      if (at == bytes.length) {
        throw tooFew();
      }
      int step = bytes[at++] & BYTE;
      if (step == PayloadWriter.LONG_STEP) {
        if (bytes.length - at < Short.BYTES) {
          throw tooFew();
        }
        step = (bytes[at] & BYTE) | ((bytes[at + 1] & BYTE) << Byte.SIZE);
        at += Short.BYTES;
      }
      last += step;
      into[i] = (int) last;
    }
    position = at;
    if (last > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("an int of " + last);
    }
  }

  /** As {@link PayloadWriter#signed}. */
  public long signed() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  /** As {@link PayloadWriter#real}. */
  public double real() {
    return Double.longBitsToDouble(Long.reverseBytes(number()));
  }

  /** As {@link PayloadWriter#flag}. */
  public boolean flag() {
    return number() != 0;
  }

  /** As {@link PayloadWriter#text}. */
  public String text() {
    char[] chars = new char[size()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) number();
    }
    return new String(chars);
  }

  /** As {@link PayloadWriter#name}. */
  public String name() {
    int id = integer();
    if (id < 0 || id >= names.size()) {
      throw new IllegalArgumentException("name " + id + " of " + names.size());
    }
    return names.get(id);
  }

  /** The names that were read, in the order of their ids. */
  List<String> names() {
    return names;
  }

  /** How many bytes have been read. */
  int position() {
    return position;
  }

  /** Goes on at this place, which has been read, or is the end of a block. */
  void moveTo(int place) {
    position = place;
  }

  /** Begins to read a {@link PayloadWriter#block}; where it ends. */
  int blockEnd() {
    int length = size();
    return position + length;
  }

  /** Checks that all of a block has been read, and nothing behind it. */
  void requireAt(int end) {
    if (position != end) {
      throw new IllegalArgumentException((position - end) + " bytes behind the end of a block");
    }
  }

  /** Passes so many numbers, or names, which are numbers as well. */
  void skipNumbers(int count) {
    for (int left = count; left > 0; left--) {
      while (next() < 0) {
        // The number goes on.
      }
    }
  }

  /** As {@link PayloadWriter#constant}. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    return Enum.valueOf(type, name());
  }

  /** As {@link PayloadWriter#list}. */
  public <T> List<T> list(Supplier<T> each) {
    int size = size();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(each.get());
    }
    return List.copyOf(values);
  }

  /** How many values of a {@link PayloadWriter#list} follow. */
  public int size() {
    return size(number());
  }

  /** The same, which was written as a part of this number: no more than there are bytes. */
  int size(long size) {
    if (size < 0 || size > remaining()) {
      throw new IllegalArgumentException(size + " values in " + remaining() + " bytes");
    }
    return (int) size;
  }
}
