package io.katydid.join;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What a controller answers to a worker that has proved itself.
 *
 * @param isAdmitted whether it is a worker of the run
 * @param text which one it is, or why it is none
 */
record Answer(boolean isAdmitted, String text) {

  private static final byte ADMITTED = 1;

  void send(RecordWriter out) throws IOException {
    byte[] text = this.text.getBytes(UTF_8);
    byte[] bytes =
        ByteBuffer.allocate(1 + text.length).put(isAdmitted ? ADMITTED : 0).put(text).array();
    out.send(bytes, 0, bytes.length);
  }

  /** Receives that of a controller. */
  static Answer receive(RecordReader in) throws IOException {
    byte[] bytes = in.next();
    return bytes.length == 0
        ? new Answer(false, "the controller gave no reason")
        : new Answer(bytes[0] == ADMITTED, new String(bytes, 1, bytes.length - 1, UTF_8));
  }
}
