package io.katydid.http1;

import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;
import java.io.IOException;

/** What is around the pieces of a body that comes in chunks (RFC 9112, section 7.1). */
final class Chunks {

  private static final int LONGEST_LINE = 4 << 10;
  private static final int LARGEST_TRAILERS = 64 << 10;
  private static final int MOST_DIGITS = 15;

  private final ReceiveBuffer received;

  Chunks(ReceiveBuffer received) {
    this.received = received;
  }

  /** The size of the next chunk; 0 if there was none, but the end of the body. */
  long next() throws IOException, Failure {
    String line = line(LONGEST_LINE, "a chunk line of its body");
    int extension = line.indexOf(';');
    long size = size((extension < 0 ? line : line.substring(0, extension)).strip());
    if (size == 0) {
      skipTrailers();
    }
    return size;
  }

  private static long size(String text) throws Failure {
    long size = text.isEmpty() || text.length() > MOST_DIGITS ? -1 : 0;
    for (int i = 0; i < text.length() && size >= 0; i++) {
      int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
      size = digit < 0 ? -1 : size << 4 | digit;
    }
    if (size < 0) {
      throw malformed("the size of a chunk is not a hexadecimal number of at most 15 digits");
    }
    return size;
  }

  private void skipTrailers() throws IOException, Failure {
    int bytes = 0;
    for (String line = trailer(); !line.isEmpty(); line = trailer()) {
      bytes += line.length();
      if (bytes > LARGEST_TRAILERS) {
        throw malformed("its trailers are too long");
      }
    }
  }

  /** Takes the end of the newest chunk. */
  void end() throws IOException, Failure {
    if (!line(LONGEST_LINE, "a chunk line of its body").isEmpty()) {
      throw malformed("a chunk is longer than announced");
    }
  }

  private String trailer() throws IOException, Failure {
    return line(LARGEST_TRAILERS, "a trailer of its body");
  }

  private String line(int most, String what) throws IOException, Failure {
    try {
      return received.takeLine(most, what);
    } catch (Failure e) {
      throw e.isClosed() ? Failure.cutShort() : e;
    }
  }

  private static Failure malformed(String why) {
    return new Failure(ResponseHead.MALFORMED, why);
  }
}
