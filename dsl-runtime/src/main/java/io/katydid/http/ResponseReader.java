package io.katydid.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads the responses that come on one connection, one after the other, each to its last octet and
 * no further (RFC 9112).
 *
 * <p>Not thread-safe.
 */
final class ResponseReader {

  /**
   * Larger bodies fail the request, so that no response can exhaust the memory of the generator.
   */
  static final int LARGEST_BODY = 16 << 20;

  private static final int LARGEST_HEAD = 64 << 10;
  private static final int LONGEST_CHUNK_LINE = 4 << 10;
  private static final byte[] NOTHING = new byte[0];

  private final InputStream in;
  private byte[] buffer = new byte[4 << 10];
  private int from;
  private int to;
  private boolean answered;

  ResponseReader(InputStream in) {
    this.in = in;
  }

  /** Makes ready for the response to another request. */
  void next() {
    answered = false;
  }

  /** Whether anything of the response has been received. */
  boolean isAnswered() {
    return answered;
  }

  /** Whether something was received that belongs to no response. */
  boolean hasLeftovers() {
    return from < to;
  }

  /**
   * Reads the head of the final response; interim ones (1xx) are passed over, but for a switch of
   * protocols.
   */
  ResponseHead readHead() throws IOException, Failure {
    ResponseHead head = readAnyHead();
    while (head.status() < 200 && head.status() != 101) {
      head = readAnyHead();
    }
    return head;
  }

  private ResponseHead readAnyHead() throws IOException, Failure {
    int scanned = from;
    int end = headEnd(scanned);
    while (end < 0) {
      scanned = to - from;
      fill(LARGEST_HEAD, "its head");
      end = headEnd(from + Math.max(0, scanned - 3));
    }
    ResponseHead head = ResponseHead.parse(Arrays.copyOfRange(buffer, from, lastLineEnd(end)));
    from = end;
    return head;
  }

  /** Where the empty line that ends the head ends, or -1. */
  private int headEnd(int start) {
    for (int i = start; i < to; i++) {
      if (buffer[i] == Ascii.LF
          && (isLineFeed(i + 1) || (isAt(i + 1, Ascii.CR) && isLineFeed(i + 2)))) {
        return i + (isLineFeed(i + 1) ? 2 : 3);
      }
    }
    return -1;
  }

  private boolean isLineFeed(int index) {
    return isAt(index, Ascii.LF);
  }

  private boolean isAt(int index, byte expected) {
    return index < to && buffer[index] == expected;
  }

  private int lastLineEnd(int headEnd) {
    return headEnd - (buffer[headEnd - 2] == Ascii.CR ? 2 : 1);
  }

  /**
   * Reads a body.
   *
   * @param length in octets, or {@link ResponseHead#CHUNKED} or {@link ResponseHead#UNTIL_CLOSE}
   */
  byte[] readBody(long length) throws IOException, Failure {
    if (length == 0) {
      return NOTHING;
    }
    if (length > LARGEST_BODY) {
      throw tooLarge();
    }
    if (length > 0) {
      byte[] body = new byte[(int) length];
      read(body);
      return body;
    }
    return length == ResponseHead.CHUNKED ? readChunks() : readUntilClose();
  }

  private void read(byte[] body) throws IOException, Failure {
    int buffered = Math.min(to - from, body.length);
    System.arraycopy(buffer, from, body, 0, buffered);
    from += buffered;
    int read = buffered + in.readNBytes(body, buffered, body.length - buffered);
    if (read < body.length) {
      throw closed("in its body");
    }
  }

  private byte[] readUntilClose() throws IOException, Failure {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(buffer, from, to - from);
    from = to;
    body.write(in.readNBytes(LARGEST_BODY + 1));
    if (body.size() > LARGEST_BODY) {
      throw tooLarge();
    }
    return body.toByteArray();
  }

  private byte[] readChunks() throws IOException, Failure {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = readChunkSize(); size > 0; size = readChunkSize()) {
      if (body.size() + size > LARGEST_BODY) {
        throw tooLarge();
      }
      byte[] chunk = new byte[size];
      read(chunk);
      body.write(chunk);
      if (!readLine().isEmpty()) {
        throw malformed("a chunk is longer than announced");
      }
    }
    skipTrailers();
    return body.toByteArray();
  }

  private int readChunkSize() throws IOException, Failure {
    String line = readLine();
    int extension = line.indexOf(';');
    String size = (extension < 0 ? line : line.substring(0, extension)).strip();
    if (!size.matches("[0-9a-fA-F]{1,15}")) {
      throw malformed("the size of a chunk is not a hexadecimal number");
    }
    long octets = Long.parseLong(size, 16);
    if (octets > LARGEST_BODY) {
      throw tooLarge();
    }
    return (int) octets;
  }

  private void skipTrailers() throws IOException, Failure {
    int octets = 0;
    for (String line = readLine(); !line.isEmpty(); line = readLine()) {
      octets += line.length();
      if (octets > LARGEST_HEAD) {
        throw malformed("its trailers are too long");
      }
    }
  }

  private String readLine() throws IOException, Failure {
    int end = from;
    while (!isLineFeed(end)) {
      if (end < to) {
        end++;
      } else {
        int length = end - from;
        fill(LONGEST_CHUNK_LINE, "a line of its chunks");
        end = from + length;
      }
    }
    int textEnd = end > from && buffer[end - 1] == Ascii.CR ? end - 1 : end;
    String line = Ascii.string(buffer, from, textEnd);
    from = end + 1;
    return line;
  }

  /** Receives more octets behind those that are kept, which may not become more than this. */
  private void fill(int most, String what) throws IOException, Failure {
    if (to - from >= most) {
      throw malformed(what + " is too long");
    }
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      throw closed(answered ? "in its head" : "before its response");
    }
    answered = true;
    to += read;
  }

  private static Failure malformed(String why) {
    return new Failure(Failure.MALFORMED, why);
  }

  private static Failure closed(String where) {
    return new Failure(Failure.CLOSED, where);
  }

  private static Failure tooLarge() {
    return new Failure("body too large", "the body has more than " + (LARGEST_BODY >> 20) + " MiB");
  }
}
