package io.katydid.junit;

import io.katydid.LoadResult;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * AssertJ's soft assertions with those on the result of a load: all are evaluated, then all that
 * failed are reported together.
 *
 * <pre>{@code
 * assertSoftly(softly -> {
 *   softly.assertThat(result).request("GET /").hasP99Below(Duration.ofMillis(50));
 *   softly.assertThat(result).total().hasFailureRateBelow(0.01);
 * });
 * }</pre>
 *
 * <p>Not thread-safe.
 */
@SuppressWarnings("exports") // AssertJ is optional: a module that asserts requires it
public final class LoadSoftAssertions extends AbstractSoftAssertions
    implements StandardSoftAssertionsProvider {

  /** Soft assertions without any yet; {@link #assertAll} ends them. */
  public LoadSoftAssertions() {}

  /** Begins assertions on a result. */
  public LoadResultAssert assertThat(LoadResult actual) {
    return new LoadResultAssert(actual, this::collectAssertionError);
  }

  /**
   * Evaluates all of these assertions.
   *
   * @throws AssertionError if at least one failed
   */
  public static void assertSoftly(Consumer<LoadSoftAssertions> assertions) {
    LoadSoftAssertions softly = new LoadSoftAssertions();
    assertions.accept(softly);
    softly.assertAll();
  }
}
