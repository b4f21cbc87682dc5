package io.katydid.http2;

import java.util.Arrays;
import java.util.function.BiConsumer;

/** Writes the heads of requests as frames, with the table of fields that the server keeps. */
final class HeadWriter {

  private final Bytes bytes;
  private final HpackEncoder encoder = new HpackEncoder();
  private final BiConsumer<String, String> fields = this::field;

  /** Writes to the end of these bytes. */
  HeadWriter(Bytes bytes) {
    this.bytes = bytes;
  }

  /** The server keeps a table of so many bytes. */
  void limit(int tableSize) {
    encoder.limit(tableSize);
  }

  /** Writes a head, in as many frames as it needs. */
  void write(int id, RequestHead head, int flags) {
    int frame = bytes.size();
    bytes.addFrame(0, Frames.HEADERS, 0, id);
    encoder.begin(bytes);
    encoder.method(bytes, head.method());
    encoder.scheme(bytes, head.scheme());
    encoder.field(bytes, ":authority", head.authority());
    encoder.path(bytes, head.path());
    head.fields(fields);
    int length = bytes.size() - frame - Frames.HEADER;
    if (length <= Frames.LARGEST) {
      bytes.put(frame, (length << 8) | Frames.HEADERS);
      bytes.array()[frame + 4] = (byte) (flags | Frames.END_HEADERS);
    } else {
      split(frame, length, id, flags);
    }
  }

  private void field(String name, String value) {
    encoder.field(bytes, name, value);
  }

  /** A head that is too large for a frame goes on in others. */
  private void split(int frame, int length, int id, int flags) {
    int start = frame + Frames.HEADER;
    byte[] block = Arrays.copyOfRange(bytes.array(), start, start + length);
    bytes.cut(frame);
    for (int from = 0; from < length; from += Frames.LARGEST) {
      int piece = Math.min(Frames.LARGEST, length - from);
      boolean isLast = from + piece == length;
      int type = from == 0 ? Frames.HEADERS : Frames.CONTINUATION;
      bytes.addFrame(piece, type, (from == 0 ? flags : 0) | (isLast ? Frames.END_HEADERS : 0), id);
      bytes.add(block, from, piece);
    }
  }
}
