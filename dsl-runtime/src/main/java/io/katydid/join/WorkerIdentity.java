package io.katydid.join;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Who a worker is: the first record that it sends, and by which it proves itself.
 *
 * @param version of its Katydid
 * @param host what its machine calls itself
 * @param pid of its process
 */
record WorkerIdentity(String version, String host, long pid) {

  /** More bytes than any has. */
  static final int LONGEST = 1024;

  private static final int LONGEST_NAME = 200;

  /** As people know it. */
  String name() {
    return String.format(Locale.ROOT, "%s, pid %d", host, pid);
  }

  void send(RecordWriter out) throws IOException {
    byte[] bytes = bytes();
    out.send(bytes, 0, bytes.length);
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(version);
      out.writeUTF(host.substring(0, Math.min(host.length(), LONGEST_NAME)));
      out.writeLong(pid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Receives that of a worker.
   *
   * @throws RefusedException if it does not prove itself
   */
  static WorkerIdentity receive(RecordReader in) throws IOException {
    byte[] record = in.next(LONGEST);
    try (DataInputStream fields = new DataInputStream(new ByteArrayInputStream(record))) {
      return new WorkerIdentity(
          printable(fields.readUTF()), printable(fields.readUTF()), fields.readLong());
    } catch (IOException e) {
      throw new RefusedException("it introduced itself in words that this Katydid does not know");
    }
  }

  /** It is printed on the console of another machine. */
  private static String printable(String text) {
    return text.replaceAll("\\P{Print}", "?");
  }
}
