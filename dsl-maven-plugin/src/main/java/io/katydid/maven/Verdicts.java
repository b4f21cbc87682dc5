package io.katydid.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the goals of one build and project found, which {@code katydid:verify} reads. */
final class Verdicts {

  private static final String KEY = Verdicts.class.getName();

  private final List<String> all;

  /**
   * Those in a context.
   *
   * @param context that Maven keeps for the goals of a plugin in a project
   */
  @SuppressWarnings("unchecked") // Maven has it without types.
  Verdicts(Map<?, ?> context) {
    all = ((Map<String, List<String>>) context).computeIfAbsent(KEY, key -> new ArrayList<>());
  }

  /** Adds that of a goal: why it is to fail the build, if it is. */
  void add(Optional<String> failure) {
    all.add(failure.orElse(""));
  }

  /** Whether no goal was executed. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Why the build is to fail. */
  List<String> failures() {
    return all.stream().filter(failure -> !failure.isEmpty()).toList();
  }
}
