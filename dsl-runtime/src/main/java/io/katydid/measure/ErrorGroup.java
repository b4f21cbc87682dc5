package io.katydid.measure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Failures, errors or remarks that are alike, counted as one.
 *
 * @param source the request that failed, or the task or method that threw
 * @param type what kind: {@code HTTP 503}, {@code connect timeout}, {@code check}, or the class of
 *     an exception
 * @param message the first message; may be empty
 * @param count how many
 * @param example the first stack trace of an exception; empty for failures of requests
 */
public record ErrorGroup(String source, String type, String message, long count, String example) {

  /** The type of what is worth knowing and is neither a failure nor an error. */
  public static final String REMARK = "remark";

  static final Comparator<ErrorGroup> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(ErrorGroup::count)
          .reversed()
          .thenComparing(ErrorGroup::source)
          .thenComparing(ErrorGroup::type)
          .thenComparing(ErrorGroup::message);

  /** Whether this is an exception of user code, and not the failure of a request. */
  public boolean isError() {
    return !example.isEmpty();
  }

  /** Whether this is worth knowing, and nothing failed. */
  public boolean isRemark() {
    return type.equals(REMARK);
  }

  /** What failed and how, in one line. */
  public String text() {
    return source + ": " + type + (message.isEmpty() ? "" : ": " + message);
  }

  /** What makes groups alike. */
  ErrorLog.Key kind() {
    return new ErrorLog.Key(source, type, message);
  }

  /** This group and one that is alike, together. */
  ErrorGroup plus(ErrorGroup other) {
    return new ErrorGroup(source, type, message, count + other.count, example);
  }

  /** These groups and those, the alike as one; most frequent first. */
  public static List<ErrorGroup> together(List<ErrorGroup> these, List<ErrorGroup> those) {
    if (these.isEmpty() || those.isEmpty()) {
      return these.isEmpty() ? those : these;
    }
    Map<ErrorLog.Key, ErrorGroup> byKind = new HashMap<>();
    these.forEach(group -> byKind.merge(group.kind(), group, ErrorGroup::plus));
    those.forEach(group -> byKind.merge(group.kind(), group, ErrorGroup::plus));
    return byKind.values().stream().sorted(MOST_FREQUENT_FIRST).toList();
  }
}
