package io.katydid.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The excerpt of the first response of each kind of failure. Failures that are alike are counted as
 * one by their message, so what differs from response to response is shown of the first. Bounded;
 * thread-safe.
 */
final class Excerpts {

  /** About as many as there are groups of failures at most. */
  private static final int MOST = 200;

  private final Map<Kind, String> first = new ConcurrentHashMap<>();

  /** The excerpt of the first failure of this kind, or empty if there are too many kinds. */
  String first(String request, String failure, Supplier<String> excerpt) {
    Kind kind = new Kind(request, failure);
    String known = first.get(kind);
    if (known != null) {
      return known;
    }
    return first.size() < MOST ? first.computeIfAbsent(kind, k -> excerpt.get()) : "";
  }

  private record Kind(String request, String failure) {}
}
