package io.katydid;

import io.katydid.measure.ErrorGroup;

/**
 * Failures, errors or remarks that are alike, counted as one.
 *
 * @param kind what they are
 * @param source the request that failed, or the task or method that threw
 * @param type {@code HTTP 503}, {@code connect timeout}, {@code check}, or the class of an
 *     exception
 * @param message the first message; may be empty
 * @param count how many
 * @param example the first stack trace of an exception; empty for failures of requests
 */
public record ErrorResult(
    Kind kind, String source, String type, String message, long count, String example) {

  /** What was counted. */
  public enum Kind {
    /** Requests or measures that failed. */
    FAILURE,
    /** Exceptions of user code. */
    ERROR,
    /** What is worth knowing, though nothing failed. */
    REMARK
  }

  static ErrorResult of(ErrorGroup group) {
    return new ErrorResult(
        kind(group), group.source(), group.type(), group.message(), group.count(), group.example());
  }

  private static Kind kind(ErrorGroup group) {
    if (group.isError()) {
      return Kind.ERROR;
    }
    return group.isRemark() ? Kind.REMARK : Kind.FAILURE;
  }
}
