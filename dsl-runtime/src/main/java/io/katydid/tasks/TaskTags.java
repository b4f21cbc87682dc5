package io.katydid.tasks;

import io.katydid.api.load.TagRule;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.text.Spelling;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tags of the tasks of a load.
 *
 * @param all each of them once
 */
public record TaskTags(Set<String> all) {

  /** Those of the tasks of these user classes that are not left out. */
  public static TaskTags of(List<UserPlan<?>> plans) {
    return new TaskTags(
        plans.stream()
            .flatMap(plan -> plan.graph().nodes().stream())
            .filter(task -> !task.isLeftOut())
            .map(TaskNode::tags)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Checks that a task has this tag.
   *
   * @param place where the tag is written, for the message
   * @throws IllegalArgumentException if none has; the message has the tags there are
   */
  public void require(String tag, String place) {
    if (!all.contains(tag)) {
      throw new IllegalArgumentException(
          place + ": " + TagRule.unknown(tag, all, Spelling.nearest(tag, all)));
    }
  }
}
