package io.katydid.run;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of the users that hold the places of a closed load, of this engine and of others: 8
 * bytes each, as there may be millions of them. The last one is removed first. Not thread-safe.
 */
final class PlaceNumbers {

  private static final int PAGE = 1024;

  private final List<long[]> pages = new ArrayList<>();
  private int size;

  int size() {
    return size;
  }

  /** Adds a place, whose user has these numbers in its scenario and in its class. */
  void add(int id, int ofClass) {
    if (size == pages.size() * PAGE) {
      pages.add(new long[PAGE]);
    }
    pages.get(size / PAGE)[size % PAGE] = ((long) id << Integer.SIZE) | ofClass;
    size++;
  }

  void removeLast() {
    size--;
  }

  int id(int place) {
    return (int) (get(place) >>> Integer.SIZE);
  }

  int ofClass(int place) {
    return (int) get(place);
  }

  private long get(int place) {
    return pages.get(place / PAGE)[place % PAGE];
  }
}
