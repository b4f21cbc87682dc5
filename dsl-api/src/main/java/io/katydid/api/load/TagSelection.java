package io.katydid.api.load;

import java.util.Collection;
import java.util.List;

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
}
