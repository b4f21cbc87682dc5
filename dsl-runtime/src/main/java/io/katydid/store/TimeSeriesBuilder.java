package io.katydid.store;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes the {@link TimeSeries} of a run while it goes, in bounded memory.
 *
 * <p>A part takes a byte or two for each bucket of its response times that is not empty, and some
 * 20 bytes for each name: an hour of 20 names with 400 buckets a second takes 40 MB. If it takes
 * more than the budget, neighbouring parts are merged, pair by pair from the first on, and no more
 * of them than needed: seconds to 2 seconds; once all are merged, those to 4 seconds, and so on.
 * Nothing but the resolution is lost. Only a single part that takes more than the budget passes it.
 *
 * <p>There are as many names as the engine keeps apart. Not thread-safe.
 */
final class TimeSeriesBuilder {

  /** In bytes. */
  static final long BUDGET = 45_000_000;

  private final long budget;
  private final PayloadWriter out = new PayloadWriter();
  private final PayloadReader in = new PayloadReader();
  private final List<EncodedPart> parts = new ArrayList<>();
  private final int constants;
  private long bytes;
  private long mergedSeconds = 2;
  private int nextToMerge;

  TimeSeriesBuilder(long budget) {
    this.budget = budget;
    StreamCodec.constants().forEach(constant -> name(constant.name()));
    this.constants = in.names().size();
  }

  /** Adds the next part. */
  void add(SeriesPart part) {
    part.requests().forEach(point -> name(point.name()));
    part.measures().forEach(point -> name(point.name()));
    EncodedPart encoded = new EncodedPart(part, out);
    parts.add(encoded);
    bytes += encoded.bytes();
    while (bytes > budget && parts.size() > 1) {
      mergeNext();
    }
  }

  /** Makes sure that a name has a number, so that parts can be read in any order. */
  private void name(String name) {
    out.name(name);
    in.open(out.take());
  }

  private void mergeNext() {
    if (nextToMerge + 1 >= parts.size()) {
      nextToMerge = 0;
      mergedSeconds *= 2;
    }
    EncodedPart one = parts.get(nextToMerge);
    EncodedPart other = parts.get(nextToMerge + 1);
    if (one.slot(mergedSeconds) == other.slot(mergedSeconds)) {
      parts.remove(nextToMerge + 1);
      EncodedPart merged = new EncodedPart(one.decoded(in).then(other.decoded(in)), out);
      parts.set(nextToMerge, merged);
      bytes += merged.bytes() - one.bytes() - other.bytes();
    } else {
      nextToMerge++;
    }
  }

  /** How many bytes of memory the parts take. */
  long bytes() {
    return bytes;
  }

  /** The series so far. */
  TimeSeries series() {
    return new TimeSeries(in.names(), constants, parts);
  }
}
