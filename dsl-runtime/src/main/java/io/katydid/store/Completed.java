package io.katydid.store;

import io.katydid.measure.RequestSnapshot;
import java.util.List;

/**
 * How many requests, or samples of measures, were completed. Immutable.
 *
 * @param count failed ones included
 * @param failures how many failed
 * @param drained how many were completed after the load had ended
 */
public record Completed(long count, long failures, long drained) {

  /** None. */
  public static final Completed NONE = new Completed(0, 0, 0);

  static Completed of(List<RequestSnapshot> byName) {
    return new Completed(
        byName.stream().mapToLong(RequestSnapshot::count).sum(),
        byName.stream().mapToLong(RequestSnapshot::failures).sum(),
        byName.stream().mapToLong(RequestSnapshot::drained).sum());
  }

  /** These and those together. */
  public Completed plus(Completed others) {
    return new Completed(
        count + others.count, failures + others.failures, drained + others.drained);
  }

  void write(PayloadWriter out) {
    out.number(count);
    out.number(failures);
    out.number(drained);
  }

  static Completed read(PayloadReader in) {
    return new Completed(in.number(), in.number(), in.number());
  }
}
