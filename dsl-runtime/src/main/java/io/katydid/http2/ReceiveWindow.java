package io.katydid.http2;

/**
 * How many bytes of a body may come on one stream (RFC 9113, section 6.9), and how many were read
 * and not allowed again. Thread-safe.
 */
final class ReceiveWindow {

  static final int SIZE = 1 << 20;

  private int left = SIZE;
  private int read;

  /** So many have come; returns whether they were allowed. */
  synchronized boolean take(int bytes) {
    left -= bytes;
    return left >= 0;
  }

  /** So many were read; returns how many are to be allowed again: none, or half of the window. */
  synchronized int read(int bytes) {
    read += bytes;
    if (read < SIZE / 2) {
      return 0;
    }
    int allowed = read;
    read = 0;
    left += allowed;
    return allowed;
  }
}
