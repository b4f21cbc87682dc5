package io.katydid.processor;

import io.katydid.api.Objective;
import io.katydid.api.load.TagRule;
import java.util.List;
import java.util.Set;

/** Checks that tasks of a load have the tags that its objectives are about. */
final class SloTagValidator {

  private final Problems problems;

  SloTagValidator(Problems problems) {
    this.problems = problems;
  }

  /**
   * Checks the objectives of a load.
   *
   * @param tags of its tasks
   */
  void validate(List<SloModel> slos, Set<String> tags) {
    slos.stream()
        .map(SloModel::tag)
        .filter(tag -> !tag.value().isEmpty() && !tags.contains(tag.value()))
        .forEach(tag ->
            problems.add(
                Message.TAG_UNKNOWN,
                tag.origin(),
                TagRule.unknown(tag.value(), tags, NearestName.of(tag.value(), tags))));
  }

  /** Checks an objective by itself. */
  void validate(SloModel slo, Objective objective) {
    if (slo.tag().value().isEmpty()) {
      return;
    }
    if (!slo.request().value().isEmpty()) {
      problems.add(Message.SLO_TAG_AND_REQUEST, slo.tag().origin());
    } else if (!objective.isAboutRequests() || objective instanceof Objective.Relative) {
      problems.add(Message.SLO_OF_RUN_AND_TAG, slo.tag().origin(), slo.expression().value());
    }
  }
}
