package io.katydid.junit;

import io.katydid.LoadResult;
import io.katydid.RequestResult;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the result of a load; begun by {@link LoadAssertions#assertThat}. */
@SuppressWarnings("exports") // AssertJ is optional: a module that asserts requires it
public final class LoadResultAssert extends AbstractAssert<LoadResultAssert, LoadResult> {

  private final Consumer<AssertionError> failures;

  /** Assertions that report their failures there. */
  LoadResultAssert(LoadResult actual, Consumer<AssertionError> failures) {
    super(actual, LoadResultAssert.class);
    this.failures = failures;
  }

  /** The verdict is PASS: every objective of the run was met, and it did not itself go wrong. */
  public LoadResultAssert hasPassed() {
    if (!actual.isPass()) {
      fail(failure("%s", actual.failureText().stripTrailing()));
    }
    return this;
  }

  /**
   * Goes on to the requests of one name. If there were none, this fails, and lists the names there
   * were.
   *
   * @param name such as {@code GET /items/{id}}
   */
  @CheckReturnValue
  public RequestResultAssert request(String name) {
    return find(() -> actual.request(name));
  }

  /**
   * Goes on to the requests of the tasks with a tag, as {@link LoadResult#tag} has them. If none
   * were counted, this fails.
   */
  @CheckReturnValue
  public RequestResultAssert tag(String tag) {
    return find(() -> actual.tag(tag));
  }

  /**
   * Goes on to all requests of one of several scenarios. If the load has no such scenario, this
   * fails, and lists those that it has.
   */
  @CheckReturnValue
  public RequestResultAssert scenario(String name) {
    return find(() -> actual.scenario(name).total());
  }

  /** Goes on to all requests together. */
  @CheckReturnValue
  public RequestResultAssert total() {
    return about(actual.total());
  }

  private RequestResultAssert find(Supplier<RequestResult> requests) {
    try {
      return about(requests.get());
    } catch (IllegalArgumentException unknown) {
      fail(failure("%s", unknown.getMessage()));
      return about(null);
    }
  }

  private RequestResultAssert about(@Nullable RequestResult requests) {
    return new RequestResultAssert(requests, this).as(descriptionText());
  }

  /** Throws this failure, or collects it if the assertions are soft. */
  void fail(AssertionError failure) {
    failures.accept(failure);
  }
}
