package io.katydid.processor;

import io.katydid.api.Durations;
import io.katydid.api.GrammarException;
import io.katydid.api.Objective;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Checks the texts that have a grammar. */
final class TextValidator {

  private final Problems problems;

  TextValidator(Problems problems) {
    this.problems = problems;
  }

  Optional<Duration> duration(Stated<String> text) {
    return parse(text, Durations::parse, Message.DURATION_MALFORMED);
  }

  Optional<Duration> positiveDuration(String what, Stated<String> text) {
    Optional<Duration> duration = duration(text);
    if (duration.filter(Duration::isZero).isPresent()) {
      problems.add(Message.DURATION_ZERO, text.origin(), what);
    }
    return duration;
  }

  Optional<Objective> objective(Stated<String> text) {
    return parse(text, Objective::parse, Message.SLO_MALFORMED);
  }

  /** An empty host is left to the run. */
  void host(Stated<String> host) {
    if (!host.value().isEmpty()) {
      HostRule.broken(host.value())
          .ifPresent(rule ->
              problems.add(
                  Message.HOST_NOT_A_URL,
                  host.origin(),
                  host.value(),
                  rule.reason(),
                  rule.suggestion()));
    }
  }

  private <T> Optional<T> parse(Stated<String> text, Function<String, T> grammar, Message message) {
    try {
      return Optional.of(grammar.apply(text.value()));
    } catch (GrammarException e) {
      problems.add(message, text.origin(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
