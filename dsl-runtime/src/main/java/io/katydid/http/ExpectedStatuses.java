package io.katydid.http;

import static java.util.stream.Collectors.joining;

import io.katydid.api.StatusRange;
import java.util.BitSet;
import java.util.Locale;

/** The statuses with which a request succeeds. Immutable. */
public final class ExpectedStatuses {

  /** Those of requests that say nothing of it: all below 400. */
  static final ExpectedStatuses BELOW_400 = new ExpectedStatuses(new BitSet());

  private static final int LOWEST_FAILED = 400;

  private final BitSet statuses;

  private ExpectedStatuses(BitSet statuses) {
    this.statuses = statuses;
  }

  /**
   * These.
   *
   * @throws IllegalArgumentException if there is none, or one is not from 100 to 599
   */
  public static ExpectedStatuses of(int... statuses) {
    if (statuses.length == 0) {
      throw new IllegalArgumentException("a request must expect a status, such as 404");
    }
    BitSet set = new BitSet();
    for (int status : statuses) {
      if (!StatusRange.isStatus(status)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "an expected status is from %d to %d, not %d",
                StatusRange.LOWEST,
                StatusRange.HIGHEST,
                status));
      }
      set.set(status);
    }
    return new ExpectedStatuses(set);
  }

  boolean include(int status) {
    return this == BELOW_400 ? status < LOWEST_FAILED : statuses.get(status);
  }

  /** What a failure is explained by: empty for {@link #BELOW_400}. */
  String inWords() {
    return this == BELOW_400
        ? ""
        : "expected " + statuses.stream().mapToObj(Integer::toString).collect(joining(" or "));
  }
}
