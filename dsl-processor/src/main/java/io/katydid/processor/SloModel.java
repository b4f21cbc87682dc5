package io.katydid.processor;

import io.katydid.api.GrammarException;
import io.katydid.api.Objective;
import java.util.Optional;

/** The values of one {@code @Slo}. */
record SloModel(
    Origin origin,
    MemberValue<String> expression,
    MemberValue<String> request,
    MemberValue<String> tag,
    MemberValue<String> scenario,
    MemberValue<Integer> stage,
    MemberValue<Boolean> warmUp) {

  /** What is written; empty if it is no objective. */
  Optional<Objective> objective() {
    try {
      return Optional.of(Objective.parse(expression.value()));
    } catch (GrammarException e) {
      return Optional.empty();
    }
  }
}
