package io.katydid.junit;

import io.katydid.LoadResult;

/**
 * AssertJ assertions on the result of a load.
 *
 * <pre>{@code
 * assertThat(result).request("GET /").hasP99Below(Duration.ofMillis(50)).hasFailureRateBelow(0.01);
 * }</pre>
 *
 * <p>What was not measured never passes: every assertion on a request without samples fails. To see
 * all that fail at once, use {@link LoadSoftAssertions}.
 */
public final class LoadAssertions {

  private LoadAssertions() {}

  /** Begins assertions on a result. */
  public static LoadResultAssert assertThat(LoadResult actual) {
    return new LoadResultAssert(
        actual,
        failure -> {
          throw failure;
        });
  }
}
