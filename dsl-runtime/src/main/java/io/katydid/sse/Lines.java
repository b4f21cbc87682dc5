package io.katydid.sse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The lines of UTF-8 that end with CR, LF or both; a byte order mark before the first is dropped.
 */
final class Lines {

  private static final int LARGEST = 16 << 20;
  private static final byte CR = '\r';
  private static final byte LF = '\n';
  private static final String MARK = "\uFEFF";

  private final Consumer<String> reader;
  private byte[] begun = new byte[0];
  private int size;
  private boolean afterReturn;
  private boolean first = true;

  Lines(Consumer<String> reader) {
    this.reader = reader;
  }

  static void requireAllowed(long size) {
    if (size > LARGEST) {
      throw new IllegalArgumentException("an event has more than " + (LARGEST >> 20) + " MiB");
    }
  }

  void read(byte[] bytes, int offset, int length) {
    int from = offset;
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      byte each = bytes[i];
      if (each == LF && afterReturn) {
        from = i + 1;
        afterReturn = false;
      } else if (each == CR || each == LF) {
        line(bytes, from, i);
        from = i + 1;
        afterReturn = each == CR;
      } else {
        afterReturn = false;
      }
    }
    keep(bytes, from, end);
  }

  private void line(byte[] bytes, int from, int to) {
    String line;
    if (size == 0) {
      line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    } else {
      keep(bytes, from, to);
      line = new String(begun, 0, size, StandardCharsets.UTF_8);
      begun = new byte[0];
      size = 0;
    }
    boolean marked = first && line.startsWith(MARK);
    first = false;
    reader.accept(marked ? line.substring(1) : line);
  }

  private void keep(byte[] bytes, int from, int to) {
    if (to > from) {
      int sum = size + to - from;
      requireAllowed(sum);
      if (sum > begun.length) {
        // Twice as many each time: a long line comes in thousands of pieces.
        begun = Arrays.copyOf(begun, Math.max(sum, 2 * begun.length));
      }
      System.arraycopy(bytes, from, begun, size, to - from);
      size = sum;
    }
  }
}
