package io.katydid.store;

import java.util.function.Function;

/** A list of values in a payload, each behind its key, of which one is next. Not thread-safe. */
final class KeyedList<K> {

  private final PayloadReader in;
  private final Function<PayloadReader, K> read;
  private int left;
  private K key;

  /** The list of so many values that begins here, at least one. */
  KeyedList(PayloadReader in, Function<PayloadReader, K> read, int size) {
    this.in = in;
    this.read = read;
    this.left = size;
    this.key = read.apply(in);
  }

  /** That of the value that is next. */
  K key() {
    return key;
  }

  /** Where its value is. */
  PayloadReader in() {
    return in;
  }

  /** The value has been read. */
  void next() {
    left--;
    if (left > 0) {
      key = read.apply(in);
    }
  }

  /** Whether there is no other. */
  boolean isOver() {
    return left == 0;
  }
}
