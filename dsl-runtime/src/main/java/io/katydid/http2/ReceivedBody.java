package io.katydid.http2;

import java.util.Arrays;

/** What has come of a body and was not taken. Thread-safe. */
final class ReceivedBody {

  private static final int FIRST = 1 << 10;

  private byte[] bytes = {};
  private int from;
  private int to;

  /** Adds these at the end. */
  synchronized void add(byte[] source, int offset, int length) {
    if (bytes.length - to < length) {
      makeRoom(length);
    }
    System.arraycopy(source, offset, bytes, to, length);
    to += length;
  }

  private void makeRoom(int length) {
    int kept = to - from;
    boolean isEmpty = bytes.length == 0;
    int needed = isEmpty ? length : Math.max(2 * kept, kept + length);
    byte[] larger =
        bytes.length >= needed ? bytes : new byte[Math.max(needed, isEmpty ? 0 : FIRST)];
    System.arraycopy(bytes, from, larger, 0, kept);
    bytes = larger;
    from = 0;
    to = kept;
  }

  synchronized int size() {
    return to - from;
  }

  /** Takes what is there, as far as there is room. */
  synchronized int take(byte[] target, int offset, int length) {
    int taken = Math.min(length, to - from);
    System.arraycopy(bytes, from, target, offset, taken);
    from += taken;
    if (from == to) {
      from = 0;
      to = 0;
    }
    return taken;
  }

  /** Takes all. */
  synchronized byte[] takeAll() {
    byte[] all = from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    bytes = new byte[0];
    from = 0;
    to = 0;
    return all;
  }
}
