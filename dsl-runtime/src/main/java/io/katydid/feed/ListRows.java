package io.katydid.feed;

import io.katydid.api.feed.FeedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows in memory. */
record ListRows<T>(List<T> list) implements Rows<T> {

  /**
   * Those that a method returned.
   *
   * @throws FeedException if it returned null, or a row is null
   */
  static <T> ListRows<T> of(@Nullable List<T> returned) {
    if (returned == null) {
      throw new FeedException("the method returned null, and no list");
    }
    int nothing = new ArrayList<@Nullable T>(returned).indexOf(null);
    if (nothing >= 0) {
      throw new FeedException(
          String.format(Locale.ROOT, "row %,d is null: leave it out", nothing + 1));
    }
    return new ListRows<>(List.copyOf(returned));
  }

  @Override
  public long count() {
    return list.size();
  }

  @Override
  public T get(long index) {
    return list.get((int) index);
  }
}
