package io.katydid.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was measured of each name in each second of a run, from its start to its end, the warm-up
 * included. It is kept encoded, as there is much of it, and decoded part by part whenever it is
 * read. Immutable and thread-safe.
 *
 * <p>A part is a second. Of a run that is too long or has too much to keep for that, it is 2, 4, 8
 * seconds and so on, see {@link TimeSeriesBuilder}; earlier parts may then be longer than later
 * ones. The last one ends with the run, and may be shorter.
 */
public final class TimeSeries {

  /** Of a run in which nothing was measured. */
  public static final TimeSeries EMPTY = new TimeSeries(List.of(), 0, List.of());

  private final List<String> names;
  private final int constants;
  private final List<EncodedPart> parts;

  /**
   * A series of these parts.
   *
   * @param names those that occur in it, in the order of their numbers
   * @param constants how many of these are of no requests
   */
  TimeSeries(List<String> names, int constants, List<EncodedPart> parts) {
    this.names = List.copyOf(names);
    this.constants = constants;
    this.parts = List.copyOf(parts);
  }

  /**
   * The parts, in their order. If they have more points than this, neighbours are put together,
   * exactly: to parts of 2 seconds, of 4, and so on, until they have not, or there is one part.
   *
   * @param mostPoints for how many names, and all together, there may be a point, over all parts
   */
  public Stream<SeriesPart> parts(long mostPoints) {
    return atMost(mostPoints / (names.size() - constants + 1));
  }

  /** The parts, in their order, put together likewise until there are at most so many. */
  public Stream<SeriesPart> atMost(long mostParts) {
    long seconds = 1;
    List<List<EncodedPart>> groups = groups(seconds);
    while (groups.size() > 1 && groups.size() > mostParts) {
      seconds *= 2;
      groups = groups(seconds);
    }
    PayloadReader in = new PayloadReader(names);
    return groups.stream().map(group -> together(group, in));
  }

  private static SeriesPart together(List<EncodedPart> group, PayloadReader in) {
    return group.stream().map(part -> part.decoded(in)).reduce(SeriesPart::then).orElseThrow();
  }

  /** The parts of each slot of this many seconds. */
  private List<List<EncodedPart>> groups(long seconds) {
    List<List<EncodedPart>> groups = new ArrayList<>();
    long last = -1;
    for (EncodedPart part : parts) {
      if (part.slot(seconds) != last) {
        groups.add(new ArrayList<>());
        last = part.slot(seconds);
      }
      groups.getLast().add(part);
    }
    return groups;
  }
}
