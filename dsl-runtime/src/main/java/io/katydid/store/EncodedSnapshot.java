package io.katydid.store;

import io.katydid.measure.DistributionSum;
import io.katydid.measure.Snapshot;
import java.util.List;

/**
 * A {@link Snapshot} as it was received. It is decoded when it is needed; of many engines, only
 * their sum is. Immutable and thread-safe.
 */
public final class EncodedSnapshot {

  private final PayloadReader at;

  /** The one that is next in this payload, and to its end. */
  EncodedSnapshot(PayloadReader in) {
    this.at = in.copy();
    in.skipRest();
  }

  /** What was measured. */
  public Snapshot decoded() {
    return sum(List.of(this));
  }

  /**
   * What several engines measured in the same time, as by one; exact. Of their windows, the longest
   * counts: what all of them completed is divided by it for a rate.
   *
   * @param engines what each of them measured; may be none
   * @throws IllegalArgumentException if one of them is not {@linkplain #isReadable readable}
   */
  public static Snapshot sum(List<EncodedSnapshot> engines) {
    if (engines.isEmpty()) {
      return Snapshot.EMPTY;
    }
    List<PayloadReader> all = engines.stream().map(each -> each.at.copy()).toList();
    Snapshot sum = SnapshotCodec.read(new SummedFields(all));
    all.forEach(PayloadReader::close);
    return sum;
  }

  /** Whether it is what an engine of this version writes. */
  public boolean isReadable() {
    try {
      Snapshot unused = decoded();
      return true;
    } catch (IllegalArgumentException damaged) {
      return false;
    }
  }

  /**
   * Adds the lag of its generator to a sum.
   *
   * @throws IllegalArgumentException if it is not readable
   */
  public void addLagTo(DistributionSum lag) {
    PayloadReader in = at.copy();
    SnapshotCodec.skipToLag(in);
    new TimesReader().addTo(lag, in);
  }
}
