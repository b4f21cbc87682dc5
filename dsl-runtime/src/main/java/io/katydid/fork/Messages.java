package io.katydid.fork;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;

/**
 * Messages between two JVMs of one class path, through a pipe that others may print to: a JVM that
 * crashes, native code, and programs that user code starts. A message is a zero, which is in no
 * text, its length, and a value by Java serialization. The values are records, made by their
 * constructors; nothing but such values, and what they are made of, is accepted.
 */
final class Messages {

  private static final int BEGIN = 0;
  private static final int HEAD = 1 + Integer.BYTES;
  private static final ObjectInputFilter VALUES =
      ObjectInputFilter.Config.createFilter(
          "io.katydid.**;java.lang.*;java.util.*;java.time.*;maxdepth=50;!*");

  private final DataInputStream in;
  private final OutputStream printed;

  /**
   * The messages of this stream.
   *
   * @param printed is given what is between them, and closed after the last
   */
  Messages(InputStream in, OutputStream printed) {
    this.in = new DataInputStream(new BufferedInputStream(in));
    this.printed = printed;
  }

  /** Says this, whole and at once. Thread-safe. */
  static void write(OutputStream out, Serializable message) throws IOException {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    try (ObjectOutputStream writer = new ObjectOutputStream(value)) {
      writer.writeObject(message);
    }
    byte[] head = ByteBuffer.allocate(HEAD).put((byte) BEGIN).putInt(value.size()).array();
    synchronized (out) {
      out.write(head);
      value.writeTo(out);
      out.flush();
    }
  }

  /**
   * Waits for the next.
   *
   * @throws EOFException if there is none
   */
  Object read() throws IOException, ClassNotFoundException {
    for (int next = in.read(); next != BEGIN; next = in.read()) {
      if (next < 0) {
        printed.close();
        throw new EOFException();
      }
      printed.write(next);
    }
    int length = in.readInt();
    if (length < 0) {
      throw new StreamCorruptedException("a message of length " + length);
    }
    byte[] value = in.readNBytes(length);
    if (value.length < length) {
      throw new EOFException();
    }
    return value(value);
  }

  private static Object value(byte[] value) throws IOException, ClassNotFoundException {
    try (ObjectInputStream reader = new ObjectInputStream(new ByteArrayInputStream(value))) {
      reader.setObjectInputFilter(VALUES);
      return reader.readObject();
    }
  }
}
