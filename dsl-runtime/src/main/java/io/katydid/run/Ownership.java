package io.katydid.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Which part of a load an engine makes: what is of its share, and what it has taken over from
 * others that were lost. Of things that are numbered, the k-th is of the share {@code k mod n}.
 * Immutable.
 *
 * @param share of the engine
 * @param takeOvers in the order in which they were made
 */
record Ownership(Share share, List<TakeOver> takeOvers) {

  /** That of a share. */
  static Ownership of(Share share) {
    return new Ownership(share, List.of());
  }

  /** That from this on. */
  Ownership after(TakeOver next) {
    List<TakeOver> all = new ArrayList<>(takeOvers);
    all.add(next);
    return new Ownership(share, List.copyOf(all));
  }

  /** Whether the engine makes what has this number. */
  boolean owns(long number) {
    return share.isWhole() || owner(number) == share.index();
  }

  /**
   * The index of the share that has what has this number. Heirs take turns, so that what each of
   * them gets is spread over all.
   */
  int owner(long number) {
    int owner = (int) (number % share.of());
    long turn = number / share.of();
    for (TakeOver next : takeOvers) {
      if (owner == next.lost()) {
        int heirs = next.heirs().size();
        owner = next.heirs().get((int) (turn % heirs));
        turn /= heirs;
      }
    }
    return owner;
  }

  /** How many of so many things, the first of which has this number, are the engine's. */
  long count(long first, long things) {
    if (takeOvers.isEmpty()) {
      long before = Math.floorMod(share.index() - first, share.of());
      return things <= before ? 0 : Math.ceilDiv(things - before, (long) share.of());
    }
    return LongStream.range(first, first + things).filter(this::owns).count();
  }
}
