package io.katydid.feed;

/** Rows by their number, from 0. Thread-safe. */
interface Rows<T> {

  /** How many there are. */
  long count();

  /** The row of this number, which is less than the count. */
  T get(long index);
}
