package io.katydid.api.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads CSV as RFC 4180 defines it, in UTF-8, record by record. Lines may end in any of the usual
 * ways, and empty lines are no records. A quote inside a field that does not begin with one is a
 * character like any other.
 *
 * <p>Not thread-safe. What it reads from is not closed.
 */
public final class CsvReader {

  private static final int END = -1;

  /** Longer records are a quote that is not closed. */
  private static final int LONGEST = 16 * 1024 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[8192];
  private int next;
  private int limit;
  private long consumed;
  private long lineEnds;
  private long line;

  /** The bytes of all fields of the record, and where each field ends among them. */
  private byte[] record = new byte[256];

  private int size;
  private int[] ends = new int[16];
  private int fields;

  /** A reader of what this stream has from here on. */
  public CsvReader(InputStream in) {
    this.in = in;
  }

  /** How many bytes have been read, which is where the next record, or an empty line, begins. */
  public long position() {
    return consumed;
  }

  /** In which line the record that was read last begins, from 1. */
  public long line() {
    return line;
  }

  /**
   * The fields of the next record, of which there is at least one; none at the end.
   *
   * @throws FeedException if a quote is not closed, or followed by more than the end of its field
   */
  public List<String> next() throws IOException {
    if (!skip()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(fields);
    int start = 0;
    for (int i = 0; i < fields; i++) {
      texts.add(new String(record, start, ends[i] - start, StandardCharsets.UTF_8));
      start = ends[i];
    }
    return List.copyOf(texts);
  }

  /**
   * Reads over the next record; false at the end.
   *
   * @throws FeedException if a quote is not closed, or followed by more than the end of its field
   */
  public boolean skip() throws IOException {
    skipByteOrderMark();
    int b = read();
    while (isLineEnd(b)) {
      b = read();
    }
    if (b == END) {
      return false;
    }
    size = 0;
    fields = 0;
    line = lineEnds + 1;
    for (boolean isStart = true; b != END && !isLineEnd(b); b = read()) {
      if (b == ',') {
        endField();
      } else if (b == '"' && isStart) {
        quoted();
      } else {
        add(b);
      }
      isStart = b == ',';
    }
    endField();
    if (b == '\r' && peek() == '\n') {
      read();
    }
    return true;
  }

  /** What is between two quotes, in which a doubled quote is one. */
  private void quoted() throws IOException {
    for (int b = read(); b != '"' || peek() == '"'; b = read()) {
      if (b == END || size == LONGEST) {
        throw new FeedException("a quote is not closed" + (b == END ? "" : " within 16 MiB"));
      }
      if (b == '"') {
        read();
      }
      add(b);
    }
    if (peek() != END && peek() != ',' && !isLineEnd(peek())) {
      throw new FeedException(
          "a field goes on behind its closing quote: write a quote inside of quotes as two, \"\"");
    }
  }

  private void add(int b) {
    if (size == record.length) {
      record = Arrays.copyOf(record, 2 * size);
    }
    record[size++] = (byte) b;
  }

  private void endField() {
    if (fields == ends.length) {
      ends = Arrays.copyOf(ends, 2 * fields);
    }
    ends[fields++] = size;
  }

  private void skipByteOrderMark() throws IOException {
    boolean isThere =
        consumed == 0
            && peek() == 0xEF
            && limit > 2
            && buffer[1] == (byte) 0xBB
            && buffer[2] == (byte) 0xBF;
    if (isThere) {
      next = 3;
      consumed = 3;
    }
  }

  private static boolean isLineEnd(int b) {
    return b == '\n' || b == '\r';
  }

  private int read() throws IOException {
    int b = peek();
    if (b != END) {
      next++;
      consumed++;
    }
    if (b == '\n' || (b == '\r' && peek() != '\n')) {
      lineEnds++;
    }
    return b;
  }

  private int peek() throws IOException {
    if (next == limit) {
      next = 0;
      limit = in.readNBytes(buffer, 0, buffer.length);
    }
    return next == limit ? END : buffer[next] & 0xFF;
  }
}
