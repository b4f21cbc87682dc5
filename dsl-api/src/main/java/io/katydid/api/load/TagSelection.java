package io.katydid.api.load;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tasks of a load are run: those that have one of the tags, and none of the excluded ones.
 *
 * @param tags may be none, for all tasks
 * @param excludeTags may be none
 */
public record TagSelection(List<String> tags, List<String> excludeTags) {

  /** Whether every task is run. */
  public boolean isOfAll() {
    return tags.isEmpty() && excludeTags.isEmpty();
  }

  /** Whether a task with these tags is run. */
  public boolean selects(Collection<String> tagsOfTask) {
    return (tags.isEmpty() || tags.stream().anyMatch(tagsOfTask::contains))
        && excludeTags.stream().noneMatch(tagsOfTask::contains);
  }

  /** As it is given: {@code tags = read, cheap and excludeTags = slow}. */
  @Override
  public String toString() {
    return Stream.of(text(RunOptions.TAGS, tags), text(RunOptions.EXCLUDE_TAGS, excludeTags))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" and "));
  }

  private static String text(LoadOption<?> option, List<String> tags) {
    return tags.isEmpty() ? "" : option + " = " + String.join(", ", tags);
  }
}
