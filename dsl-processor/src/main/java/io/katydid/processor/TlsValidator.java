package io.katydid.processor;

import io.katydid.api.TlsText;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Checks that {@code @Tls} can be read, and that its members go together. */
final class TlsValidator {

  private final Problems problems;

  TlsValidator(Problems problems) {
    this.problems = problems;
  }

  void validate(Declaration tls) {
    Stream<Boolean> fine =
        Stream.of(
            check(tls, "caPassword", TlsText::password),
            check(tls, "certPassword", TlsText::password),
            check(tls, "cert", TlsText::file),
            check(tls, "key", TlsText::file),
            check(tls, "serverName", TlsText::serverName),
            check(tls, "versions", TlsValidator::versions));
    if (fine.allMatch(isFine -> isFine)) {
      TlsReader.read(tls)
          .misfit()
          .ifPresent(misfit -> {
            Origin origin = Objects.requireNonNull(tls.written().get(misfit.member()));
            problems.add(Message.TLS_IMPOSSIBLE, origin, misfit.text());
          });
    }
  }

  private static String versions(String text) {
    return text.isEmpty() ? text : String.join(",", TlsText.versions(text));
  }

  private boolean check(Declaration tls, String member, UnaryOperator<String> grammar) {
    MemberValue<String> text = tls.text(member);
    try {
      String unused = grammar.apply(text.value());
      return true;
    } catch (IllegalArgumentException e) {
      problems.add(Message.TLS_IMPOSSIBLE, text.origin(), member + ": " + e.getMessage());
      return false;
    }
  }
}
