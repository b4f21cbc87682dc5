package io.katydid.feed;

import io.katydid.api.VirtualUser;
import io.katydid.feed.RowOrder.Cursor;

/** A feed of rows that have numbers, in an order. */
record RowFeed<T>(Rows<T> rows, RowOrder order) implements OpenFeed<T> {

  @Override
  public UserFeed<T> ofUser(VirtualUser user, int number, int before) {
    return new OfUser<>(rows, order.ofUser(number, before));
  }

  private record OfUser<T>(Rows<T> rows, Cursor cursor) implements UserFeed<T> {

    @Override
    public T next() {
      return rows.get(cursor.next());
    }

    @Override
    public void close() {
      cursor.close();
    }
  }
}
