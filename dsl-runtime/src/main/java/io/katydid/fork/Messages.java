package io.katydid.fork;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;

/**
 * Messages between two JVMs of one class path, by Java serialization: the values are records, which
 * are made by their constructors, and nothing but such values and what they are made of is
 * accepted.
 */
final class Messages {

  private static final ObjectInputFilter VALUES =
      ObjectInputFilter.Config.createFilter(
          "io.katydid.**;java.lang.*;java.util.*;java.time.*;maxdepth=50;!*");

  private Messages() {}

  /** Where messages are read from; waits for the other side to begin. */
  static ObjectInputStream reader(InputStream in) throws IOException {
    ObjectInputStream reader = new ObjectInputStream(new BufferedInputStream(in));
    reader.setObjectInputFilter(VALUES);
    return reader;
  }

  /** Where messages are written to. */
  static ObjectOutputStream writer(OutputStream out) throws IOException {
    return new ObjectOutputStream(new BufferedOutputStream(out));
  }

  /** Says this, at once. Thread-safe. */
  static void write(ObjectOutputStream writer, Serializable message) throws IOException {
    synchronized (writer) {
      writer.writeObject(message);
      // Forgets what was written: it would be kept, to be referred to, for the whole run.
      writer.reset();
      writer.flush();
    }
  }
}
