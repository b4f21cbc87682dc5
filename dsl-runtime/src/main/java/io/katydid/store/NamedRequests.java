package io.katydid.store;

/**
 * What one engine measured of the requests of each name, as a list in its payload, sorted by name.
 * Not thread-safe.
 */
final class NamedRequests {

  private final PayloadReader in;
  private int left;
  private String name;

  /** The list of so many names that begins here, at least one. */
  NamedRequests(PayloadReader in, int size) {
    this.in = in;
    this.left = size;
    this.name = in.name();
  }

  /** Of the requests that are next. */
  String name() {
    return name;
  }

  /** Adds the next. */
  void addTo(RequestSum sum) {
    sum.add(in);
    left--;
    if (left > 0) {
      name = in.name();
    }
  }

  /** Whether there are no others. */
  boolean isOver() {
    return left == 0;
  }
}
