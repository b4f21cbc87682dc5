package io.katydid.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request as it is sent: in memory as a whole, or read while it is sent. */
public sealed interface Content permits Content.Whole, StreamedContent, PacedContent {

  /**
   * The length of a body that is as long as its source gives: by HTTP/1.1, it is sent in chunks.
   */
  long UNKNOWN = -1;

  /** The value of the Content-Type header, or empty. */
  String type();

  /** How many bytes it has, or {@link #UNKNOWN}. */
  long length();

  /** Whether it can be sent, or sent once more. */
  boolean isSendable();

  /**
   * Its bytes, from the first one on; to be closed when they are sent, or not wanted any more.
   *
   * @throws IOException if they cannot be had
   */
  InputStream open() throws IOException;

  /** Whether there is nothing to send. */
  default boolean isEmpty() {
    return length() == 0;
  }

  /**
   * A body in memory, which can be sent any number of times.
   *
   * @param bytes not to be changed
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Whole(String type, byte[] bytes) implements Content {

    /** No body. */
    public static final Content NONE = new Whole("", new byte[0]);

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public boolean isSendable() {
      return true;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
