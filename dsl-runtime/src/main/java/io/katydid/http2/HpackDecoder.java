package io.katydid.http2;

/** Decodes blocks of fields, each of which may refer to those before it (RFC 7541). */
final class HpackDecoder {

  private static final byte[] NONE = {};
  private static final int MOST_SHIFT = 21;

  private final ReceivedTable table = new ReceivedTable();
  private final RepeatedFields repeated = new RepeatedFields();
  private byte[] block = NONE;
  private int at;
  private int end;

  /** Decodes a whole block. */
  void decode(byte[] bytes, int from, int to, ResponseFields out) throws Violation {
    block = bytes;
    at = from;
    end = to;
    boolean any = false;
    while (at < end) {
      int first = block[at];
      if ((first & 0xE0) == 0x20) {
        resize(any);
      } else {
        any = true;
        field(first, out);
      }
    }
    block = NONE;
  }

  private void resize(boolean tooLate) throws Violation {
    if (tooLate) {
      throw broken("a table changes its size in the middle of a head");
    }
    table.limit(integer(5));
  }

  private void field(int first, ResponseFields out) throws Violation {
    if ((first & 0x80) != 0) {
      out.add(entry(integer(7)));
    } else {
      boolean indexed = (first & 0x40) != 0;
      literal(indexed ? 6 : 4, indexed, out);
    }
  }

  private Entry entry(int index) throws Violation {
    if (index == 0) {
      throw broken("a field refers to entry 0");
    }
    return index <= StaticTable.SIZE
        ? StaticTable.get(index)
        : table.get(index - StaticTable.SIZE - 1);
  }

  private void literal(int bits, boolean indexed, ResponseFields out) throws Violation {
    int name = integer(bits);
    boolean isRepeatable = indexed && name > 0 && name <= StaticTable.SIZE;
    Entry known = isRepeatable ? repeated.find(name, block, at, end) : null;
    if (known != null) {
      at += repeated.length();
      table.add(known);
      out.add(known);
      return;
    }
    out.beginName();
    if (name == 0) {
      string(out.out());
    } else {
      out.out().add(entry(name).name());
    }
    out.beginValue();
    int from = at;
    string(out.out());
    if (indexed) {
      Entry entry = out.entry();
      table.add(entry);
      if (isRepeatable) {
        repeated.keep(name, block, from, at, entry);
      }
      out.end(entry.isSound());
    } else {
      out.end(out.isSound());
    }
  }

  private void string(Bytes out) throws Violation {
    boolean isEncoded = at < end && (block[at] & 0x80) != 0;
    int length = integer(7);
    if (length > end - at) {
      throw broken("a field is cut off");
    }
    if (isEncoded) {
      out.ensure(length * 8 / 5 + 1);
      int to = Huffman.decode(block, at, at + length, out.array(), out.size());
      if (to < 0) {
        throw broken("a field is not encoded as it says");
      }
      out.cut(to);
    } else {
      out.add(block, at, length);
    }
    at += length;
  }

  /** A number that begins in so many bits of this byte (RFC 7541, section 5.1). */
  private int integer(int bits) throws Violation {
    int mask = (1 << bits) - 1;
    int value = next() & mask;
    if (value < mask) {
      return value;
    }
    int more = next();
    for (int shift = 0; ; shift += 7, more = next()) {
      value += (more & 0x7F) << shift;
      if ((more & 0x80) == 0) {
        return value;
      }
      if (shift >= MOST_SHIFT) {
        throw broken("a number is too large");
      }
    }
  }

  private int next() throws Violation {
    if (at >= end) {
      throw broken("a field is cut off");
    }
    return block[at++];
  }

  private static Violation broken(String message) {
    return new Violation(ErrorCode.COMPRESSION_ERROR, message);
  }
}
