package io.katydid.processor;

import io.katydid.api.AbortCondition;
import io.katydid.api.Durations;
import io.katydid.api.HttpUrl;
import io.katydid.api.Objective;
import io.katydid.api.Rate;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Checks the values that mean the same wherever they are: texts that have a grammar, above all. */
final class TextValidator {

  private final Problems problems;

  TextValidator(Problems problems) {
    this.problems = problems;
  }

  Optional<Duration> duration(MemberValue<String> text) {
    return parse(text, Durations::parse, Message.DURATION_MALFORMED);
  }

  Optional<Duration> positiveDuration(String what, MemberValue<String> text) {
    Optional<Duration> duration = duration(text);
    if (duration.filter(Duration::isZero).isPresent()) {
      problems.add(Message.DURATION_ZERO, text.origin(), what);
    }
    return duration;
  }

  Optional<Objective> objective(MemberValue<String> text) {
    return parse(text, Objective::parse, Message.SLO_MALFORMED);
  }

  /** A rate of 0 would be a run of nothing. */
  Optional<Rate> arrivalRate(MemberValue<String> text) {
    Optional<Rate> rate = parse(text, Rate::parse, Message.RATE_MALFORMED);
    if (rate.filter(it -> it.count() == 0).isPresent()) {
      problems.add(Message.ARRIVAL_RATE_ZERO, text.origin());
    }
    return rate;
  }

  /** An empty one is left to the run. */
  void abortCondition(MemberValue<String> text) {
    if (!text.value().isEmpty()) {
      parse(text, AbortCondition::parseUnlessNever, Message.ABORT_MALFORMED);
    }
  }

  void fork(MemberValue<Integer> fork) {
    if (fork.value() != 0 && fork.value() != 1) {
      problems.add(Message.FORK_IMPOSSIBLE, fork.origin(), fork.value());
    }
  }

  /** An empty host is left to the run. */
  void host(MemberValue<String> host) {
    if (!host.value().isEmpty()) {
      parse(host, HttpUrl::parseHost, Message.HOST_NOT_A_URL);
    }
  }

  private <T> Optional<T> parse(
      MemberValue<String> text, Function<String, T> grammar, Message message) {
    try {
      return Optional.of(grammar.apply(text.value()));
    } catch (IllegalArgumentException e) {
      problems.add(message, text.origin(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
