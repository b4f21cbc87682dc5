package io.katydid.feed;

import java.util.List;

/** Rows in memory. */
record ListRows<T>(List<T> list) implements Rows<T> {

  @Override
  public long count() {
    return list.size();
  }

  @Override
  public T get(long index) {
    return list.get((int) index);
  }
}
