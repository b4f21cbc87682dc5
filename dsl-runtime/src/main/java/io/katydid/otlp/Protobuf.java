package io.katydid.otlp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;

/** A message in the encoding of Protocol Buffers, as far as metrics need it. Not thread-safe. */
final class Protobuf {

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A field of type {@code int64}, {@code bool} or an enum. */
  Protobuf number(int field, long value) {
    tag(field, VARINT);
    varint(value);
    return this;
  }

  /** A field of type {@code sint32}. */
  Protobuf signed(int field, int value) {
    return number(field, Integer.toUnsignedLong((value << 1) ^ (value >> 31)));
  }

  /** A field of type {@code fixed64} or {@code sfixed64}. */
  Protobuf fixed(int field, long value) {
    tag(field, FIXED_64);
    for (int bits = 0; bits < Long.SIZE; bits += Byte.SIZE) {
      out.write((int) (value >>> bits));
    }
    return this;
  }

  /** A field of type {@code double}. */
  Protobuf real(int field, double value) {
    return fixed(field, Double.doubleToLongBits(value));
  }

  /** A field of type {@code string}. */
  Protobuf text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** A message within this one. */
  Protobuf message(int field, Protobuf value) {
    return bytes(field, value.bytes());
  }

  /** A repeated field of type {@code uint64}. */
  Protobuf packed(int field, LongStream values) {
    Protobuf all = new Protobuf();
    values.forEach(all::varint);
    return message(field, all);
  }

  private Protobuf bytes(int field, byte[] value) {
    tag(field, BYTES);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  private void tag(int field, int type) {
    varint(((long) field << 3) | type);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
