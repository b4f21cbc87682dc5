package io.katydid.processor;

import io.katydid.api.Durations;
import io.katydid.api.HttpUrl;
import io.katydid.api.Lifetime;
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
      problems.add(Message.DURATION_IMPOSSIBLE, text.origin(), what + " must be longer than 0");
    }
    return duration;
  }

  Optional<Rate> rate(MemberValue<String> text) {
    return parse(text, Rate::parse, Message.RATE_MALFORMED);
  }

  /** An empty lifetime is that of the run. */
  void lifetime(MemberValue<String> lifetime) {
    if (!lifetime.value().isEmpty()) {
      parse(lifetime, Lifetime::parse, Message.LIFETIME_MALFORMED);
    }
  }

  Optional<Objective> objective(MemberValue<String> text) {
    return parse(text, Objective::parse, Message.SLO_MALFORMED);
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
